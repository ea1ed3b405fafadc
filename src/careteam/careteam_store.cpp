#include "careteam/careteam_store.hpp"

#include "identity/renew_login.hpp"
#include "kernel/oslo.hpp"
#include "storage/database.hpp"
#include "storage/secrets.hpp"

namespace samtak {
namespace {

// L5: what somebody did last is an evaluation they signed or an answer they gave. Only for those who see everything: to others
// a date would betray what they may not see.
// R5.09, K10: where somebody with a protected address works, and the phone there, is a clue; so they have neither here.
constexpr Statement read_participants =
    "SELECT p.id, p.member_id, m.name, w.title, w.unit_key, w.phone, p.function, p.function_words, m.kind, "
    "p.medical_coordinator, p.contributes, p.from_day, p.to_day, m.account_id, p.version, "
    "(SELECT count(*) FROM consent_given c WHERE c.participant_id = p.id AND c.kind = 'sharing' "
    "AND c.from_day <= $2 AND (c.to_day IS NULL OR c.to_day >= $2)), "
    "(SELECT max(e.on_day) FROM evaluation e JOIN plan pl ON pl.id = e.plan_id WHERE pl.coordination_id = $1 AND e.member_id = m.id "
    "AND NOT EXISTS (SELECT 1 FROM kept_thing k WHERE k.coordination_id = $1 AND k.thing_id IN (e.id, e.goal_id, e.measure_id))), "
    "(SELECT max(o.at) FROM contribution o WHERE o.coordination_id = $1 AND o.member_id = m.id) "
    "FROM participant p JOIN member m ON m.id = p.member_id JOIN member_at_work w ON w.member_id = m.id "
    "WHERE p.coordination_id = $1 AND p.active = 1 AND p.to_day >= $2 ORDER BY m.sort_key, p.id";
constexpr Statement read_directory =
    "SELECT m.id, m.name, m.title, u.key FROM member m LEFT JOIN unit u ON u.id = m.unit_id "
    "WHERE m.kind <> 'resident' AND m.address_protection = 'none' AND m.from_day <= $2 AND (m.to_day IS NULL OR m.to_day >= $2) AND NOT EXISTS "
    "(SELECT 1 FROM participant p WHERE p.coordination_id = $1 AND p.member_id = m.id AND p.active = 1) ORDER BY m.sort_key, m.id";
constexpr Statement add_participant =
    "INSERT INTO participant (id, coordination_id, member_id, function, function_words, medical_coordinator, contributes, from_day, "
    "to_day, active, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, 1)";
constexpr Statement update_participant =
    "UPDATE participant SET function = $4, function_words = $5, medical_coordinator = $6, contributes = $7, to_day = $8, "
    "version = version + 1 WHERE id = $1 AND version = $2 AND coordination_id = $3 AND active = 1";
// R4.09: a coordinator opens no way in to what somebody has elsewhere: roles, own cases, other groups.
constexpr Statement has_more_than_this =
    "SELECT m.id FROM member m WHERE m.id = $1 AND (EXISTS (SELECT 1 FROM member_role r WHERE r.member_id = m.id) "
    "OR EXISTS (SELECT 1 FROM coordinator_appointment a WHERE a.member_id = m.id OR a.deputy_id = m.id) "
    "OR EXISTS (SELECT 1 FROM unit u WHERE u.leader_id = m.id) "
    "OR EXISTS (SELECT 1 FROM participant p WHERE p.member_id = m.id AND p.coordination_id <> $2))";
#define SAMTAK_NONE(table, member) "AND NOT EXISTS (SELECT 1 FROM " table " x WHERE " member ") "
constexpr Statement read_private_login =
    "SELECT m.id, m.name, m.title, m.account_id FROM participant p JOIN member m ON m.id = p.member_id "
    "WHERE p.coordination_id = $1 AND p.id = $2 AND p.active = 1 AND p.from_day <= $3 AND p.to_day >= $3 "
    "AND m.kind = 'resident' AND m.unit_id IS NULL AND m.account_id IS NOT NULL " SAMTAK_NONE("member_role", "x.member_id = m.id")
        SAMTAK_NONE("coordinator_appointment", "x.member_id = m.id OR x.deputy_id = m.id") SAMTAK_NONE("unit", "x.leader_id = m.id")
            SAMTAK_NONE("person", "x.member_id = m.id")
                SAMTAK_NONE("representation", "x.member_id = m.id AND x.person_id <> (SELECT person_id FROM coordination WHERE id = $1)")
                    SAMTAK_NONE("participant", "x.member_id = m.id AND x.coordination_id <> $1");
constexpr Statement end_participant =
    "UPDATE participant SET active = 0, version = version + 1 WHERE id = $1 AND version = $2 AND coordination_id = $3 AND active = 1";
constexpr Statement keep_participant =
    "INSERT INTO participant_history (participant_id, version, function, function_words, contributes, from_day, to_day, active, "
    "member_id, at, reason) SELECT id, version, function, function_words, contributes, from_day, to_day, active, $2, $3, $4 "
    "FROM participant WHERE id = $1";

constexpr Statement read_last_change =
    "SELECT coalesce(m.name, ''), h.at FROM participant_history h JOIN participant p ON p.id = h.participant_id "
    "LEFT JOIN member m ON m.id = h.member_id WHERE h.participant_id = $1 AND p.coordination_id = $2 ORDER BY h.version DESC LIMIT 1";

constexpr Statement read_version =
    "SELECT h.function, h.function_words, h.contributes, h.from_day, h.to_day FROM participant_history h JOIN participant p ON p.id = h.participant_id "
    "WHERE h.participant_id = $1 AND p.coordination_id = $2 AND h.version = $3";

std::optional<Day> later(std::optional<Day> a, std::optional<Day> b)
{
    if (!a || !b) return a ? a : b;
    return *a < *b ? b : a;
}

Participant participant_of(Row const& row, bool sees_all)
{
    Participant one{row.id<ParticipantId>(0), row.id<MemberId>(1), std::string{row.text(2)}, std::string{row.text(3)},
        std::string{row.text_or_empty(4)}, std::string{row.text(5)}, std::string{row.text(6)}, std::string{row.text(7)}, row.text(8) == "outside",
        row.text(8) == "resident", row.yes(9), std::string{row.text(10)}, Period{row.day(11), row.day(12)}, !row.null(13), row.integer(15) > 0,
        std::nullopt, row.integer(14)};
    if (!sees_all) return one;
    std::optional<Day> answered;
    if (!row.null(17)) answered = oslo_day(row.instant(17));
    one.last_contributed = later(row.maybe_day(16), answered);
    return one;
}

} // namespace

std::vector<Participant> CareTeamStore::participants_of(CoordinationId const& coordination, Parts parts, Day today)
{
    std::vector<Participant> all;
    auto const found = database_.read_one({read_participants, {coordination, today}});
    for (auto const row : found) all.push_back(participant_of(row, parts == Parts::all()));
    return all;
}

std::vector<DirectoryMember> CareTeamStore::directory(Grant<EditCareTeam> const& grant, Day today)
{
    std::vector<DirectoryMember> all;
    auto const found = database_.read_one({read_directory, {grant.subject(), today}});
    for (auto const row : found)
        all.push_back({row.id<MemberId>(0), std::string{row.text(1)}, std::string{row.text(2)}, std::string{row.text_or_empty(3)}});
    return all;
}

void CareTeamStore::add_member(Change& change, Grant<EditCareTeam> const& grant, NewMember const& one, Day today, Day to)
{
    samtak::add_member(change, secrets_, catalogues_, one, grant.by(), today, to);
}

void CareTeamStore::add(Change& change, Grant<EditCareTeam> const& grant, Participant const& one)
{
    change.add(add_participant,
        {one.id, grant.subject(), one.member, one.function, one.function_words, one.medical_coordinator, one.contributes, one.period.from,
            one.period.to});
    change.add(keep_participant, {one.id, grant.by(), change.at(), ""});
}

void CareTeamStore::update(Change& change, Grant<EditCareTeam> const& grant, Participant const& one, std::string_view reason)
{
    change.add(update_participant,
        {one.id, one.version, grant.subject(), one.function, one.function_words, one.medical_coordinator, one.contributes, one.period.to});
    change.add(keep_participant, {one.id, grant.by(), change.at(), reason});
}

std::pair<std::string, Instant> CareTeamStore::last_change(Grant<EditCareTeam> const& grant, ParticipantId const& id)
{
    auto const found = database_.read_one({read_last_change, {id, grant.subject()}});
    auto const row = found.row(0);
    return {std::string{row.text(0)}, row.instant(1)};
}

std::optional<Participant> CareTeamStore::as_seen(Grant<EditCareTeam> const& grant, Participant const& now, std::int64_t version)
{
    auto const found = database_.read_one({read_version, {now.id, grant.subject(), version}});
    if (found.empty()) return std::nullopt;
    auto const row = found.row(0);
    auto seen = now;
    seen.function = std::string{row.text(0)};
    seen.function_words = std::string{row.text(1)};
    seen.contributes = std::string{row.text(2)};
    seen.period = Period{row.day(3), row.maybe_day(4)};
    return seen;
}

void CareTeamStore::end(Change& change, Grant<EditCareTeam> const& grant, ParticipantId const& id, std::int64_t seen)
{
    change.add(end_participant, {id, seen, grant.subject()});
    change.add(keep_participant, {id, grant.by(), change.at(), ""});
}

bool CareTeamStore::has_more(Grant<EditCareTeam> const& grant, MemberId const& member)
{
    return !database_.read_one({has_more_than_this, {member, grant.subject()}}).empty();
}

std::optional<PrivateLogin> CareTeamStore::private_login(Grant<RenewParticipantLogin> const& grant, ParticipantId const& id, Day today)
{
    auto const found = database_.read_one({read_private_login, {grant.coordination(), id, today}});
    if (found.empty()) return std::nullopt;
    auto const row = found.row(0);
    return PrivateLogin{row.id<MemberId>(0), std::string{row.text(1)}, std::string{row.text(2)}, row.id<AccountId>(3)};
}

void CareTeamStore::renew(
    Change& change, Grant<RenewParticipantLogin> const& grant, PrivateLogin const& lost, std::string const& token_hash, Instant expires)
{
    add_renewal(change, {lost.member, lost.account, grant.coordination(), token_hash, expires}, grant.by());
}

void CareTeamStore::invite(Change& change, Grant<EditCareTeam> const& grant, MemberId const& member, std::optional<ParticipantId> const& participant,
    std::string const& token_hash, Instant expires)
{
    add_invitation(change, {member, participant, token_hash, expires}, grant.by());
}

} // namespace samtak
