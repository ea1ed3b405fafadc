// A report is read by people who may know nobody in it (H2): what of a text looks like somebody's number or name. Pure.
#pragma once
#include "text/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace samtak {

// Eleven digits in a row, or six and five with a space, a point or a dash between: also when the check digits are wrong (R5.06).
bool holds_national_number(std::string_view text);

// The words of the text that are part of one of the names, as typed, each once: «Jonas», «Jonas'», «Trettviks». Parts of two letters
// are left out. A name may be a common word too, so this is for a warning, not for a refusal.
std::vector<std::string> names_in(std::string_view text, std::vector<std::string> const& names, Catalogues const& catalogues);

} // namespace samtak
