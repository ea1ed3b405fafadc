// Staff and participants from outside, with or without a login, for the one who runs logins. Never the person or who acts for the
// person: that somebody is one is known only to those around them. Participants from no unit (a grandmother) stand before an
// administrator by name only, never with what they are to the person, and never with a protected address.
#pragma once
#include "access/grant.hpp"
#include "kernel/day.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

struct RenewLogin { // the list, and a new login for one of them
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::municipality;
    static constexpr std::string_view name = "login.renew", reading = name;
};

struct StaffLogin {
    MemberId member;
    std::string name, title, unit_key;
    std::optional<AccountId> account;
    std::optional<Instant> invited_until;
};

class StaffLoginStore {
public:
    explicit StaffLoginStore(Database& database) : database_(database) {}
    // In the order of names, without the viewer's own. `all`: of the whole municipality; else of the units that the viewer leads.
    std::vector<StaffLogin> read(Grant<RenewLogin> const& grant, bool all, Instant now, Day today);

private:
    Database& database_;
};

} // namespace samtak
