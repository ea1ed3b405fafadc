#include "app/cast_file.hpp"

namespace samtak {
namespace {

constexpr Statement add_unit = "INSERT INTO unit (id, key, leader_id, version) VALUES ($1, $2, $3, 1)";
constexpr Statement add_member = "INSERT INTO member (id, account_id, kind, name, sort_key, search_key, title, unit_id, email, phone, mail_notices, "
                                 "language, address_protection, from_day, to_day, version) "
                                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11, 'none', $12, $13, 1)";
constexpr Statement add_member_history = "INSERT INTO member_history (member_id, version, name, title, unit_key, roles, changed_by, at) "
                                         "VALUES ($1, 1, $2, $3, $4, $5, $1, $6)";
constexpr Statement add_role = "INSERT INTO member_role (id, member_id, role, from_day, to_day, given_by) VALUES ($1, $2, $3, $4, $5, $2)";
constexpr Statement add_absence = "INSERT INTO absence (id, member_id, from_day, to_day) VALUES ($1, $2, $3, $4)";

void write_units(CastFile& cast, toml::table const& file)
{
    for (auto const& unit : cast.place.profile->units) {
        Value leader;
        cast.each(file, "member", [&](toml::table const& member) {
            if (cast.text(member, "leads") == unit.key) leader = cast.id<MemberId>("member", cast.text(member, "key"));
        });
        cast.change.add(add_unit, {cast.id<UnitId>("unit", unit.key), unit.key, leader});
    }
}

std::string write_roles(CastFile& cast, toml::table const& member, MemberId const& id, Day to)
{
    std::string roles;
    auto const* list = member["roles"].as_array();
    if (!list) return roles;
    for (auto const& one : *list) {
        std::string const role{one.value_or("")};
        roles += (roles.empty() ? "" : " ") + role;
        auto const key = cast.text(member, "key") + "/" + role;
        cast.change.add(add_role, {cast.id<UnitId>("role", key), id, role, cast.today.plus_days(-100), to});
    }
    return roles;
}

void write_member(CastFile& cast, toml::table const& member)
{
    auto const key = cast.text(member, "key");
    auto const id = cast.id<MemberId>("member", key);
    auto const name = cast.text(member, "name");
    auto const unit = cast.text(member, "unit");
    auto const kind = cast.text(member, "kind", "staff");
    auto const language = parse_language(cast.text(member, "language")).value_or(cast.place.profile->language);
    Day const to = cast.today.plus_days(250);
    Value account;
    if (auto const login = cast.text(member, "login"); !login.empty()) {
        // one account may be a member in several municipalities, so its id comes from the user name alone
        auto const account_id = *AccountId::parse(cast_id_text("directory", "account", login));
        account = account_id;
        cast.logins.push_back({account_id, login, name, cast.text(member, "who"), cast.place.profile->key, language, kind == "resident"});
    }
    auto const email = cast.text(member, "email", key + "@example.test");
    cast.change.add(add_member,
        {id, account, kind, name, cast.place.catalogues->sort_key(name), cast.place.catalogues->search_key(name), cast.text(member, "title"),
            unit.empty() ? Value{} : Value{cast.id<UnitId>("unit", unit)}, cast.place.secrets->seal(email, "member.email." + id.str()),
            cast.text(member, "phone"), language_code(language), cast.today.plus_days(-100), kind == "resident" ? Value{} : Value{to}});
    auto const roles = write_roles(cast, member, id, to);
    cast.change.add(add_member_history, {id, name, cast.text(member, "title"), unit, roles, cast.instant(cast.today.plus_days(-100))});
    if (auto const from = cast.maybe_day(member, "away_from"))
        cast.change.add(add_absence, {cast.id<UnitId>("absence", key), id, *from, cast.day(member, "away_to", from->plus_days(14))});
}

} // namespace

void write_cast_members(CastFile& cast, toml::table const& file)
{
    write_units(cast, file);
    cast.each(file, "member", [&](toml::table const& member) { write_member(cast, member); });
}

} // namespace samtak
