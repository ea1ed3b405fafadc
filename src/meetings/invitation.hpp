// Who is told what when a meeting is called in, changed or called off (G1 G9, law.md R13.03). Pure.
#pragma once
#include "meetings/meeting.hpp"
#include "text/invitation_text.hpp"

namespace samtak {

struct MeetingInvitation { // to one of them
    MemberId member;
    MeetingMail kind;
    bool operator==(MeetingInvitation const&) const = default;
};
// From what stood to what stands now. `again`: all are told, whether it is changed or not. Nobody is told of what is only planned.
std::vector<MeetingInvitation> invitations_for(Meeting const& before, Meeting const& now, bool again = false);
// What an invitation says is another: day, time or place. Where exactly, and how the person takes part, is read inside.
bool says_another(Meeting const& before, Meeting const& now);

// How it went with the newest to one of those called in, for who coordinates.
struct InvitationSent {
    MemberId member;
    MeetingMail kind = MeetingMail::called;
    Instant at{}; // when it was decided
    std::string name = {};
    std::string state = {}; // waiting, sent, refused, failed, none (no e-mail to this one); empty: nobody has told them yet
};
// Someone must be told in another way: the e-mail didn't come through.
bool is_lost(InvitationSent const& one);

} // namespace samtak
