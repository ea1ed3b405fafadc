#include "storage/postgres_result.hpp"

#include <charconv>

namespace samtak {
namespace {

// Types of PostgreSQL by their fixed numbers (pg_type.dat); the header that names them is not for clients.
enum Kind : Oid {
    boolean = 16,
    bytea = 17,
    one_char = 18,
    name = 19,
    int8 = 20,
    int2 = 21,
    int4 = 23,
    text = 25,
    varchar = 1043,
    numeric = 1700,
};

std::int64_t whole_number(std::string_view digits)
{
    std::int64_t number = 0;
    auto const [end, wrong] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (wrong != std::errc{} || end != digits.data() + digits.size()) throw RefusedByDatabase{"PostgreSQL: a number with a fraction, or too large"};
    return number;
}

unsigned nibble(char digit) { return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10); }

Bytes from_hexadecimal(std::string_view digits) // \x00ff
{
    if (!digits.starts_with("\\x")) throw StorageError{"PostgreSQL: bytea_output is not hex"};
    digits.remove_prefix(2);
    Bytes bytes(digits.size() / 2);
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<unsigned char>(nibble(digits[2 * i]) << 4U | nibble(digits[2 * i + 1]));
    return bytes;
}

void add_cell(Table& table, Oid kind, std::string_view cell)
{
    switch (kind) {
    case boolean: table.add_integer(cell == "t" ? 1 : 0); return;
    case int8:
    case int2:
    case int4:
    case numeric: table.add_integer(whole_number(cell)); return;
    case text:
    case varchar:
    case one_char:
    case name: table.add_text(cell); return;
    case bytea: table.add_bytes(from_hexadecimal(cell)); return;
    default: throw RefusedByDatabase{"PostgreSQL: a column of type " + std::to_string(kind) + "; cast it"}; // the server knows more types than we use
    }
}

bool is_refusal(std::string_view state)
{
    // feature, cardinality, value, constraint, read-only transaction, cursor, dependent objects, no such schema, syntax, our triggers
    for (std::string_view const kind : {"0A", "21", "22", "23", "25", "2B", "3F", "42", "P0", "08P01"})
        if (state.starts_with(kind)) return true;
    return false;
}

} // namespace

void throw_error(PGresult const* result)
{
    auto const field = [result](int code) {
        char const* const found = PQresultErrorField(result, code);
        return std::string{found == nullptr ? "" : found};
    };
    std::string const state = field(PG_DIAG_SQLSTATE);
    bool const may_hold_values = state.starts_with("22");
    std::string const told = may_hold_values ? "a value can't be used" : field(PG_DIAG_MESSAGE_PRIMARY);
    std::string const what = "PostgreSQL: " + told + " (" + state + " " + field(PG_DIAG_TABLE_NAME) + " " + field(PG_DIAG_CONSTRAINT_NAME) + ")";
    if (state == "23505") throw PostgresNotUnique{what};
    if (state == "40001" || state == "40P01") throw PostgresTryAgain{what};
    if (is_refusal(state)) throw RefusedByDatabase{what};
    if (state.empty() || state.starts_with("08") || state.starts_with("57P")) throw PostgresConnectionLost{what};
    throw StorageError{what};
}

std::string first_line(std::string_view text) { return std::string{text.substr(0, text.find('\n'))}; }

std::int64_t touched_rows(PGresult const* result)
{
    // a missing const in libpq; nothing is changed
    std::string_view const digits = PQcmdTuples(const_cast<PGresult*>(result));
    return digits.empty() ? 0 : whole_number(digits);
}

Table to_table(PGresult const* result)
{
    int const columns = PQnfields(result);
    int const rows = PQntuples(result);
    Table table{columns};
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            if (PQgetisnull(result, row, column) != 0)
                table.add_null();
            else
                add_cell(
                    table, PQftype(result, column), {PQgetvalue(result, row, column), static_cast<std::size_t>(PQgetlength(result, row, column))});
        }
    return table;
}

} // namespace samtak
