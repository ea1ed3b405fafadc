// Every text in i18n/, in every language, with the words of every municipality: each placeholder and each term fills.
#include "profiles/profile.hpp"
#include "text/fill.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

namespace samtak {
namespace {

struct PoEntry {
    std::string file, source, plural;
    std::vector<std::string> translations;
};

// The text between the first and the last quote of a line, with its escapes undone.
std::string literal_of(std::string const& line)
{
    auto const open = line.find('"'), close = line.rfind('"');
    std::string text;
    for (auto at = open + 1; at < close; ++at) {
        if (line[at] == '\\' && at + 1 < close)
            text += line[++at] == 'n' ? '\n' : line[at];
        else
            text += line[at];
    }
    return text;
}

std::vector<PoEntry> read_po(std::filesystem::path const& file)
{
    std::vector<PoEntry> entries;
    std::ifstream in{file};
    std::string* current = nullptr;
    for (std::string line; std::getline(in, line);) {
        if (line.rfind("msgid ", 0) == 0) {
            entries.push_back({file.filename().string(), "", "", {}});
            current = &entries.back().source;
        } else if (line.rfind("msgid_plural", 0) == 0)
            current = &entries.back().plural;
        else if (line.rfind("msgstr", 0) == 0)
            current = &entries.back().translations.emplace_back();
        else if (line.empty() || line[0] != '"')
            current = nullptr;
        if (current && line.find('"') != std::string::npos) *current += literal_of(line);
    }
    entries.erase(std::remove_if(entries.begin(), entries.end(), [](auto const& one) { return one.source.empty(); }), entries.end());
    return entries;
}

std::vector<PoEntry> all_entries(Language language)
{
    std::vector<PoEntry> all;
    for (auto const& file : std::filesystem::directory_iterator{SAMTAK_SOURCE_DIR "/i18n/" + std::string{language_code(language)}})
        for (auto& entry : read_po(file.path())) all.push_back(std::move(entry));
    return all;
}

// The placeholders that the code gives a value for.
std::set<std::string> values(std::string_view text)
{
    std::set<std::string> names;
    for (auto const key : placeholders(text))
        if (key.find('.') == std::string_view::npos) names.emplace(key);
    return names;
}

// What the reader sees when the code has given every value that the source text asks for.
std::string shown(std::string_view text, std::string_view source, Terms const& terms)
{
    auto const given = values(source);
    return fill(text, [&](std::string_view key) -> std::optional<std::string> {
        if (given.count(std::string{key})) return "verdi";
        return term_form(terms, key);
    });
}

std::map<std::string, Profile, std::less<>> const& profiles()
{
    static auto const all = read_profiles(SAMTAK_SOURCE_DIR "/municipalities");
    return all;
}

void expect_filled(PoEntry const& entry, std::string_view text, Language language)
{
    for (auto const& [key, profile] : profiles()) {
        try {
            auto const page = shown(text, entry.source + entry.plural, profile.terms_in(language));
            EXPECT_TRUE(placeholders(page).empty()) << page;
        } catch (std::logic_error const& unknown) {
            ADD_FAILURE() << entry.file << " " << language_code(language) << " " << key << ": " << unknown.what();
        }
    }
}

TEST(Texts, E1_every_text_fills_with_every_municipalitys_words_in_each_language)
{
    for (auto const language : {Language::nb, Language::nn}) {
        auto const entries = all_entries(language);
        ASSERT_GE(entries.size(), 5u);
        for (auto const& entry : entries) {
            for (auto const& translation : entry.translations) expect_filled(entry, translation, language);
            expect_filled(entry, entry.source, Language::en);
            expect_filled(entry, entry.plural, Language::en);
        }
    }
}

TEST(Texts, every_text_is_there_in_both_norwegian_languages_with_the_same_values)
{
    std::map<std::pair<std::string, std::string>, int> seen; // file and source → languages
    for (auto const language : {Language::nb, Language::nn}) {
        for (auto const& entry : all_entries(language)) {
            seen[{entry.file, entry.source}] |= language == Language::nb ? 1 : 2;
            ASSERT_EQ(entry.translations.size(), entry.plural.empty() ? 1u : 2u) << entry.file << ": " << entry.source;
            for (auto const& translation : entry.translations) EXPECT_FALSE(translation.empty()) << entry.file << ": " << entry.source;
            auto const& last = entry.translations.back();
            EXPECT_EQ(values(last), values(entry.plural.empty() ? entry.source : entry.plural)) << entry.file << ": " << last;
        }
    }
    for (auto const& [key, languages] : seen)
        EXPECT_EQ(languages, 3) << key.first << ": \"" << key.second << "\" lacks " << (languages == 1 ? "nn" : "nb");
}

// klarspråk and the right language: words that only stand in the other Norwegian.
TEST(Texts, K11_no_text_mixes_the_two_norwegian_languages)
{
    std::set<std::string> const nynorsk = {"ikkje", "eit", "ein", "dei", "korleis", "kva", "kven", "frå", "brukar", "tenester", "fleire", "berre"};
    std::set<std::string> const bokmaal = {"ikke", "et", "hvordan", "hva", "hvem", "fra", "bruker", "tjenester", "flere", "bare", "jeg", "noen"};
    for (auto const language : {Language::nb, Language::nn}) {
        auto const& wrong = language == Language::nb ? nynorsk : bokmaal;
        for (auto const& entry : all_entries(language)) {
            for (auto const& translation : entry.translations) {
                std::string word;
                bool term = false; // {group.bare} is no Norwegian
                for (char const c : translation + " ") {
                    term = c == '{' || (term && c != '}');
                    if (term) continue;
                    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
                    if (letter)
                        word += (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
                    else if (!word.empty()) {
                        EXPECT_EQ(wrong.count(word), 0u) << language_code(language) << " " << entry.file << ": " << translation;
                        word.clear();
                    }
                }
            }
        }
    }
}

} // namespace
} // namespace samtak
