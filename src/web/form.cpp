#include "web/form.hpp"

#include <charconv>

namespace samtak {
namespace {

// Line breaks as \n, spaces at the ends taken away. Browsers send \r\n.
std::string tidy(std::string_view typed)
{
    std::string text;
    text.reserve(typed.size());
    for (std::size_t i = 0; i < typed.size(); ++i) {
        if (typed[i] == '\r') {
            if (i + 1 >= typed.size() || typed[i + 1] != '\n') text += '\n';
            continue;
        }
        text += typed[i];
    }
    auto const first = text.find_first_not_of(" \n\t");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \n\t") - first + 1);
}

// What the site puts where the browser sent bytes that are no UTF-8 (U+FFFD).
constexpr std::string_view not_utf8_mark = "\xEF\xBF\xBD";

bool has_unsavable_characters(std::string_view text, bool lines)
{
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (byte == 0x7f) return true;
        if (byte < 0x20 && !(lines && (c == '\n' || c == '\t'))) return true;
    }
    return text.find(not_utf8_mark) != std::string_view::npos;
}

} // namespace

int characters(std::string_view text)
{
    int count = 0;
    for (char const c : text)
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;
    return count;
}

std::string_view Form::get(std::string_view name) const
{
    for (auto const& [key, value] : fields_)
        if (key == name) return value;
    return {};
}

bool Form::has(std::string_view name) const
{
    for (auto const& [key, value] : fields_)
        if (key == name) return true;
    return false;
}

std::vector<std::string_view> Form::all(std::string_view name) const
{
    std::vector<std::string_view> values;
    for (auto const& [key, value] : fields_)
        if (key == name) values.push_back(value);
    return values;
}

std::vector<UploadedFile const*> Form::files(std::string_view name) const
{
    std::vector<UploadedFile const*> chosen;
    for (auto const& file : files_)
        if (file.field == name) chosen.push_back(&file);
    return chosen;
}

std::string Form::text(std::string_view name, TextRule const& rule)
{
    auto text = tidy(get(name));
    if (text.empty()) {
        if (rule.required) problem(name, rule.missing);
        return {};
    }
    if (has_unsavable_characters(text, rule.lines)) {
        problem(name, "The text has characters that can't be saved. Write it again, or paste it as plain text.");
        return {};
    }
    if (characters(text) > rule.most) {
        problem(name, "The text is too long. Use at most {limit} characters.", rule.most);
        return {};
    }
    return text;
}

std::optional<Day> Form::day(std::string_view name, bool required, TextKey missing)
{
    auto const typed = tidy(get(name));
    if (typed.empty()) {
        if (required) problem(name, missing);
        return std::nullopt;
    }
    auto const day = Day::parse_typed(typed);
    if (!day) problem(name, "There is no such date. Write it as 31.12.2026.");
    return day;
}

std::int64_t Form::version() const
{
    auto const typed = get("version");
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
    return error == std::errc{} && end == typed.data() + typed.size() ? number : 0;
}

OnceId Form::once() const { return OnceId::parse(get("once")).value_or(OnceId::fresh()); }

} // namespace samtak
