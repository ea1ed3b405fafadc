// What the pages of the minutes to others share (D5).
#pragma once
#include "meetings/meeting_parts.hpp"
#include "meetings/minutes_copy.hpp"

namespace samtak {

std::vector<ui::Choice> copy_way_choices(Words const& w);
// Who has got them, for the person and who coordinates; and the way to give them to one more.
Html copies_part(Grant<ReadMeetings> const& grant, Call& call, MeetingDesk const& desk);

} // namespace samtak
