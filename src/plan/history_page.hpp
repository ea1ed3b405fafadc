// The plan's versions (F13): the list of changes, the plan as it was, two versions beside each other, and undo. All cut to the reader.
#pragma once
#include "plan/plan_history.hpp"
#include "plan/plan_page.hpp"

namespace samtak {

struct HistoryPage {
    PlanView const& view;
    PlanHistory const& history;
    std::string csrf;    // empty: no undo
    bool undone = false; // a change has just been taken back
};
Html history_page(HistoryPage const& page);
// The plan as it was, without links.
Html version_page(PlanView const& view);
// What is otherwise in the later version, thing by thing.
Html comparison_page(PlanView const& earlier, PlanView const& later);
std::string version_address(Instant at); // the time, as it stands in an address

} // namespace samtak
