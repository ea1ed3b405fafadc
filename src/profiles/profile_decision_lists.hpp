// Reads what a profile says of assessing and deciding.
#pragma once
#include "profiles/fields.hpp"

namespace samtak {

void read_decision_lists(Fields& file, Profile& profile);
void read_decision_settings(Fields& settings, Profile& profile);
void check_decisions(Fields& own, Profile const& profile); // every reference is known, every rule has its words

} // namespace samtak
