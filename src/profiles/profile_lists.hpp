// The lists of a profile that may also stand in a shared file under municipalities/_common.
#pragma once
#include "profiles/fields.hpp"

namespace samtak {

// Adds the lists of one file to the profile. An entry with the key of one from an earlier file takes its place.
void read_lists(Fields& file, Profile& profile);

} // namespace samtak
