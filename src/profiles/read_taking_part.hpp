// Reads what a profile says of taking part (E7 C5).
#pragma once
#include "profiles/fields.hpp"

namespace samtak {

// `laws` and `functions` are read before: what is named must be there.
void read_taking_part(Fields& file, Profile& profile);
void read_taking_part_settings(Fields& settings, Profile& profile);

} // namespace samtak
