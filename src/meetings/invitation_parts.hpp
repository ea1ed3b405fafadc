// What the pages of meetings show of invitations: exactly what goes out, before it does, and how it went with each (D4 G9).
#pragma once
#include "meetings/meeting_parts.hpp"

namespace samtak {

// As it will be sent to one of them, in the reader's language.
Html invitation_preview(Call const& call, MeetingDesk const& desk, bool address_is_protected);
// Nothing before anybody is called in.
Html delivery_part(Call const& call, MeetingDesk const& desk, std::vector<InvitationSent> const& sent);
bool place_goes_out(Call const& call, MeetingDesk const& desk, bool address_is_protected);

} // namespace samtak
