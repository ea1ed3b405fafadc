// F5: the person's own order of the goals, with up and down as buttons.
#pragma once
#include "plan/plan_page.hpp"

namespace samtak {

// What has just been done on the page: a goal was moved, or the order was another one than the reader saw.
struct JustMoved {
    std::optional<GoalId> goal;
    bool up = true, stale = false;
};
Html order_page(PlanView const& view, std::string const& csrf, JustMoved const& just);

} // namespace samtak
