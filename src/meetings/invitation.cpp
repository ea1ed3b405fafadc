#include "meetings/invitation.hpp"

namespace samtak {

bool says_another(Meeting const& before, Meeting const& now)
{
    return before.day != now.day || before.from != now.from || before.to != now.to || before.place != now.place;
}

std::vector<MeetingInvitation> invitations_for(Meeting const& before, Meeting const& now, bool again)
{
    std::vector<MeetingInvitation> all;
    bool const was_called = before.state == MeetingState::called;
    if (now.state == MeetingState::cancelled) {
        for (auto const& member : before.invited)
            if (was_called) all.push_back({member, MeetingMail::cancelled});
        return all;
    }
    if (now.state != MeetingState::called) return all;
    bool const another = again || says_another(before, now);
    for (auto const& member : now.invited) {
        bool const new_here = !was_called || !before.invites(member);
        if (new_here || another) all.push_back({member, new_here ? MeetingMail::called : MeetingMail::changed});
    }
    for (auto const& member : before.invited)
        if (was_called && !now.invites(member)) all.push_back({member, MeetingMail::taken_out});
    return all;
}

bool is_lost(InvitationSent const& one) { return one.state == "refused" || one.state == "failed"; }

} // namespace samtak
