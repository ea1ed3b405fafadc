// Many invented plans of a known size, for bin/bench and for trying out how a municipality's load feels.
#pragma once
#include "app/cast.hpp"

namespace samtak {

struct GeneratedSize {
    int plans = 2000;
    int goals = 6;
    int measures = 15;
    int participants = 8;
};

// Into a database that has units but none of these people. All plans have the same coordinator, who can log in as "bench".
// Throws std::runtime_error when they are there already.
std::vector<CastLogin> generate_plans(GeneratedSize const& size, CastPlace const& place, Instant now);

} // namespace samtak
