// What the pages of meetings show of invitations: exactly what goes out, before it does, and how it went with each (D4 G9).
#pragma once
#include "meetings/meeting_parts.hpp"

namespace samtak {

// As it will be sent to one of them, in the reader's language.
Html invitation_preview(Call const& call, Meeting const& one, MeetingMail kind, bool address_is_protected);
// D4 G9: of a meeting that is called in already, what goes out to whom when the change is saved, with a mark that it has been seen.
// Empty: nothing goes out, or it is what the form says was seen.
Html goes_out_unseen(Grant<PlanMeeting> const& grant, Call& call, Meeting const& before, Meeting const& now, std::vector<MeetingPerson> const& people,
    bool address_is_protected);
// Nothing before anybody is called in. Also who has left since: whether they know that they aren't to come.
Html delivery_part(Call const& call, std::vector<InvitationSent> const& sent);
bool place_goes_out(Call const& call, Meeting const& one, bool address_is_protected);

} // namespace samtak
