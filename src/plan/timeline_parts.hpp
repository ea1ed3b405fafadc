// The way ahead on the plan page (design 03): a picture from 48rem, a list below, made from the same marks. No script.
#pragma once
#include "plan/plan_page.hpp"
#include "plan/timeline.hpp"

namespace samtak {

inline constexpr std::string_view way_ahead = "way"; // its place on the page
Html timeline_section(PlanView const& view);         // nothing when the plan names no date

} // namespace samtak
