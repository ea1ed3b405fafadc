#include "identity/renew_login.hpp"

#include "identity/account_store.hpp"
#include "identity/login_log_store.hpp"
#include "identity/session_store.hpp"

namespace samtak {
namespace {

constexpr Statement unlink = "UPDATE member SET account_id = NULL WHERE id = $1 AND account_id = $2";
constexpr Statement note = "INSERT INTO security_log (id, hour, member_id, what, subject_kind, subject_id, times, first_at, last_at) "
                           "VALUES ($1, $2, $3, 'login.renewed', 'member', $4, 1, $5, $5) ON CONFLICT (member_id, what, hour) DO UPDATE SET "
                           "times = security_log.times + 1, last_at = excluded.last_at";

} // namespace

void add_renewal(Change& change, MemberId const& member, AccountId const& lost, std::string const& token_hash, Instant expires, MemberId const& by)
{
    change.add(unlink, {member, lost});
    add_invitation(change, {member, std::nullopt, token_hash, expires}, by);
    change.add(note, {OnceId::fresh(), instant_text(change.at()).substr(0, 13), by, member, change.at()}, Rows::any());
}

// pjf § 13: an authorisation that may be in the wrong hands ends at once.
void forget_login(AccountStore& accounts, SessionStore& sessions, LoginLog& log, AccountId const& lost, std::string_view municipality,
    std::string_view client, Instant now)
{
    auto change = Change::background(now);
    sessions.end_all(change, lost);
    accounts.leave_place(change, lost, municipality);
    log.happened(change, lost, LoginEvent::renewed, client, municipality);
    sessions.commit(std::move(change)).value();
}

} // namespace samtak
