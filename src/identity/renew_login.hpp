// A login that is lost (forgotten password, lost phone): the old one closes at once, everywhere in this municipality, and a new
// invitation takes its place. What the member has done and may do stays the member's.
#pragma once
#include "identity/new_member_store.hpp"

namespace samtak {

// In the municipality's change, after the directory has forgotten the login: the member has none until the invitation is taken.
// Conflict when somebody else renewed it first.
void add_renewal(Change& change, MemberId const& member, AccountId const& lost, std::string const& token_hash, Instant expires, MemberId const& by);

class AccountStore;
class LoginLog;
class SessionStore;
struct LoginClient;

// In the directory: the login is good in this municipality no longer; with no other place it goes. Every session ends. Can be repeated.
void forget_login(AccountStore& accounts, SessionStore& sessions, LoginLog& log, AccountId const& lost, std::string_view municipality,
    std::string_view client, Instant now);

} // namespace samtak
