// The start page of those who work with people: coordinators, and those who take part in plans.
#pragma once
#include "careteam/taking_part_store.hpp"
#include "coordination/coordinator_turn_store.hpp"
#include "ending/ending_store.hpp"
#include "home/need_parts.hpp"
#include "intake/waiting_incoming_store.hpp"
#include "web/frame.hpp"

namespace samtak {

// The viewer's cases, sorted by what the viewer is to them. Points into the cases that the page was made from.
struct StaffHome {
    std::vector<Case const*> coordinates;
    std::vector<Case const*> takes_part;
    std::vector<Case const*> family; // own plan, or that of somebody close: led to, not shown here
    std::vector<Need> needs;
    std::size_t load = 0;                       // how many the viewer is coordinator for, deputyships not counted
    std::vector<CoordinatorTurn> turns = {};    // of finding coordinators
    std::vector<WaitingIncoming> incoming = {}; // at the viewer's desk (R3.06)
    std::vector<WaitingEnding> endings = {};    // that the viewer may decide (B11)
    std::vector<Case const*> holds_relay = {};  // BTI
    std::vector<WaitingPart> parts = {};        // the viewer is asked to take part (E7)
    std::vector<RaisedPart> raised = {};        // with the viewer, who leads the service
    std::vector<WaitingPart> to_read = {};      // the coordinator's presentation (C5)
    std::size_t waits() const { return to_read.size() + turns.size() + incoming.size() + endings.size() + parts.size() + raised.size(); }
};

ui::Page staff_page(Call const& call, StaffHome const& home);

} // namespace samtak
