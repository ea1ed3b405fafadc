// Runs changes on one PostgreSQL connection. For the PostgreSQL driver only.
#pragma once
#include "storage/change.hpp"
#include "storage/postgres_connection.hpp"

namespace samtak {

// One transaction: all statements in one round trip, their rows checked, then COMMIT or ROLLBACK. Sets `commit_sent` just before
// COMMIT goes out: a connection lost before that has written nothing, after that it is unknown.
Result<void> run_change(PostgresConnection& connection, Change const& change, bool& commit_sent);

// Several changes in one transaction. False: one of them can't be saved, so none is; run each alone to learn which.
bool run_together(PostgresConnection& connection, std::span<Change const* const> changes, bool& commit_sent);

} // namespace samtak
