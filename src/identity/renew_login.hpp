// A login that is lost (forgotten password, lost phone): the old one closes at once, everywhere in this municipality, and a new
// invitation takes its place. What the member has done and may do stays the member's. Who lost it is told.
#pragma once
#include "identity/new_member_store.hpp"

namespace samtak {

struct Renewal {
    MemberId member; // whose
    AccountId lost;
    std::optional<CoordinationId> coordination; // whose coordinator does it; none: a leader or an administrator
    std::string token_hash;
    Instant expires;
};
// In the municipality's change. From its commit on the old login is nobody here, and the member has none until the invitation is taken.
// A line of its own in login_renewal, with the address they had. Conflict when somebody else renewed it first.
void add_renewal(Change& change, Renewal const& one, MemberId const& by);

struct LoginRenewed {
    static constexpr std::string_view name = "login.renewed";
    InvitationId renewal;
    MemberId member;
    References references() const { return References{}.with("renewal", renewal).with("to", member); }
};

class AccountStore;
class LoginLog;
class SessionStore;
struct LoginClient;

// In the directory, after the municipality's change: the login is good in this municipality no longer; with no other place it goes.
// Every session ends. Can be repeated.
void forget_login(AccountStore& accounts, SessionStore& sessions, LoginLog& log, AccountId const& lost, std::string_view municipality,
    std::string_view client, Instant now);

} // namespace samtak
