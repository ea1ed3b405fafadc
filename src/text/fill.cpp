#include "text/fill.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <stdexcept>

namespace samtak {

namespace {

bool is_key_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.'; }

// The placeholder that begins at `open`, with its braces; empty when the brace is only a brace.
std::string_view placeholder_at(std::string_view text, std::size_t open)
{
    auto const close = text.find('}', open);
    if (close == std::string_view::npos || close == open + 1) return {};
    auto const key = text.substr(open + 1, close - open - 1);
    return std::all_of(key.begin(), key.end(), is_key_letter) ? text.substr(open, close - open + 1) : std::string_view{};
}

void unknown(std::string_view text, std::string_view written)
{
#ifdef NDEBUG
    (void)text, (void)written; // the reader is better served by a brace than by no page; the tests fill every text
#else
    throw std::logic_error("no value for " + std::string{written} + " in the text \"" + std::string{text} + "\"");
#endif
}

} // namespace

std::string fill(std::string_view text, std::function<std::optional<std::string>(std::string_view)> const& value)
{
    auto open = text.find('{');
    if (open == std::string_view::npos) return std::string{text};
    std::string out;
    std::size_t done = 0;
    for (; open != std::string_view::npos; open = text.find('{', open + 1)) {
        auto const written = placeholder_at(text, open);
        if (written.empty()) continue;
        out += text.substr(done, open - done);
        auto const found = value(written.substr(1, written.size() - 2));
        if (!found) unknown(text, written);
        out += found ? *found : std::string{written};
        done = open + written.size();
    }
    return out += text.substr(done);
}

std::vector<std::string_view> placeholders(std::string_view text)
{
    std::vector<std::string_view> keys;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1))
        if (auto const written = placeholder_at(text, open); !written.empty()) keys.push_back(written.substr(1, written.size() - 2));
    return keys;
}

std::array<TermForm, 6> const& term_forms()
{
    static std::array<TermForm, 6> const forms = {{
        {"bare", &Term::bare},
        {"a", &Term::a},
        {"the", &Term::the},
        {"plural", &Term::plural},
        {"the_plural", &Term::the_plural},
        {"your", &Term::your},
    }};
    return forms;
}

std::optional<std::string> term_form(Terms const& terms, std::string_view key)
{
    auto const dot = key.find('.');
    if (dot == std::string_view::npos || dot == 0) return std::nullopt;
    std::string name{key.substr(0, dot)};
    bool const capital = name[0] >= 'A' && name[0] <= 'Z';
    if (capital) name[0] = static_cast<char>(name[0] - 'A' + 'a');
    for (auto const& [term, forms] : terms) {
        if (term != name) continue;
        for (auto const& form : term_forms())
            if (form.name == key.substr(dot + 1)) return capital ? capitalised(forms.*form.form) : forms.*form.form;
    }
    return std::nullopt;
}

std::string capitalised(std::string_view text)
{
    auto whole = icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<int32_t>(text.size())});
    if (whole.isEmpty()) return {};
    auto const first = whole.moveIndex32(0, 1);
    icu::UnicodeString upper{whole, 0, first};
    upper.toUpper(icu::Locale{"nb"});
    std::string out;
    (upper + icu::UnicodeString{whole, first}).toUTF8String(out);
    return out;
}

} // namespace samtak
