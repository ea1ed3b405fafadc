#include "storage/schema_script.hpp"

#include <fmt/format.h>

#include <array>
#include <stdexcept>

namespace samtak {
namespace {

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

std::size_t word_length(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size() && is_word(text[length])) ++length;
    return length;
}

// The length of a quoted text, a quoted name or a comment at the front; 0 when there is none.
std::size_t untouched_length(std::string_view sql)
{
    auto const through = [sql](std::string_view end, std::size_t from) {
        std::size_t const found = sql.find(end, from);
        return found == std::string_view::npos ? sql.size() : found + end.size();
    };
    if (sql.starts_with("--")) return through("\n", 2);
    if (sql.starts_with("/*")) return through("*/", 2);
    if (sql.front() == '\'') return through("'", 1); // a doubled quote is two texts in a row: the same here
    if (sql.front() == '"') return through("\"", 1);
    return 0;
}

std::string lower(std::string_view word)
{
    std::string text{word};
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::string in_postgres(std::string_view word)
{
    std::string const plain = lower(word);
    if (plain == "integer") return "bigint";
    if (plain == "blob") return "bytea";
    if (plain == "strict") return "";
    return std::string{word};
}

std::string_view next_word(std::string_view& line)
{
    while (!line.empty() && (line.front() == ' ' || line.front() == '\r')) line.remove_prefix(1);
    auto const word = line.substr(0, word_length(line));
    line.remove_prefix(word.size());
    return word;
}

void add_mark(std::vector<ProtectedTable>& tables, std::string_view line)
{
    struct Mark {
        std::string_view text;
        ProtectedTable::Kind kind;
    };
    static constexpr std::array marks{
        Mark{"-- append-only:", ProtectedTable::Kind::append_only}, Mark{"-- signed:", ProtectedTable::Kind::once_signed}};
    for (Mark const& mark : marks) {
        if (!line.starts_with(mark.text)) continue;
        auto rest = line.substr(mark.text.size());
        std::string const table{next_word(rest)};
        std::string const column{next_word(rest)};
        if (table.empty() || !next_word(rest).empty() || rest.find_first_not_of(" \r") != std::string_view::npos)
            throw std::invalid_argument{"not understood: " + std::string{line}};
        tables.push_back({mark.kind, table, column});
    }
}

std::string_view reason(ProtectedTable::Kind kind)
{
    switch (kind) {
    case ProtectedTable::Kind::append_only: return "append-only";
    case ProtectedTable::Kind::once_signed: return "signed";
    }
    return {};
}

} // namespace

std::vector<ProtectedTable> protected_tables(std::string_view sql)
{
    std::vector<ProtectedTable> tables;
    while (!sql.empty()) {
        auto const line = sql.substr(0, sql.find('\n'));
        add_mark(tables, line);
        sql.remove_prefix(std::min(sql.size(), line.size() + 1));
    }
    return tables;
}

std::string for_postgres(std::string_view sql)
{
    std::string out;
    while (!sql.empty()) {
        if (std::size_t const kept = untouched_length(sql); kept > 0) {
            out += sql.substr(0, kept);
            sql.remove_prefix(kept);
        } else if (std::size_t const word = word_length(sql); word > 0) {
            out += in_postgres(sql.substr(0, word));
            sql.remove_prefix(word);
        } else {
            out += sql.front();
            sql.remove_prefix(1);
        }
    }
    return out;
}

std::string triggers_for_sqlite(ProtectedTable const& table)
{
    constexpr std::string_view text = R"(
DROP TRIGGER IF EXISTS {table}_no_update;
CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} WHEN {holds}
BEGIN SELECT RAISE(ABORT, '{table} is {reason}'); END;
DROP TRIGGER IF EXISTS {table}_no_delete;
CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} WHEN {holds} AND NOT EXISTS (SELECT 1 FROM erasure_order
    WHERE table_name = '{table}' AND row_id = OLD.{column} AND approved_by <> ordered_by)
BEGIN SELECT RAISE(ABORT, '{table} is {reason}'); END;
)";
    bool const always = table.kind == ProtectedTable::Kind::append_only;
    return fmt::format(text, fmt::arg("table", table.table), fmt::arg("column", table.column), fmt::arg("reason", reason(table.kind)),
        fmt::arg("holds", always ? "1" : "OLD.signed_at IS NOT NULL"));
}

std::string triggers_for_postgres(ProtectedTable const& table)
{
    // search_path is fixed, else a temporary table named erasure_order could stand in for the real one
    constexpr std::string_view text = R"(
CREATE OR REPLACE FUNCTION {table}_protected() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $protected$
BEGIN
    IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM erasure_order
        WHERE table_name = '{table}' AND row_id = OLD.{column} AND approved_by <> ordered_by) THEN RETURN OLD; END IF;
    RAISE EXCEPTION '{table} is {reason}';
END $protected$;
CREATE OR REPLACE TRIGGER {table}_protected BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW {when} EXECUTE FUNCTION {table}_protected();
CREATE OR REPLACE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} EXECUTE FUNCTION {table}_protected();
)";
    bool const always = table.kind == ProtectedTable::Kind::append_only;
    return fmt::format(text, fmt::arg("table", table.table), fmt::arg("column", table.column), fmt::arg("reason", reason(table.kind)),
        fmt::arg("when", always ? "" : "WHEN (OLD.signed_at IS NOT NULL)"));
}

} // namespace samtak
