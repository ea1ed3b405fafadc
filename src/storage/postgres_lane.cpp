#include "storage/postgres_lane.hpp"

#include "storage/postgres_change.hpp"
#include "storage/postgres_retry.hpp"

namespace samtak {

PostgresLane::PostgresLane(PostgresPool& pool, std::string connection)
    : pool_(pool), connection_(std::move(connection)), queue_([this](std::vector<Job>& group) { run_group(group); })
{
}

Result<void> PostgresLane::commit(Change&& change) { return enqueue({std::move(change), true}).get(); }

void PostgresLane::commit_later(Change&& change)
{
    if (queue_.full())
        ++lost_later_;
    else
        enqueue({std::move(change), false});
}

std::future<Result<void>> PostgresLane::enqueue(Job job)
{
    auto answer = job.answer.get_future();
    queue_.add(std::move(job));
    return answer;
}

void PostgresLane::run_group(std::vector<Job>& group)
{
    try {
        if (group.size() > 1 && run_together(group)) {
            for (Job& job : group) job.answer.set_value({});
            return;
        }
    } catch (RefusedByDatabase const&) {
        // one of them: each alone shall learn whether it was the one
    } catch (BadText const&) {
    } catch (...) {
        for (Job& job : group) {
            if (!job.awaited) ++lost_later_;
            job.answer.set_exception(std::current_exception());
        }
        return;
    }
    for (Job& job : group) run_alone(job);
}

bool PostgresLane::run_together(std::vector<Job>& group)
{
    std::vector<Change const*> changes;
    changes.reserve(group.size());
    for (Job const& job : group) changes.push_back(&job.change);
    return with_retries(pool_, connection_,
        [&changes](PostgresConnection& connection, bool& too_late) { return samtak::run_together(connection, changes, too_late); });
}

void PostgresLane::run_alone(Job& job)
{
    try {
        Result<void> saved = with_retries(
            pool_, connection_, [&job](PostgresConnection& connection, bool& too_late) { return run_change(connection, job.change, too_late); });
        if (!job.awaited && !saved) ++lost_later_;
        job.answer.set_value(std::move(saved));
    } catch (...) {
        if (!job.awaited) ++lost_later_;
        job.answer.set_exception(std::current_exception());
    }
}

} // namespace samtak
