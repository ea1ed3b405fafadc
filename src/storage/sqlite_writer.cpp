#include "storage/sqlite_writer.hpp"

#include "storage/done_form.hpp"

namespace samtak {
namespace {

constexpr Statement begin = "BEGIN IMMEDIATE";
constexpr Statement commit_group = "COMMIT";
constexpr Statement roll_back_group = "ROLLBACK";
constexpr Statement savepoint = "SAVEPOINT one_change";
constexpr Statement release = "RELEASE one_change";
constexpr Statement roll_back = "ROLLBACK TO one_change";

Failure conflict(TextKey text) { return Failure{Problem::conflict, text}; }

} // namespace

SqliteWriter::SqliteWriter(std::filesystem::path const& file)
    : connection_(file, SqliteConnection::Use::write), queue_([this](std::vector<Job>& group) { run_group(group); })
{
}

Result<void> SqliteWriter::commit(Change&& change)
{
    Outcome outcome = enqueue({std::move(change), true}).get();
    if (!outcome) return outcome.error();
    return {};
}

void SqliteWriter::commit_later(Change&& change)
{
    if (queue_.full())
        ++lost_later_;
    else
        enqueue({std::move(change), false});
}

Table SqliteWriter::write_returning(Query const& query)
{
    Outcome outcome = enqueue({query, true}).get();
    return std::move(outcome).value();
}

std::future<SqliteWriter::Outcome> SqliteWriter::enqueue(Job job)
{
    auto answer = job.answer.get_future();
    queue_.add(std::move(job));
    return answer;
}

void SqliteWriter::run_group(std::vector<Job>& group)
{
    try {
        connection_.run(begin);
        for (Job& job : group) run_in_savepoint(job);
        connection_.run(commit_group);
    } catch (...) {
        // disk full, I/O error: nothing of the group is saved, whatever each was told before
        for (Job& job : group) job.refused = std::current_exception();
        try {
            if (connection_.in_transaction()) connection_.run(roll_back_group);
        } catch (StorageError const&) {
            // the next BEGIN says it again, to those who wait then
        }
    }
    for (Job& job : group) answer(job);
}

void SqliteWriter::run_in_savepoint(Job& job)
{
    connection_.run(savepoint);
    try {
        job.outcome = run(job.work);
    } catch (RefusedByDatabase const&) {
        job.refused = std::current_exception();
    } catch (BadText const&) {
        job.refused = std::current_exception();
    }
    // some errors end the whole transaction in SQLite; then the group must fail with it
    if (!connection_.in_transaction()) throw StorageError{"SQLite ended the transaction of the whole group"};
    if (job.refused || !*job.outcome) connection_.run(roll_back);
    connection_.run(release);
}

SqliteWriter::Outcome SqliteWriter::run(std::variant<Change, Query> const& work)
{
    if (auto const* const query = std::get_if<Query>(&work)) return connection_.query(*query);
    Change const& change = std::get<Change>(work);
    if (auto const once = once_step(change)) {
        try {
            connection_.change(once->statement, once->values);
        } catch (SqliteNotUnique const&) {
            return conflict(form_already_sent);
        }
    }
    for (Change::Step const& step : change.steps()) {
        try {
            std::int64_t const touched = connection_.change(step.statement, step.values);
            if (step.expected.expected >= 0 && touched != step.expected.expected) return conflict(somebody_was_first);
        } catch (SqliteNotUnique const&) {
            return conflict(somebody_was_first);
        }
    }
    return Table{0};
}

void SqliteWriter::answer(Job& job)
{
    if (!job.awaited && (job.refused || !*job.outcome)) ++lost_later_;
    if (job.refused)
        job.answer.set_exception(job.refused);
    else
        job.answer.set_value(std::move(*job.outcome));
}

} // namespace samtak
