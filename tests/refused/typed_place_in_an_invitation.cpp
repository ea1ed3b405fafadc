// D4, law.md R13.01: an invitation says a place of the profile's list or none; what somebody typed can't stand in it.
#include "text/invitation_text.hpp"

namespace samtak {

void call_in(NeutralPlaces const& places, MeetingTime const& time, NoticeId const& reference, std::string const& room)
{
    (void)InvitationText{MeetingMail::called, CalendarUid::fresh(), 0, time, places.find(room), reference};
    (void)InvitationText{MeetingMail::called, CalendarUid::fresh(), 0, time, room, reference}; // refused
}

} // namespace samtak
