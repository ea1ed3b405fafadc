// What happened to the group and its logins, for those who react (notify/). Ids only.
#pragma once
#include "careteam/taking_part.hpp"
#include "storage/change.hpp"

namespace samtak {

struct InvitedToLogIn { // for the first time; the address itself is handed over, never mailed
    static constexpr std::string_view name = "member.invited";
    CoordinationId coordination;
    MemberId member;
    References references() const { return References{}.with("coordination", coordination).with("to", member); }
};
struct AddedToGroup { // somebody who has a login
    static constexpr std::string_view name = "careteam.added";
    CoordinationId coordination;
    MemberId member;
    References references() const { return References{}.with("coordination", coordination).with("to", member); }
};
// E7. What is raised with a leader names no case: it is told to who may know nothing of the person.
struct PartAsked {
    static constexpr std::string_view name = "careteam.part_asked";
    CoordinationId coordination;
    MemberId to, by;
    References references() const { return References{}.with("coordination", coordination).with("to", to).with("by", by); }
};
struct PartAnswered {
    static constexpr std::string_view name = "careteam.part_answered";
    CoordinationId coordination;
    MemberId by;
    References references() const { return References{}.with("coordination", coordination).with("by", by); }
};
struct PartRaised {
    static constexpr std::string_view name = "careteam.part_raised";
    PartRaisingId raising;
    MemberId to, by;
    References references() const { return References{}.with("raising", raising).with("to", to).with("by", by); }
};
struct PartRaisingAnswered {
    static constexpr std::string_view name = "careteam.part_raising_answered";
    CoordinationId coordination;
    MemberId by;
    References references() const { return References{}.with("coordination", coordination).with("by", by); }
};

} // namespace samtak
