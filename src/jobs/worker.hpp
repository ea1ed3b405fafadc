// The background worker: a thread per process that runs the outbox rows of every municipality. Several processes share the rows by
// leases, so a process may be killed at any point: what it had claimed is claimed again when the lease has run out. Promise: each
// event is run at least once, so handlers must bear the same event twice.
#pragma once
#include "kernel/clock.hpp"
#include "storage/outbox.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace samtak {

struct JobOutcome {
    enum class Kind {
        done,
        later, // try again after a while; the wait doubles each time
        never, // trying again gives the same answer: kept and counted, not run again
        wait,  // its time hasn't come: run again at `until`. That is no try
    } kind = Kind::done;
    std::string_view why = {}; // a kind of error, for the operator; never content
    Instant until = {};
    static JobOutcome wait_until(Instant at) { return {Kind::wait, {}, at}; }
};
// Given the row and the time; what it throws counts as `later`.
using JobHandler = std::function<JobOutcome(OutboxRow const&, Instant now)>;

struct JobPlace {
    std::string municipality;
    Database* database = nullptr;
    std::map<std::string, JobHandler, std::less<>> handlers = {}; // by the event's name; an event without one is done at once
    // Looks for what has come with the date and tells of it, once a minute of the clock. It opens and closes nothing.
    std::function<void(Instant now)> watch = {};
    std::optional<std::chrono::sys_time<std::chrono::minutes>> watched = {};
};

struct WorkerSettings {
    int batch = 20;
    std::chrono::seconds lease{300};      // longer than any one row takes
    std::chrono::milliseconds idle{1000}; // between looks when there is nothing to do
    int most_tries = 24;                  // more than a day; then the row is dead: kept, counted, not run
    std::chrono::seconds first_wait{15};  // doubled for each try, at most two hours
};

// How long a row waits after its try number `tries` (1 the first time).
std::chrono::seconds wait_after(int tries, WorkerSettings const& settings);

class Worker {
public:
    Worker(std::vector<JobPlace> places, Clock const& clock, WorkerSettings settings = {});
    ~Worker(); // stops
    Worker(Worker const&) = delete;

    void start();
    void stop(); // the row that is being run is finished, the rest is left to the next worker
    // One look at every municipality: how many rows were run. What start's thread does, and tests.
    int run_once();
    std::uint64_t unknown_events() const { return unknown_; } // done without a handler since start

private:
    int run_place(JobPlace& place);
    void watch(JobPlace& place);
    void run_row(JobPlace& place, OutboxRow const& row);
    JobOutcome outcome_of(JobPlace& place, OutboxRow const& row);
    void loop();
    bool stopping();

    std::vector<JobPlace> places_;
    Clock const& clock_;
    WorkerSettings settings_;
    std::atomic<std::uint64_t> unknown_{0};
    std::mutex lock_;
    std::condition_variable wakes_;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace samtak
