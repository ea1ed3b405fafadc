#include "identity/new_member_store.hpp"

#include "storage/secrets.hpp"

namespace samtak {
namespace {

constexpr Statement add_member_row =
    "INSERT INTO member (id, account_id, kind, name, sort_key, search_key, title, unit_id, email, phone, mail_notices, language, "
    "address_protection, from_day, to_day, version) VALUES ($1, NULL, $2, $3, $4, $5, $6, (SELECT id FROM unit WHERE key = $7), "
    "$8, $9, 1, $10, $11, $12, $13, 1)";
constexpr Statement keep_member =
    "INSERT INTO member_history (member_id, version, name, title, unit_key, roles, changed_by, at) VALUES ($1, 1, $2, $3, $4, '', $5, $6)";
// Touches nothing, and holds the row: two that invite the same member, or one that invites while another takes, come one after the other.
constexpr Statement has_no_login = "UPDATE member SET account_id = NULL WHERE id = $1 AND account_id IS NULL";
constexpr Statement void_waiting =
    "UPDATE invitation SET voided_at = $2, voided_by = $3 WHERE member_id = $1 AND taken_at IS NULL AND voided_at IS NULL";
constexpr Statement add_invitation_row = "INSERT INTO invitation (id, member_id, participant_id, token_hash, made_at, made_by, expires_at, taken_at) "
                                         "VALUES ($1, $2, $3, $4, $5, $6, $7, NULL)";

} // namespace

void add_member(
    Change& change, Secrets const& secrets, Catalogues const& catalogues, NewMember const& one, MemberId const& by, Day from, std::optional<Day> to)
{
    Value const email = one.email.empty() ? Value{} : Value{secrets.seal(one.email, "member.email." + one.id.str())};
    change.add(add_member_row,
        {one.id, one.kind, one.name, catalogues.sort_key(one.name), catalogues.search_key(one.name), one.title, one.unit_key, email, one.phone,
            language_code(one.language), one.address_protection, from, to});
    change.add(keep_member, {one.id, one.name, one.title, one.unit_key, by, change.at()});
}

InvitationId add_invitation(Change& change, NewInvitation const& one, MemberId const& by)
{
    auto const id = InvitationId::fresh();
    change.add(has_no_login, {one.member});
    change.add(void_waiting, {one.member, change.at(), by}, Rows::any());
    change.add(add_invitation_row, {id, one.member, one.participant, one.token_hash, change.at(), by, one.expires});
    return id;
}

bool plausible_email(std::string_view typed)
{
    if (typed.empty()) return true;
    auto const at = typed.find('@');
    return at != std::string_view::npos && at > 0 && typed.find('.', at) != std::string_view::npos &&
        typed.find_first_of(" ,;<>\"") == std::string_view::npos;
}

} // namespace samtak
