// The name of a file comes from a stranger's machine and ends on another one.
#include "documents/document_check.hpp"
#include "kernel/national_id.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>

namespace samtak {
namespace {

constexpr int most_characters = 80;
constexpr std::size_t number_length = 11;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string_view without_path(std::string_view name)
{
    auto const slash = name.find_last_of("/\\");
    return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

// Controls, marks of direction and others that aren't seen, private and unassigned ones, and the mark of what could not be read.
bool unseen(UChar32 character)
{
    auto const kind = u_charType(character);
    return kind == U_CONTROL_CHAR || kind == U_FORMAT_CHAR || kind == U_SURROGATE || kind == U_PRIVATE_USE_CHAR || kind == U_UNASSIGNED ||
        kind == U_LINE_SEPARATOR || kind == U_PARAGRAPH_SEPARATOR || character == 0xFFFD;
}

// One space where there were several; what no system takes in a name becomes a hyphen.
std::string cleaned(std::string_view name)
{
    static constexpr std::string_view refused = "<>:\"|?*%;";
    auto const text = icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())});
    icu::UnicodeString kept;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        auto const character = text.char32At(at);
        bool const space = u_isUWhiteSpace(character);
        if (space ? kept.isEmpty() || kept.endsWith(" ") : unseen(character)) continue;
        bool const sign = character < 0x80 && refused.find(static_cast<char>(character)) != std::string_view::npos;
        kept.append(space ? UChar32{32} : sign ? UChar32{45} : character);
    }
    std::string out;
    kept.toUTF8String(out);
    return out;
}

std::string_view without_ending(std::string_view name, MediaType type)
{
    static constexpr std::array<std::pair<std::string_view, MediaType>, 4> endings{
        {{".pdf", MediaType::pdf}, {".jpg", MediaType::jpeg}, {".jpeg", MediaType::jpeg}, {".png", MediaType::png}}};
    for (auto const& [ending, whose] : endings) {
        if (whose != type || name.size() < ending.size()) continue;
        auto const last = name.substr(name.size() - ending.size());
        bool same = true;
        for (std::size_t i = 0; i < ending.size(); ++i) same = same && (last[i] == ending[i] || last[i] == (ending[i] & ~0x20));
        if (same) return name.substr(0, name.size() - ending.size());
    }
    return name;
}

// «skjema.exe.pdf»: a dot before what could pass for another ending becomes a hyphen; «12.11.2026» and «M. Haugvik» keep theirs.
std::string one_ending(std::string stem)
{
    for (std::size_t at = 0; at < stem.size(); ++at) {
        if (stem[at] != '.') continue;
        std::size_t end = at + 1;
        bool letter = false;
        for (; end < stem.size() && (is_digit(stem[end]) || is_letter(stem[end])); ++end) letter = letter || is_letter(stem[end]);
        if (letter && end - at <= 6 && (end == stem.size() || stem[end] == '.')) stem[at] = '-';
    }
    return stem;
}

// How many bytes from `at` on are groups of digits, parted by one sign each, that make eleven together; 0 when they don't.
std::size_t number_at(std::string_view text, std::size_t at)
{
    std::size_t digits = 0;
    for (std::size_t end = at; end < text.size(); ++end) {
        bool const between = end > at && is_digit(text[end - 1]) && end + 1 < text.size() && is_digit(text[end + 1]);
        if (is_digit(text[end]))
            ++digits;
        else if (!between || std::string_view{" .-_"}.find(text[end]) == std::string_view::npos)
            break;
        bool const group_ends = is_digit(text[end]) && (end + 1 == text.size() || !is_digit(text[end + 1]));
        if (digits == number_length && group_ends) return end + 1 - at;
        if (digits > number_length) break;
    }
    return 0;
}

// Inside a longer group of digits only what has the check digits of a number counts: a camera's time has fourteen.
std::size_t number_inside(std::string_view text, std::size_t at)
{
    auto const group = text.substr(at, std::min(text.find_first_not_of("0123456789", at), text.size()) - at);
    for (std::size_t from = 0; from + number_length < group.size() + 1; ++from)
        if (NationalId::parse(group.substr(from, number_length))) return group.size();
    return 0;
}

// law.md R5.06: a national number is kept sealed in its own place, and never in a name.
std::string without_number(std::string_view text)
{
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        bool const group_begins = is_digit(text[at]) && (at == 0 || !is_digit(text[at - 1]));
        auto const length = group_begins ? std::max(number_at(text, at), number_inside(text, at)) : 0;
        bool const second_space = text[at] == ' ' && kept.ends_with(' ');
        if (length == 0 && !second_space) kept += text[at];
        at += std::max<std::size_t>(length, 1);
    }
    return kept;
}

std::string trimmed(std::string const& text)
{
    static constexpr std::string_view ends = " .-_,";
    auto const first = text.find_first_not_of(ends);
    return first == std::string::npos ? std::string{} : text.substr(first, text.find_last_not_of(ends) - first + 1);
}

std::string cut(std::string const& text)
{
    std::size_t end = 0;
    for (int count = 0; end < text.size(); ++end)
        if ((static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U && ++count > most_characters) break;
    return text.substr(0, end);
}

std::string_view ending(MediaType type)
{
    switch (type) {
    case MediaType::pdf: return ".pdf";
    case MediaType::jpeg: return ".jpg";
    case MediaType::png: return ".png";
    }
    return "";
}

std::string once(std::string_view told, MediaType type)
{
    auto const name = cleaned(without_path(told));
    auto const stem = trimmed(cut(trimmed(without_number(one_ending(std::string{without_ending(name, type)})))));
    return (stem.empty() ? std::string{"dokument"} : stem) + std::string{ending(type)};
}

} // namespace

// What stood on both sides of something that was taken out, or before a cut, may be a number or an ending together: so until it stays.
std::string document_name(std::string_view told, MediaType type)
{
    auto name = once(told, type);
    for (auto next = once(name, type); next != name; next = once(name, type)) name = std::move(next);
    return name;
}

} // namespace samtak
