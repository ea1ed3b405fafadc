#include "identity/member_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

// One row for each role; one when the member has none. Asked by every request, so it is one statement.
constexpr Statement member_sql{"SELECT m.id, m.version, m.name, u.key, m.from_day, m.to_day, r.role, r.from_day, r.to_day FROM member m "
                               "LEFT JOIN unit u ON u.id = m.unit_id LEFT JOIN member_role r ON r.member_id = m.id WHERE m.account_id = $1"};
constexpr Statement invitation_sql{"SELECT i.id, i.member_id, m.account_id, m.kind, i.expires_at, i.taken_at, i.voided_at FROM invitation i "
                                   "JOIN member m ON m.id = i.member_id WHERE i.token_hash = $1"};
constexpr Statement take_sql{"UPDATE invitation SET taken_at = $2 WHERE id = $1 AND taken_at IS NULL AND voided_at IS NULL AND expires_at > $2"};
constexpr Statement give_back_sql{"UPDATE invitation SET taken_at = NULL WHERE id = $1 AND taken_at IS NOT NULL"};
constexpr Statement unlink_sql{"UPDATE member SET account_id = $3 WHERE id = $1 AND account_id = $2"};
constexpr Statement link_sql{"UPDATE member SET account_id = $2 WHERE id = $1 AND (account_id IS NULL OR account_id = $3)"};

std::optional<Role> parse_role(std::string_view text)
{
    if (text == "staff") return Role::staff;
    if (text == "registrar") return Role::registrar;
    if (text == "coordinating_unit") return Role::coordinating_unit;
    if (text == "leader") return Role::leader;
    if (text == "allocation") return Role::allocation;
    if (text == "administrator") return Role::administrator;
    if (text == "log_reviewer") return Role::log_reviewer;
    return std::nullopt; // a role that this program doesn't know gives nothing
}

} // namespace

std::optional<MemberRow> MemberStore::by_account(AccountId const& account)
{
    auto const rows = municipality_.read_one({member_sql, {account}});
    if (rows.empty()) return std::nullopt;
    auto const row = rows.row(0);
    MemberRow member{
        row.id<MemberId>(0), row.integer(1), std::string{row.text(2)}, std::string{row.text_or_empty(3)}, {row.day(4), row.maybe_day(5)}, {}};
    for (auto const role : rows)
        if (auto const known = role.null(6) ? std::nullopt : parse_role(role.text(6))) member.roles.push_back({*known, {role.day(7), role.day(8)}});
    return member;
}

std::optional<InvitationRow> MemberStore::invitation(std::string_view token_hash)
{
    auto const found = municipality_.read_one({invitation_sql, {token_hash}});
    if (found.empty()) return std::nullopt;
    auto const row = found.row(0);
    return InvitationRow{row.id<InvitationId>(0), row.id<MemberId>(1), row.maybe_id<AccountId>(2), row.text(3) == "resident", row.instant(4),
        !row.null(5), !row.null(6)};
}

Result<void> MemberStore::take_invitation(InvitationRow const& invitation, AccountId const& account, Instant now)
{
    if (is_another(invitation, account))
        return Failure{
            Problem::conflict, "This was changed while you were writing. Nothing is lost: look at what stands there now, and do yours again."};
    auto change = Change::background(now);
    // the member's row first, as whoever voids does: so neither waits for what the other holds
    change.add(link_sql, {invitation.member, account, invitation.account});
    change.add(take_sql, {invitation.id, now});
    return municipality_.commit(std::move(change));
}

Result<void> MemberStore::give_invitation_back(InvitationRow const& invitation, AccountId const& account, Instant now)
{
    auto change = Change::background(now);
    change.add(unlink_sql, {invitation.member, account, invitation.account});
    change.add(give_back_sql, {invitation.id});
    return municipality_.commit(std::move(change));
}

bool MemberStore::is_another(InvitationRow const& invitation, AccountId const& account)
{
    auto const there = by_account(account);
    return there && there->id != invitation.member;
}

} // namespace samtak
