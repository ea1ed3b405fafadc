#include "oversight/name_check.hpp"

#include <algorithm>
#include <set>

namespace samtak {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80U; }

auto letters(std::string_view text)
{
    return std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

// Letters only: a hyphen parts two names, and «…» are letters of several bytes that no name begins with, so they are taken off.
std::vector<std::string> words_of(std::string_view text)
{
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const quote = text.substr(i, 2) == "«" || text.substr(i, 2) == "»";
        bool const mark = text.substr(i, 3) == "…" || text.substr(i, 3) == "–" || text.substr(i, 3) == "’" || text.substr(i, 3) == "”";
        if (!quote && !mark && is_letter(text[i])) {
            words.back() += text[i];
            continue;
        }
        if (!words.back().empty()) words.emplace_back();
        i += quote ? 1U : mark ? 2U : 0U;
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

} // namespace

bool holds_national_number(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_digit(text[i]) || (i > 0 && is_digit(text[i - 1]))) continue;
        std::size_t first = i;
        while (first < text.size() && is_digit(text[first])) ++first;
        if (first - i == 11) return true;
        if (first - i != 6 || first + 1 >= text.size()) continue;
        if (text[first] != ' ' && text[first] != '.' && text[first] != '-') continue;
        std::size_t second = first + 1;
        while (second < text.size() && is_digit(text[second])) ++second;
        if (second - first - 1 == 5) return true;
    }
    return false;
}

std::vector<std::string> names_in(std::string_view text, std::vector<std::string> const& names, Catalogues const& catalogues)
{
    std::set<std::string> known;
    for (auto const& name : names)
        for (auto const& part : words_of(name)) {
            auto key = catalogues.search_key(part);
            if (letters(key) < 3) continue;
            known.insert(key + "s");
            known.insert(std::move(key));
        }
    std::vector<std::string> found;
    for (auto& word : words_of(text))
        if (known.contains(catalogues.search_key(word)) && std::find(found.begin(), found.end(), word) == found.end())
            found.push_back(std::move(word));
    return found;
}

} // namespace samtak
