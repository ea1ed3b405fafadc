// Years of history for the invented plans: who coordinated before, what was written when, cases that have ended (bin/bench, the overview).
#pragma once
#include "app/generate.hpp"

#include <toml++/toml.h>

namespace samtak {

// "bench" of the coordinating unit, "owner" who has the first plan, the staff of the plans, and 400 coordinators spread over the units.
toml::array members_with_history(CastPlace const& place);
std::string coordinator_of(int plan);                                          // key
std::vector<std::string> evaluation_days(GeneratedSize const& size, int plan); // as the cast says days: "-20d"
// Coordinator, unit, age and days of one person's case, over what generate.cpp has written.
void spread_over_years(toml::table& person, GeneratedSize const& size, CastPlace const& place, int number);
// After the plans: earlier coordinators, earlier versions, and three ended cases for every four that are open.
void generate_history(GeneratedSize const& size, CastPlace const& place, Instant now);

} // namespace samtak
