#include "storage/postgres_database.hpp"

#include "storage/postgres_change.hpp"
#include "storage/postgres_retry.hpp"

namespace samtak {
namespace {

constexpr Statement begin_read = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
constexpr Statement begin_write = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";
constexpr Statement commit = "COMMIT";
Values const no_values;

// BEGIN, the queries and COMMIT in one round trip; answers the queries' results.
std::vector<PostgresResult> in_transaction(PostgresConnection& connection, Statement begin, std::span<Query const> queries)
{
    std::vector<PostgresConnection::Asked> asked{{begin, &no_values}};
    for (Query const& query : queries) asked.push_back({query.statement, &query.values});
    asked.push_back({commit, &no_values});
    auto answered = connection.ask(asked);
    if (answered.failed) throw_error(answered.results.back().get());
    answered.results.pop_back();
    answered.results.erase(answered.results.begin());
    return std::move(answered.results);
}

// One statement sees one moment by itself, and the connection only reads unless it is told otherwise.
std::vector<PostgresResult> alone(PostgresConnection& connection, Query const& query)
{
    PostgresConnection::Asked const asked{query.statement, &query.values};
    auto answered = connection.ask({&asked, 1});
    if (answered.failed) throw_error(answered.results.back().get());
    return std::move(answered.results);
}

} // namespace

PostgresDatabase::PostgresDatabase(std::shared_ptr<PostgresPool> pool, std::string connection)
    : pool_(std::move(pool)), connection_(std::move(connection)), lane_(*pool_, connection_)
{
}

std::vector<Table> PostgresDatabase::read(std::span<Query const> queries)
{
    auto const results = with_retries(*pool_, connection_, [queries](PostgresConnection& connection, bool& /*too_late*/) {
        return queries.size() == 1 ? alone(connection, queries.front()) : in_transaction(connection, begin_read, queries);
    });
    std::vector<Table> tables;
    tables.reserve(results.size());
    for (PostgresResult const& result : results) tables.push_back(to_table(result.get())); // after the connection went back
    return tables;
}

Table PostgresDatabase::write_returning(Query const& query)
{
    auto const results = with_retries(*pool_, connection_, [&query](PostgresConnection& connection, bool& too_late) {
        try {
            return in_transaction(connection, begin_write, {&query, 1});
        } catch (PostgresConnectionLost const&) {
            too_late = true; // COMMIT was on its way
            throw;
        }
    });
    return to_table(results.front().get());
}

Result<void> PostgresDatabase::commit(Change&& change)
{
    return with_retries(
        *pool_, connection_, [&change](PostgresConnection& connection, bool& too_late) { return run_change(connection, change, too_late); });
}

} // namespace samtak
