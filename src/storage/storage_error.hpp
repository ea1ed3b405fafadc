// Surprises of the storage, as exceptions. Their texts are for the log and never hold a value that somebody typed.
#pragma once
#include <stdexcept>

namespace samtak {

// The machinery is broken: disk full, I/O error, connection lost, server gone. Nothing of the change is written
// (on a connection lost during COMMIT it is unknown).
struct StorageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// The database says no to one change, which a right program never asks for: a check, a foreign key, a NULL where none may be,
// a signed or append-only row, SQL that can't be understood. Nothing of that change is written; others go on.
struct RefusedByDatabase : StorageError {
    using StorageError::StorageError;
};

// A text that isn't UTF-8, or that holds NUL: PostgreSQL would refuse or cut it, so no engine gets it.
struct BadText : std::invalid_argument {
    using std::invalid_argument::invalid_argument;
};

} // namespace samtak
