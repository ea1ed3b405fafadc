#include "app/invite_staff.hpp"

#include "identity/invitation.hpp"
#include "identity/new_member_store.hpp"
#include "identity/viewer_maker.hpp"
#include "kernel/oslo.hpp"
#include "storage/database.hpp"
#include "storage/secrets.hpp"

#include <algorithm>
#include <array>

namespace samtak {
namespace {

constexpr Statement add_unit =
    "INSERT INTO unit (id, key, leader_id, version) SELECT $1, $2, NULL, 1 WHERE NOT EXISTS (SELECT 1 FROM unit WHERE key = $2)";
constexpr Statement lead_unit = "UPDATE unit SET leader_id = $2, version = version + 1 WHERE key = $1";
constexpr Statement add_role = "INSERT INTO member_role (id, member_id, role, from_day, to_day, given_by) VALUES ($1, $2, $3, $4, $5, $6)";
constexpr Statement keep_roles = "INSERT INTO member_history (member_id, version, name, title, unit_key, roles, changed_by, at) "
                                 "VALUES ($1, 2, $2, $3, $4, $5, $6, $7)";
constexpr Statement with_roles = "UPDATE member SET version = 2 WHERE id = $1 AND version = 1";
constexpr std::array<std::string_view, 7> known_roles = {
    "staff", "registrar", "coordinating_unit", "leader", "allocation", "administrator", "log_reviewer"};

void check(Profile const& profile, InviteStaff const& one)
{
    if (std::none_of(profile.units.begin(), profile.units.end(), [&](auto const& unit) { return unit.key == one.unit; }))
        throw SettingsError{"The profile of " + one.municipality + " has no unit \"" + one.unit + "\"."};
    for (auto const& role : one.roles)
        if (std::find(known_roles.begin(), known_roles.end(), role) == known_roles.end()) throw SettingsError{"There is no role \"" + role + "\"."};
}

// pjf § 13: the authorisation is limited in time.
void give_roles(Change& change, Profile const& profile, InviteStaff const& one, NewMember const& member, MemberId const& by, Day today)
{
    std::string names;
    for (auto const& role : one.roles) {
        names += (names.empty() ? "" : " ") + role;
        change.add(add_role, {OnceId::fresh(), member.id, role, today, today.plus_months(profile.authorisation_months), by});
    }
    change.add(with_roles, {member.id});
    change.add(keep_roles, {member.id, member.name, member.title, member.unit_key, names, by, change.at()});
    if (one.leads) change.add(lead_unit, {one.unit, member.id});
}

} // namespace

std::string invite_staff(Settings const& settings, InviteStaff const& one, Instant now)
{
    if (settings.demo) throw SettingsError{"Demo mode has its own people. Set mode = \"production\" to invite somebody real."};
    if (settings.origin.empty()) throw SettingsError{"The settings have no origin: the address that the link begins with."};
    auto const profiles = read_profiles(settings.resources.municipalities.string());
    auto const found = profiles.find(one.municipality);
    if (found == profiles.end()) throw SettingsError{"There is no profile for the municipality \"" + one.municipality + "\"."};
    check(found->second, one);
    auto const key_file = settings.key_file(one.municipality);
    if (!std::filesystem::exists(key_file)) throw SettingsError{"The key file " + key_file.string() + " is missing: run samtak keys first."};
    auto const secrets = Secrets::open(key_file);
    Catalogues const catalogues{settings.resources.catalogues.string()};
    Databases databases{settings.storage({one.municipality})};
    databases.prepare(now);

    auto const today = oslo_day(now);
    auto const by = ViewerMaker::of_job("operator", found->second).member();
    NewMember member{MemberId::fresh(), "staff", one.name, one.title, one.unit, {}, {}, found->second.language};
    auto const token = fresh_invitation_token();
    auto change = Change::background(now);
    for (auto const& unit : found->second.units) change.add(add_unit, {UnitId::fresh(), unit.key}, Rows::any());
    add_member(change, secrets, catalogues, member, by, today, today.plus_months(found->second.authorisation_months));
    give_roles(change, found->second, one, member, by, today);
    add_invitation(change, {member.id, std::nullopt, token.hash, now + invitation_life}, by);
    databases.municipality(one.municipality).commit(std::move(change)).value();
    return settings.origin + invitation_url(one.municipality, token.token).text();
}

} // namespace samtak
