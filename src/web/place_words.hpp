// Where somebody works or gets help, in words (K10, R5.09). Every page that names a unit asks here, so that a unit that isn't to be told is said as
// «a service» everywhere alike, and is nobody's search hit.
#pragma once
#include "profiles/profile.hpp"
#include "web/html.hpp"

namespace samtak {

inline constexpr std::string_view hidden_unit = "*"; // what the views give for a unit that is there and isn't told

// In the reader's language; empty when there is no such unit.
std::string place_words(Words const& w, Profile const& profile, std::string_view unit_key);
// What stands beside a field where a place would be typed, when the person's address is protected. Nothing else.
// `own`: it is said to the person.
Html no_place_hint(Words const& w, bool is_protected, bool own = false);

} // namespace samtak
