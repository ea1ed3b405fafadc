// The program's own log: one JSON line per event to stderr. Never personal data, so no free text gets in: a value is a number, an
// id, a literal, or a word of code (a path's pattern, a type's name) whose other characters become '?'.
#pragma once
#include "kernel/id.hpp"

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace samtak {

struct LogLiteral {
    template <std::size_t N> consteval LogLiteral(char const (&literal)[N]) : text(literal, N - 1) {}
    std::string_view text;
};

class LogValue {
public:
    template <std::integral Number> LogValue(Number number) : text_(std::to_string(number)), number_(true) {}
    template <class Tag> LogValue(Id<Tag> const& id) : text_(id.str()) {}
    LogValue(LogLiteral literal) : text_(literal.text) {}
    // Letters, digits and _ . : / - { } < > space; at most 120 characters. For what the program itself named.
    static LogValue code(std::string_view word);
    std::string const& text() const { return text_; }
    bool number() const { return number_; }

private:
    LogValue() = default;
    std::string text_;
    bool number_ = false;
};

struct LogField {
    LogLiteral name;
    LogValue value;
};

enum class LogLevel { info, warning, error };
void log_event(LogLevel level, LogLiteral event, std::initializer_list<LogField> fields = {});
// the line without its time, for tests
std::string log_line(LogLevel level, LogLiteral event, std::initializer_list<LogField> fields);

} // namespace samtak
