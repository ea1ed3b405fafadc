// What a PostgreSQL server answered: rows, or why not. For the PostgreSQL driver only.
#pragma once
#include "storage/storage_error.hpp"
#include "storage/table.hpp"

#include <libpq-fe.h>

#include <memory>

namespace samtak {

struct PostgresNotUnique : RefusedByDatabase {
    using RefusedByDatabase::RefusedByDatabase;
};
// Two changes waited for each other and the server ended this one: nothing is written, it may be run again.
struct PostgresTryAgain : StorageError {
    using StorageError::StorageError;
};
// The connection is gone, or must not be used any more.
struct PostgresConnectionLost : StorageError {
    using StorageError::StorageError;
};

struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, ClearResult>;

// Throws by the kind of error; its text never holds a value (the server's DETAIL and class 22 do).
[[noreturn]] void throw_error(PGresult const* result);

// libpq explains over several lines; the first says what is wrong.
std::string first_line(std::string_view text);

std::int64_t touched_rows(PGresult const* result);

// bool is 0 or 1, numeric without fraction a whole number, as SQLite has it. Other kinds of columns are refused.
Table to_table(PGresult const* result);

} // namespace samtak
