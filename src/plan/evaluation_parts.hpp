// The evaluations of one goal or measure, newest first; the older ones behind a line that opens.
#pragma once
#include "plan/plan_page.hpp"

namespace samtak {

void write_evaluations(
    Html& page, PlanView const& view, std::vector<Evaluation const*> const& newest_first, std::string const& heading, bool of_goal);

} // namespace samtak
