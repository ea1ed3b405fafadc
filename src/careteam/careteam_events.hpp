// What happened to the group and its logins, for those who react (notify/). Ids only.
#pragma once
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

} // namespace samtak
