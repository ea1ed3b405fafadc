// One migration text for both engines: what the migrator does to it (architecture.md § 7). Pure.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace samtak {

// From comment lines of their own in a migration:
//   -- append-only: <table> [<column>]   no UPDATE, no DELETE
//   -- signed: <table> [<column>]        neither, once the row's signed_at is not NULL
// save a DELETE of a row that an erasure order names: erasure_order.row_id is the row's <column>, by default the table's first.
struct ProtectedTable {
    enum class Kind { append_only, once_signed };
    Kind kind;
    std::string table;
    std::string column; // empty: the first
    bool operator==(ProtectedTable const&) const = default;
};

// Throws std::invalid_argument when a mark names no table, or something that isn't a plain name.
std::vector<ProtectedTable> protected_tables(std::string_view sql);

// INTEGER → bigint, BLOB → bytea, STRICT → nothing: whole words in any case, outside quotes and comments.
std::string for_postgres(std::string_view sql);

// `column` must be filled in.
std::string triggers_for_sqlite(ProtectedTable const& table);
std::string triggers_for_postgres(ProtectedTable const& table);

} // namespace samtak
