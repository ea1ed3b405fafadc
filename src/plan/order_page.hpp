// F5: the person's own order of the goals, with up and down as buttons.
#pragma once
#include "plan/plan_page.hpp"

namespace samtak {

Html order_page(PlanView const& view, std::string const& csrf);

} // namespace samtak
