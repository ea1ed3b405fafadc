// Log lines on PostgreSQL: one thread takes all that wait and saves them in one transaction (group commit), on one connection.
#pragma once
#include "storage/change.hpp"
#include "storage/postgres_pool.hpp"
#include "storage/write_queue.hpp"

#include <atomic>
#include <future>

namespace samtak {

class PostgresLane {
public:
    PostgresLane(PostgresPool& pool, std::string connection);

    Result<void> commit(Change&& change);
    void commit_later(Change&& change);
    std::uint64_t lost_later() const { return lost_later_; }

private:
    struct Job {
        Change change;
        bool awaited;
        std::promise<Result<void>> answer = {};
    };
    std::future<Result<void>> enqueue(Job job);
    void run_group(std::vector<Job>& group);
    bool run_together(std::vector<Job>& group);
    void run_alone(Job& job);

    PostgresPool& pool_;
    std::string connection_;
    std::atomic<std::uint64_t> lost_later_ = 0;
    WriteQueue<Job> queue_; // last: its thread uses the rest, and saves all that waits before it ends
};

} // namespace samtak
