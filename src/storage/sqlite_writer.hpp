// The one thread that writes in a SQLite file. What waits shares a transaction and its fsync (group commit).
#pragma once
#include "storage/change.hpp"
#include "storage/sqlite_connection.hpp"
#include "storage/write_queue.hpp"

#include <atomic>
#include <future>

namespace samtak {

class SqliteWriter {
public:
    explicit SqliteWriter(std::filesystem::path const& file);
    SqliteWriter(SqliteWriter const&) = delete;
    SqliteWriter& operator=(SqliteWriter const&) = delete;

    Result<void> commit(Change&& change);
    void commit_later(Change&& change);
    Table write_returning(Query const& query);
    std::uint64_t lost_later() const { return lost_later_; }

private:
    using Outcome = Result<Table>;
    struct Job {
        std::variant<Change, Query> work;
        bool awaited;
        std::promise<Outcome> answer = {};
        std::optional<Outcome> outcome = {};
        std::exception_ptr refused = {};
    };

    std::future<Outcome> enqueue(Job job);
    void run_group(std::vector<Job>& group);
    void run_in_savepoint(Job& job);
    Outcome run(std::variant<Change, Query> const& work);
    void answer(Job& job);

    SqliteConnection connection_;
    std::atomic<std::uint64_t> lost_later_ = 0;
    WriteQueue<Job> queue_; // last: its thread uses the rest, and saves all that waits before it ends
};

} // namespace samtak
