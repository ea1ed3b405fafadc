// The plan beside a meeting (F16).
#pragma once
#include "plan/plan.hpp"
#include "web/call.hpp"

namespace samtak {

class Router;

// Above the plan, when it was opened from a meeting (?meeting=…): the way back, and that somebody has changed it. Else nothing.
Html beside_meeting(Call const& call, Plan const& plan);
void live_routes(Router& router);

} // namespace samtak
