// What was put off to the next meeting (G2 G7): it is offered there, and stands on no agenda before somebody takes it up.
#pragma once
#include "meetings/meeting_parts.hpp"

namespace samtak {

// Of the last meeting that was held, and not on this agenda. Nothing when this one is over.
std::vector<AgendaItem> put_off_last_time(Grant<ReadMeetings> const& grant, Call& call, MeetingDesk const& desk);
Html put_off_part(Grant<ReadMeetings> const& grant, Call& call, MeetingDesk const& desk);

} // namespace samtak
