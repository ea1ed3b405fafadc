#include "kernel/log.hpp"

#include "kernel/day.hpp"

#include <cstdio>

namespace samtak {
namespace {

std::string_view code(LogLevel level)
{
    switch (level) {
    case LogLevel::info: return "info";
    case LogLevel::warning: return "warning";
    case LogLevel::error: return "error";
    }
    return "";
}

std::string quoted(std::string_view text)
{
    std::string json = "\"";
    for (char const c : text) {
        if (c == '"' || c == '\\') json += '\\';
        json += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return json + "\"";
}

bool is_code(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
        std::string_view{"_.:/-{}<> "}.find(c) != std::string_view::npos;
}

} // namespace

LogValue LogValue::code(std::string_view word)
{
    LogValue value;
    for (char const c : word.substr(0, 120)) value.text_ += is_code(c) ? c : '?';
    return value;
}

std::string log_line(LogLevel level, LogLiteral event, std::initializer_list<LogField> fields)
{
    std::string line = "\"level\":" + quoted(code(level)) + ",\"event\":" + quoted(event.text);
    for (auto const& field : fields)
        line += "," + quoted(field.name.text) + ":" + (field.value.number() ? field.value.text() : quoted(field.value.text()));
    return line + "}\n";
}

void log_event(LogLevel level, LogLiteral event, std::initializer_list<LogField> fields)
{
    auto const now = std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
    auto const line = "{\"at\":\"" + instant_text(now) + "\"," + log_line(level, event, fields);
    std::fwrite(line.data(), 1, line.size(), stderr); // one call, so that lines of several threads don't mix
}

} // namespace samtak
