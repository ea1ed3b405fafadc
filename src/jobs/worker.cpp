#include "jobs/worker.hpp"

#include "kernel/log.hpp"
#include "storage/database.hpp"

#include <algorithm>

namespace samtak {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds longest_wait{2h};
constexpr std::chrono::days done_rows_kept{7};

} // namespace

std::chrono::seconds wait_after(int tries, WorkerSettings const& settings)
{
    auto wait = settings.first_wait;
    for (int i = 1; i < tries && wait < longest_wait; ++i) wait *= 2;
    return std::min(wait, longest_wait);
}

Worker::Worker(std::vector<JobPlace> places, Clock const& clock, WorkerSettings settings)
    : places_(std::move(places)), clock_(clock), settings_(settings)
{
}

Worker::~Worker() { stop(); }

void Worker::start()
{
    thread_ = std::thread{[this] { loop(); }};
}

void Worker::stop()
{
    {
        std::lock_guard const guard{lock_};
        stopping_ = true;
    }
    wakes_.notify_all();
    if (thread_.joinable()) thread_.join();
}

bool Worker::stopping()
{
    std::lock_guard const guard{lock_};
    return stopping_;
}

void Worker::loop()
{
    for (int round = 0; !stopping(); ++round) {
        int const run = run_once();
        if (round % 3600 == 0) // about once an hour
            for (auto& place : places_) try {
                    Outbox{*place.database}.forget_done(clock_.now() - done_rows_kept);
                } catch (std::exception const&) {
                    log_event(LogLevel::warning, "old outbox rows not forgotten");
                }
        if (run > 0) continue;
        std::unique_lock guard{lock_};
        wakes_.wait_for(guard, settings_.idle, [this] { return stopping_; });
    }
}

int Worker::run_once()
{
    int run = 0;
    for (auto& place : places_) try {
            run += run_place(place);
        } catch (std::exception const&) { // the database is away for a moment; the next look finds what is left
            log_event(LogLevel::warning, "outbox not read", {{"municipality", LogValue::code(place.municipality)}});
        }
    return run;
}

void Worker::watch(JobPlace& place)
{
    auto const now = clock_.now();
    auto const minute = std::chrono::floor<std::chrono::minutes>(now);
    if (!place.watch || place.watched == minute) return;
    place.watched = minute;
    place.watch(now);
}

int Worker::run_place(JobPlace& place)
{
    watch(place);
    Outbox outbox{*place.database};
    if (outbox.waiting(clock_.now()) == 0) return 0; // a read: an idle program writes nothing
    int run = 0;
    for (auto const& row : outbox.claim(settings_.batch, clock_.now(), settings_.lease)) {
        // A slow row before this one may have used up the lease: then it is somebody else's, or ours again at the next look.
        if (stopping() || clock_.now() + settings_.lease / 3 > row.lease_until) break;
        run_row(place, row);
        ++run;
    }
    return run;
}

void Worker::run_row(JobPlace& place, OutboxRow const& row)
{
    Outbox outbox{*place.database};
    auto const outcome = outcome_of(place, row);
    auto const now = clock_.now();
    if (outcome.kind == JobOutcome::Kind::done) return outbox.done(row, now);
    if (outcome.kind == JobOutcome::Kind::wait) {
        outbox.wait(row, std::max(outcome.until, now + settings_.first_wait)); // never at once: a row that waits for the past would run without end
        return;
    }
    if (outcome.kind == JobOutcome::Kind::never || row.tries >= settings_.most_tries) {
        outbox.give_up(row, outcome.why);
        log_event(LogLevel::error, "event given up", {{"told", LogValue::code(row.event)}, {"row", row.id}, {"why", LogValue::code(outcome.why)}});
        return;
    }
    outbox.failed(row, now + wait_after(row.tries, settings_), outcome.why);
}

JobOutcome Worker::outcome_of(JobPlace& place, OutboxRow const& row)
{
    auto const handler = place.handlers.find(row.event);
    if (handler == place.handlers.end()) {
        ++unknown_;
        return {};
    }
    try {
        return handler->second(row, clock_.now());
    } catch (std::exception const&) {
        return {JobOutcome::Kind::later, "handler failed"};
    }
}

} // namespace samtak
