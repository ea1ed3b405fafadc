// Texts in the reader's language. English source texts stand in the code and are looked up in gettext catalogues (nb, nn);
// municipality terms are filled in in the form that the text asks for: {group.the}, {Coordinator.bare} (capital: capital first letter).
#pragma once
#include "kernel/day.hpp"
#include "kernel/result.hpp"

#include <initializer_list>
#include <memory>

namespace samtak {

enum class Language { nb, nn, en };
std::string_view language_code(Language language); // "nb", "nn", "en": for <html lang> and cookies
std::optional<Language> parse_language(std::string_view code);

// One term in one language: how it is written bare, with article, in plural …
struct Term {
    std::string bare, a, the, plural, the_plural, your;
    std::string gender; // "m", "f", "n" or empty
};
using Terms = std::vector<std::pair<std::string, Term>>; // key ("group", "coordinator", …) → forms

// A value for a placeholder. Days are written short (18.11.2026); use Words::long_day for long ones.
struct Fill {
    Fill(std::string_view key, std::string_view text) : name(key), value(text) {}
    Fill(std::string_view key, std::int64_t number) : name(key), value(std::to_string(number)) {}
    Fill(std::string_view key, int number) : name(key), value(std::to_string(number)) {}
    Fill(std::string_view key, std::size_t number) : name(key), value(std::to_string(number)) {}
    Fill(std::string_view key, Day day) : name(key), value(day.short_no()) {}
    std::string_view name;
    std::string value;
};
using Fills = std::initializer_list<Fill>;

// Catalogues of all languages; loaded once, read by all threads. Throws when a catalogue is missing or broken.
class Catalogues {
public:
    explicit Catalogues(std::string const& folder); // holds <lang>/LC_MESSAGES/samtak.mo
    ~Catalogues();
    Catalogues(Catalogues const&) = delete;
    std::string_view find(Language language, std::string_view context, std::string_view source) const; // the source itself when absent
    std::string_view find_plural(Language language, std::string_view one, std::string_view many, std::int64_t n) const;
    std::string long_day(Language language, Day day, bool weekday) const; // "18. november 2026", "onsdag 18. november 2026"
    // Keys for sorting and searching names as the language does (ICU); stored beside the text, since SQL never sorts human text.
    std::string sort_key(std::string_view text) const;   // Norwegian order: æ ø å last, aa as å; bytes compare in that order (hex text)
    std::string search_key(std::string_view text) const; // lower case, accents folded (not æøå), single spaces

private:
    class Loaded;
    std::unique_ptr<Loaded> loaded_;
};

class Words {
public:
    Words(Catalogues const& catalogues, Language language, Terms const& terms) : catalogues_(&catalogues), language_(language), terms_(&terms) {}
    Language language() const { return language_; }

    std::string tr(TextKey source, Fills fills = {}) const;
    std::string trc(TextKey context, TextKey source, Fills fills = {}) const;           // the same word with two meanings
    std::string trn(TextKey one, TextKey many, std::int64_t n, Fills fills = {}) const; // {n} is filled
    std::string day(Day day) const { return day.short_no(); }                           // 18.11.2026
    std::string long_day(Day day) const { return catalogues_->long_day(language_, day, false); }
    std::string weekday_and_day(Day day) const { return catalogues_->long_day(language_, day, true); }
    std::string time(Instant at) const;         // "kl. 10.30" / "10:30"
    std::string day_and_time(Instant at) const; // "18.11.2026 kl. 10.30"
    // "today", "yesterday", "in 16 days", "10 days ago"
    std::string relative(Day day, Day today) const;
    // a failure's text with {limit} filled
    std::string problem(FieldProblem const& problem) const;

private:
    std::string filled(std::string_view text, Fills fills, std::int64_t const* n) const;
    Catalogues const* catalogues_;
    Language language_;
    Terms const* terms_;
};

} // namespace samtak
