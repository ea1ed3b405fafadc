// Who asks, in one municipality. Only identity/ makes one (class ViewerMaker), from a session or a named job.
#pragma once
#include "kernel/ids.hpp"
#include "text/words.hpp"

#include <vector>

namespace samtak {

enum class LoginLevel { password_and_code, strong, program };
// What a member row may be given, each with from and to dates (R4.10). Relations to a case are not roles: they are facts.
enum class Role { staff, registrar, coordinating_unit, leader, allocation, administrator, log_reviewer };
// registrar: may register persons (coordinators and those the leader chose)
// log_reviewer: controls the access log afterwards (pjl § 22); sees who looked at which case number, no name and no content

class Viewer {
public:
    MemberId const& member() const { return member_; }
    AccountId const& account() const { return account_; }
    std::int64_t member_version() const { return member_version_; }
    std::string const& municipality() const { return municipality_; }
    std::string const& name() const { return name_; }
    std::string const& unit() const { return unit_; } // its name at this time
    LoginLevel level() const { return level_; }
    bool has(Role role) const
    {
        for (Role const one : roles_)
            if (one == role) return true;
        return false;
    }
    std::vector<Role> const& roles() const { return roles_; }

private:
    friend class ViewerMaker; // identity/
    Viewer(MemberId member, AccountId account) : member_(member), account_(account) {}
    MemberId member_;
    AccountId account_;
    std::int64_t member_version_ = 0;
    std::string municipality_, name_, unit_;
    LoginLevel level_ = LoginLevel::password_and_code;
    std::vector<Role> roles_; // those that hold today
};

} // namespace samtak
