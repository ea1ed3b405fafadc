// A2 A3 A14: where services themselves are applied for, and whether the coordinator helps with it; said wherever a service is wished for.
#pragma once
#include "profiles/profile.hpp"
#include "web/parts.hpp"

namespace samtak {

Html where_services_are_applied_for(Words const& w, Profile const& profile);

} // namespace samtak
