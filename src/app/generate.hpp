// Many invented plans of a known size, for bin/bench and for trying out how a municipality's load feels.
#pragma once
#include "app/cast.hpp"

namespace samtak {

struct GeneratedSize {
    int plans = 2000;
    int goals = 6;
    int measures = 15;
    int participants = 8;
    // Years of history, for the coordinating unit's overview: then the cases are spread over 400 coordinators of all units and all ages, some
    // lack something, and there are earlier coordinators, versions, evaluations and ended cases. 0: as bin/bench measures the plan page.
    int years = 0;
};

// Into a database that has units but none of these people. All plans have the same coordinator, who can log in as "bench"
// (with years: many; "bench" sees the overview, and the owner of the first plan logs in as "owner").
// Throws std::runtime_error when they are there already.
std::vector<CastLogin> generate_plans(GeneratedSize const& size, CastPlace const& place, Instant now);

} // namespace samtak
