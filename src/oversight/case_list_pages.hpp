// The lists behind the overview's key figures: case number, age and unit, never a name (H1 L5).
#pragma once
#include "profiles/profile.hpp"
#include "web/router.hpp"

namespace samtak {

// L5: after half the time between two evaluations without a change a plan is silent, as on the coordinator's start page.
inline int silent_days(Profile const& profile) { return profile.evaluation_months * 15; }

void case_list_routes(Router& router);

} // namespace samtak
