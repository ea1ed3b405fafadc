// Filling of {placeholders} and municipality terms in a text. A value is put in as it stands: nothing in it is filled again.
#pragma once
#include "text/words.hpp"

#include <array>
#include <functional>

namespace samtak {

// "{" letters, digits, "_" or "." "}" is a placeholder; any other brace is text.
// One that `value` doesn't know is a programming error: throws std::logic_error, in a release build stands as written.
std::string fill(std::string_view text, std::function<std::optional<std::string>(std::string_view key)> const& value);
// The placeholders of a text, in order, without braces.
std::vector<std::string_view> placeholders(std::string_view text);

// "group.the" → "ansvarsgruppa", "Group.the" → "Ansvarsgruppa"; nothing when there is no such term or form.
std::optional<std::string> term_form(Terms const& terms, std::string_view key);
// First letter as capital; Norwegian and Sámi letters too.
std::string capitalised(std::string_view text);

// Name and place of each form that a term must have.
struct TermForm {
    std::string_view name;
    std::string Term::*form;
};
std::array<TermForm, 6> const& term_forms();

} // namespace samtak
