// One database: a municipality's, or the directory. SQLite and PostgreSQL behind the same face.
// May be included by *_store.cpp, jobs/ and app/ only (tools/layers): all others reach data through a store and a Grant.
#pragma once
#include "storage/change.hpp"
#include "storage/table.hpp"

#include <initializer_list>
#include <span>

namespace samtak {

enum class Engine { sqlite, postgres };

class Database : public Changes {
public:
    // All queries see one moment (one read transaction; PostgreSQL: REPEATABLE READ READ ONLY, one pipeline). One table each.
    virtual std::vector<Table> read(std::span<Query const> queries) = 0;
    std::vector<Table> read(std::initializer_list<Query> queries) { return read(std::span{queries.begin(), queries.size()}); }
    Table read_one(Query const& query) { return std::move(read(std::span{&query, 1}).front()); }
    // A statement that writes and answers with rows (UPDATE … RETURNING), in a transaction of its own. For the outbox's claims.
    virtual Table write_returning(Query const& query) = 0;
    virtual Engine engine() const = 0;
    // how many changes given to commit_later were not saved
    virtual std::uint64_t lost_later() const = 0;
};

} // namespace samtak
