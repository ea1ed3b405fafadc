// The plan's middle: life areas with goals, sub-goals, measures and evaluations. Written into one growing page.
#pragma once
#include "plan/plan_page.hpp"

namespace samtak {

// Every life area that this reader sees, in the municipality's order, and last what was promised in meetings without an area.
void write_areas(Html& page, PlanView const& view);

} // namespace samtak
