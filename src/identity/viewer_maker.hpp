// The only maker of a Viewer: from a session and the municipality's member row, or from a named job of the program.
#pragma once
#include "identity/member_store.hpp"
#include "profiles/profile.hpp"

namespace samtak {

class ViewerMaker {
public:
    // Nothing: the member row doesn't hold today (R4.10: every relation has a from and a to date). Roles are those that hold today.
    static std::optional<Viewer> of_member(MemberRow const& member, AccountId const& account, LoginLevel level, Profile const& profile, Day today);
    // A job of the program, so that what it reads and does has a name in the log. `job` is a short English name: "reminders".
    // Its member id is made from the name: the same each time.
    static Viewer of_job(std::string_view job, Profile const& profile);
};

} // namespace samtak
