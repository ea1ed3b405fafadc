#include "profiles/profile_terms.hpp"

#include <algorithm>
#include <filesystem>

namespace samtak {

namespace {

constexpr std::size_t longest_form = 60;

Term read_term(Fields& fields, Language language)
{
    Term term;
    term.bare = fields.text("bare", longest_form);
    term.a = fields.text("a", longest_form);
    term.the = fields.text("the", longest_form);
    term.plural = fields.text("plural", longest_form);
    term.the_plural = fields.text("the_plural", longest_form);
    term.your = fields.text("your", longest_form);
    if (language == Language::en) return term; // English has no gender: one that is written is an unknown field
    if (!fields.has("gender")) fields.wrong("gender", "missing");
    term.gender = fields.one_of("gender", {"m", "f", "n"}, "m");
    return term;
}

void put(Terms& terms, std::string_view key, Term term)
{
    for (auto& [name, old] : terms)
        if (name == key) return void(old = std::move(term));
    terms.emplace_back(key, std::move(term));
}

void read_file(ProfileProblems& problems, Language language, std::string const& file, Terms& terms)
{
    Node const document = read_document(file);
    Fields fields{problems, file, "", document};
    for (auto const key : term_keys) fields.inside(key, [&](Fields& one) { put(terms, key, read_term(one, language)); });
    fields.no_more();
}

} // namespace

Terms read_terms(ProfileProblems& problems, Language language, std::string const& shared, std::string const& own)
{
    Terms terms;
    if (std::filesystem::exists(shared)) read_file(problems, language, shared, terms);
    read_file(problems, language, own, terms);
    for (auto const key : term_keys) {
        bool const found = std::any_of(terms.begin(), terms.end(), [&](auto const& term) { return term.first == key; });
        if (!found) problems.add(own, 1, std::string{key}, "missing");
    }
    return terms;
}

} // namespace samtak
