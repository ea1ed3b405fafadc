// «Who does what» (F18): every measure by who answers for it; from each row it can be said that something doesn't work.
#pragma once
#include "plan/plan_page.hpp"

namespace samtak {

Html responsibilities_page(PlanView const& view);

} // namespace samtak
