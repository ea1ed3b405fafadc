// What meetings need (G1 G4 G12): an answer, signed minutes in time, the next one planned. Pure.
#pragma once
#include "home/needs.hpp"

namespace samtak {

// `coordinates`: the viewer leads the meetings of this case.
void meeting_needs(Case const& one, NeedLimits const& limits, bool coordinates, Day today, std::vector<Need>& needs);
// The nearest one that the viewer is called in to, today's too; nothing when there is none.
CaseMeeting const* next_meeting(Case const& one, Day today);

} // namespace samtak
