#include "identity/member_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement member_sql{"SELECT m.id, m.version, m.name, u.key, m.from_day, m.to_day FROM member m LEFT JOIN unit u ON u.id = m.unit_id "
                               "WHERE m.account_id = $1"};
constexpr Statement roles_sql{"SELECT r.role, r.from_day, r.to_day FROM member m JOIN member_role r ON r.member_id = m.id "
                              "WHERE m.account_id = $1"};
constexpr Statement invitation_sql{"SELECT i.id, i.member_id, m.account_id, m.kind, i.expires_at, i.taken_at FROM invitation i "
                                   "JOIN member m ON m.id = i.member_id WHERE i.token_hash = $1"};
constexpr Statement take_sql{"UPDATE invitation SET taken_at = $2 WHERE id = $1 AND taken_at IS NULL"};
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
    auto const tables = municipality_.read({{member_sql, {account}}, {roles_sql, {account}}});
    if (tables[0].empty()) return std::nullopt;
    auto const row = tables[0].row(0);
    MemberRow member{
        row.id<MemberId>(0), row.integer(1), std::string{row.text(2)}, std::string{row.text_or_empty(3)}, {row.day(4), row.maybe_day(5)}, {}};
    for (auto const role : tables[1])
        if (auto const known = parse_role(role.text(0))) member.roles.push_back({*known, {role.day(1), role.day(2)}});
    return member;
}

std::optional<InvitationRow> MemberStore::invitation(std::string_view token_hash)
{
    auto const found = municipality_.read_one({invitation_sql, {token_hash}});
    if (found.empty()) return std::nullopt;
    auto const row = found.row(0);
    return InvitationRow{
        row.id<InvitationId>(0), row.id<MemberId>(1), row.maybe_id<AccountId>(2), row.text(3) == "resident", row.instant(4), !row.null(5)};
}

Result<void> MemberStore::take_invitation(InvitationRow const& invitation, AccountId const& account, Instant now)
{
    if (is_another(invitation, account))
        return Failure{
            Problem::conflict, "This was changed while you were writing. Nothing is lost: look at what stands there now, and do yours again."};
    auto change = Change::background(now);
    change.add(take_sql, {invitation.id, now});
    change.add(link_sql, {invitation.member, account, invitation.account});
    return municipality_.commit(std::move(change));
}

bool MemberStore::is_another(InvitationRow const& invitation, AccountId const& account)
{
    auto const there = by_account(account);
    return there && there->id != invitation.member;
}

} // namespace samtak
