#include "careteam/family_login_store.hpp"

#include "identity/renew_login.hpp"
#include "storage/database.hpp"
#include "storage/secrets.hpp"

namespace samtak {
namespace {

#define SAMTAK_WAITS                                                                                                                                 \
    "(SELECT max(i.expires_at) FROM invitation i WHERE i.member_id = m.id AND i.taken_at IS NULL AND i.voided_at IS NULL AND i.expires_at > $2)"
constexpr Statement read_person_login =
    "SELECT NULL, m.id, m.account_id, " SAMTAK_WAITS
    " FROM coordination c JOIN person p ON p.id = c.person_id LEFT JOIN member m ON m.id = p.member_id WHERE c.id = $1";
constexpr Statement read_representation_logins =
    "SELECT r.id, m.id, m.account_id, " SAMTAK_WAITS
    " FROM coordination c JOIN representation r ON r.person_id = c.person_id LEFT JOIN member m ON m.id = r.member_id "
    "WHERE c.id = $1 ORDER BY r.from_day, r.id";
constexpr Statement give_person = "UPDATE person SET member_id = $2 WHERE id = $1 AND member_id IS NULL";
constexpr Statement give_representation = "UPDATE representation SET member_id = $2 WHERE id = $1 AND member_id IS NULL AND person_id = $3";
constexpr Statement write_contact = "UPDATE member SET email = $2, language = $3 WHERE id = $1 AND account_id IS NULL AND kind = 'resident'";

FamilyLogin login_of(Row const& row)
{
    FamilyLogin one{row.maybe_id<RepresentationId>(0), row.maybe_id<MemberId>(1), row.maybe_id<AccountId>(2), std::nullopt};
    if (!row.null(3)) one.invited_until = row.instant(3);
    return one;
}

} // namespace

std::vector<FamilyLogin> FamilyLoginStore::logins_of(CoordinationId const& coordination, Instant now)
{
    auto const tables = database_.read({{read_person_login, {coordination, now}}, {read_representation_logins, {coordination, now}}});
    std::vector<FamilyLogin> all;
    for (auto const& table : tables)
        for (auto const row : table) all.push_back(login_of(row));
    return all;
}

void FamilyLoginStore::add_member(Change& change, Grant<InviteFamily> const& grant, FamilyLogin const& whose, NewMember const& one, Day today)
{
    samtak::add_member(change, secrets_, catalogues_, one, grant.by(), today, std::nullopt);
    if (whose.representation)
        change.add(give_representation, {*whose.representation, one.id, grant.person()});
    else
        change.add(give_person, {grant.person(), one.id});
}

void FamilyLoginStore::update_contact(Change& change, Grant<InviteFamily> const&, MemberId const& member, std::string const& email, Language language)
{
    Value const sealed = email.empty() ? Value{} : Value{secrets_.seal(email, "member.email." + member.str())};
    change.add(write_contact, {member, sealed, language_code(language)});
}

void FamilyLoginStore::renew(Change& change, Grant<RenewFamilyLogin> const& grant, MemberId const& member, AccountId const& lost,
    std::string const& token_hash, Instant expires)
{
    add_renewal(change, {member, lost, grant.coordination(), token_hash, expires}, grant.by());
}

void FamilyLoginStore::invite(
    Change& change, Grant<InviteFamily> const& grant, MemberId const& member, std::string const& token_hash, Instant expires)
{
    add_invitation(change, {member, std::nullopt, token_hash, expires}, grant.by());
}

} // namespace samtak
