// The meeting while it is held, as those who write see it: point by point, what is promised, the next one (L3 G4).
#pragma once
#include "meetings/meeting_parts.hpp"

namespace samtak {

struct Room {
    MeetingDesk desk;
    std::vector<Promise> promises;      // of this meeting
    std::optional<Meeting> next = {};   // the one after it, when it is set
    bool plans = false;                 // the reader may set it
    std::string posted = {};            // the point whose form was posted, or "promise", or "next"
    AgendaItem const* theirs = nullptr; // written by somebody else meanwhile
};
Room open_room(Grant<ReadMeetings> const& grant, Call& call, MeetingDesk desk);
bool may_promise(MeetingDesk const& desk, MeetingPerson const& one);
Response room_view(Call& call, Room const& room, int status);
// Time of the next meeting, as long as none is set.
Html next_meeting_form(Call& call, Room const& room);

} // namespace samtak
