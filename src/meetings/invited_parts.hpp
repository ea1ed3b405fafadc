// Who is to come to a meeting, and who leads it (G1), in the form that plans it.
#pragma once
#include "meetings/meeting_parts.hpp"

#include <set>

namespace samtak {

struct Invitable {
    std::vector<MeetingPerson> const& people;
    Meeting const& before; // version 0: a new one
    bool kept;             // the meeting isn't shared with the parents (K8)
    std::set<MemberId> const& parents;
    bool can_come(MeetingPerson const& one) const { return one.reads && !(kept && parents.contains(one.member)); }
};

Html people_field(Words const& w, ui::FormView const& form, Invitable const& desk);
Html leader_field(Words const& w, ui::FormView const& form, Invitable const& desk); // RI: the coordinator leads, or lets another lead

} // namespace samtak
