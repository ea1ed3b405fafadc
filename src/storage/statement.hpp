// SQL as named constants, one text for SQLite and PostgreSQL with $1, $2 … as parameters. Only literals: no value can be glued on.
#pragma once
#include "kernel/day.hpp"
#include "kernel/id.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace samtak {

struct Statement {
    template <std::size_t N> consteval Statement(char const (&literal)[N]) : sql(literal, N - 1) {}
    std::string_view sql; // ends in NUL; its address is the key of the prepared statement
};

using Bytes = std::vector<unsigned char>;

// One parameter: NULL, whole number (also bool, 0 or 1), text (UTF-8 without NUL) or bytes.
class Value {
public:
    Value() = default; // NULL
    Value(std::nullptr_t) {}
    Value(std::int64_t number) : value_(number) {}
    Value(int number) : value_(std::int64_t{number}) {}
    Value(bool yes) : value_(std::int64_t{yes ? 1 : 0}) {}
    Value(std::string text) : value_(std::move(text)) {}
    Value(std::string_view text) : value_(std::string{text}) {}
    Value(char const* text) : value_(std::string{text}) {}
    Value(Bytes bytes) : value_(std::move(bytes)) {}
    Value(Day day) : value_(day.iso()) {}
    Value(Instant at) : value_(instant_text(at)) {}
    template <class Tag> Value(Id<Tag> const& id) : value_(id.str()) {}
    template <class T> Value(std::optional<T> const& maybe)
    {
        if (maybe) value_ = Value{*maybe}.value_;
    }
    std::variant<std::monostate, std::int64_t, std::string, Bytes> const& get() const { return value_; }

private:
    std::variant<std::monostate, std::int64_t, std::string, Bytes> value_;
};
using Values = std::vector<Value>;

struct Query {
    Statement statement;
    Values values = {};
};

} // namespace samtak
