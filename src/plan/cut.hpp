// Which life areas a reader sees. Consent is given area by area (forskrift § 9 i, rows D2 and K4).
#pragma once
#include "access/parts.hpp"
#include "profiles/profile.hpp"

namespace samtak {

// An area that the profile no longer has can't be consented to: it is seen by those only who see everything.
bool sees_area(Parts parts, Profile const& profile, std::string_view area);

} // namespace samtak
