#include "identity/renew_login.hpp"

#include "identity/account_store.hpp"
#include "identity/login_log_store.hpp"
#include "identity/session_store.hpp"

namespace samtak {
namespace {

constexpr Statement unlink = "UPDATE member SET account_id = NULL WHERE id = $1 AND account_id = $2";
constexpr Statement note = "INSERT INTO login_renewal (invitation_id, member_id, lost_account_id, coordination_id, renewed_by, at, email) "
                           "SELECT $1, m.id, $3, $4, $5, $6, m.email FROM member m WHERE m.id = $2";

} // namespace

// law.md R5.03: a line for each, however many there are in an hour
void add_renewal(Change& change, Renewal const& one, MemberId const& by)
{
    change.add(unlink, {one.member, one.lost});
    auto const invitation = add_invitation(change, {one.member, std::nullopt, one.token_hash, one.expires}, by);
    change.add(note, {invitation, one.member, one.lost, one.coordination, by, change.at()});
    change.tell(LoginRenewed{invitation, one.member});
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
