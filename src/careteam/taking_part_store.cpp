#include "careteam/taking_part_store.hpp"

#include "careteam/careteam_events.hpp"
#include "kernel/oslo.hpp"
#include "storage/database.hpp"

namespace samtak {
namespace {

#define SAMTAK_STANDING                                                                                                                                \
    "SELECT s.participant_id, s.member_id, m.name, s.duty, coalesce(b.name, ''), s.asked_at, s.answer, s.contributes, s.raised, "                      \
    "s.waits_for_leader, s.raised_as, s.raised_last FROM part_standing s JOIN member m ON m.id = s.member_id LEFT JOIN member b ON b.id = s.asked_by " \
    "WHERE s.coordination_id = $1 AND s.to_day >= $2 "
constexpr Statement read_standings = SAMTAK_STANDING "ORDER BY m.sort_key, s.participant_id";
constexpr Statement read_one_standing = SAMTAK_STANDING "AND (s.participant_id = $3 OR s.member_id = $4)";
constexpr Statement read_answers =
    "SELECT a.outcome, a.reason, coalesce(m.name, ''), a.at FROM part_answer a LEFT JOIN member m ON m.id = a.member_id "
    "WHERE a.participant_id = $1 ORDER BY a.number";
constexpr Statement read_raisings =
    "SELECT r.id, r.state, CASE WHEN pm.address_protection = 'none' OR u.key IS NULL THEN u.key ELSE '*' END, CASE WHEN pm.address_protection = 'none' THEN l.name ELSE '' END, r.with_whom, r.on_day, coalesce(b.name, ''), r.at, a.outcome, a.words, CASE WHEN pm.address_protection = 'none' THEN w.name ELSE '' END, a.at FROM part_raising r "
    "JOIN participant p ON p.id = r.participant_id JOIN member pm ON pm.id = p.member_id "
    "LEFT JOIN unit u ON u.id = r.unit_id LEFT JOIN member l ON l.id = u.leader_id LEFT JOIN member b ON b.id = r.member_id "
    "LEFT JOIN part_raising_answer a ON a.raising_id = r.id LEFT JOIN member w ON w.id = a.member_id WHERE r.participant_id = $1 ORDER BY r.number";
constexpr Statement read_waiting =
    "SELECT s.coordination_id, c.case_number FROM part_standing s JOIN coordination c ON c.id = s.coordination_id WHERE s.member_id = $1 "
    "AND s.answer = '' AND s.contributes = 0 AND s.from_day <= $2 AND s.to_day >= $2 AND c.active = 1 AND (c.ends_on IS NULL OR c.ends_on >= $2) "
    "ORDER BY s.asked_at, s.participant_id";
constexpr Statement read_leaders =
    "SELECT u.id, u.key, m.name, m.id FROM unit u JOIN member m ON m.id = u.leader_id WHERE m.account_id IS NOT NULL AND m.from_day <= $1 "
    "AND (m.to_day IS NULL OR m.to_day >= $1) AND EXISTS (SELECT 1 FROM member_role g WHERE g.member_id = m.id AND g.role = 'leader' "
    "AND g.from_day <= $1 AND g.to_day >= $1) ORDER BY u.key";
// They take part and their case goes on: else there is nothing to ask.
constexpr Statement add_request =
    "INSERT INTO part_request (participant_id, duty, asked_by, at) SELECT p.id, $3, $4, $5 FROM participant p WHERE p.id = $1 "
    "AND p.coordination_id = $2 AND p.active = 1";
constexpr Statement add_answer = "INSERT INTO part_answer (participant_id, number, outcome, reason, member_id, at) VALUES ($1, $2, $3, $4, $5, $6)";
constexpr Statement write_raising = "INSERT INTO part_raising (id, participant_id, number, state, unit_id, with_whom, on_day, member_id, at) "
                                    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
// $3: the one; empty: all that are raised with who leads the unit today.
constexpr Statement read_raised =
    "SELECT r.id, m.name, CASE WHEN m.address_protection = 'strict' THEN '' ELSE m.title END, s.duty, u.key, r.state, s.answer, s.contributes, coalesce(b.name, ''), CASE WHEN b.address_protection = 'none' THEN b.phone ELSE '' END, s.asked_at, r.on_day, "
    "a.outcome, coalesce(a.words, '') FROM part_raising r JOIN part_standing s ON s.participant_id = r.participant_id "
    "JOIN coordination c ON c.id = s.coordination_id JOIN member m ON m.id = s.member_id JOIN unit u ON u.id = r.unit_id "
    "LEFT JOIN member b ON b.id = r.member_id LEFT JOIN part_raising_answer a ON a.raising_id = r.id WHERE u.leader_id = $1 AND s.member_id <> $1 "
    "AND s.to_day >= $2 AND c.active = 1 AND (c.ends_on IS NULL OR c.ends_on >= $2) AND (r.id = $3 OR $3 = '') "
    "ORDER BY CASE WHEN a.raising_id IS NULL THEN 0 ELSE 1 END, r.at, r.id";
constexpr Statement answer_raising =
    "INSERT INTO part_raising_answer (raising_id, outcome, words, member_id, at) SELECT r.id, $2, $3, $4, $5 FROM part_raising r "
    "JOIN unit u ON u.id = r.unit_id WHERE r.id = $1 AND u.leader_id = $4";
constexpr Statement case_of_raising = "SELECT p.coordination_id FROM part_raising r JOIN participant p ON p.id = r.participant_id WHERE r.id = $1";

std::string text(Row const& row, int column) { return std::string{row.text_or_empty(column)}; }

std::optional<bool> answer_in(std::string_view outcome) { return outcome.empty() ? std::nullopt : std::optional{outcome == "yes"}; }

PartStanding standing_in(Row const& row)
{
    PartStanding one{row.id<ParticipantId>(0), row.id<MemberId>(1), text(row, 2), text(row, 3), text(row, 4), row.instant(5), answer_in(row.text(6)),
        row.yes(7), row.integer(8), std::nullopt};
    if (!row.null(9)) one.leader_asked_at = row.instant(9);
    one.raised_as = parse_part_state(row.text(10));
    if (!row.null(11)) one.raised_last = row.instant(11);
    return one;
}

PartRaising raising_in(Row const& row)
{
    PartRaising one{row.id<PartRaisingId>(0), parse_part_state(row.text(1)).value_or(PartState::waiting), text(row, 2), text(row, 3), text(row, 4),
        row.day(5), text(row, 6), row.instant(7)};
    if (row.null(8)) return one;
    one.answer = parse_leader_answer(row.text(8));
    one.words = text(row, 9);
    one.answered_by = text(row, 10);
    one.answered_at = row.instant(11);
    return one;
}

RaisedPart raised_in(Row const& row)
{
    RaisedPart one{row.id<PartRaisingId>(0), text(row, 1), text(row, 2), text(row, 3), text(row, 4),
        parse_part_state(row.text(5)).value_or(PartState::waiting), part_state(answer_in(row.text(6)), row.yes(7)), text(row, 8), text(row, 9),
        oslo_day(row.instant(10)), row.day(11)};
    if (!row.null(12)) one.answer = parse_leader_answer(row.text(12));
    one.words = text(row, 13);
    return one;
}

// pbrl § 3-1: the person, and who acts for them; who coordinates answers for the group. Others in it have no need of it.
bool sees_standings(Relation relation)
{
    using enum Relation;
    return relation == self || relation == parent || relation == guardian || relation == coordinator || relation == deputy;
}

} // namespace

std::vector<PartStanding> TakingPartStore::standings(Grant<ReadCareTeam> const& grant, Day today)
{
    std::vector<PartStanding> all;
    if (!sees_standings(grant.relation())) return all;
    auto const found = database_.read_one({read_standings, {grant.subject(), today}});
    for (auto const row : found) all.push_back(standing_in(row));
    return all;
}

std::optional<Part> TakingPartStore::whole(
    CoordinationId const& coordination, std::optional<ParticipantId> const& id, std::optional<MemberId> const& member, Day today)
{
    auto const found = database_.read_one({read_one_standing, {coordination, today, id, member}});
    if (found.empty()) return std::nullopt;
    Part part{standing_in(found.row(0)), {}, {}};
    auto const tables = database_.read({{read_answers, {part.participant}}, {read_raisings, {part.participant}}});
    for (auto const row : tables[0]) part.answers.push_back({row.text(0) == "yes", text(row, 1), text(row, 2), row.instant(3)});
    for (auto const row : tables[1]) part.raisings.push_back(raising_in(row));
    return part;
}

std::optional<Part> TakingPartStore::part(Grant<EditCareTeam> const& grant, ParticipantId const& id, Day today)
{
    return whole(grant.subject(), id, std::nullopt, today);
}

// What was raised with a leader is not theirs to read.
std::optional<Part> TakingPartStore::own(Grant<ReadOwnPart> const& grant, Day today)
{
    auto part = whole(grant.subject(), std::nullopt, grant.by(), today);
    if (part) part->raisings.clear();
    return part;
}

std::vector<WaitingPart> TakingPartStore::waiting(Grant<ListCoordinations> const& grant, Day today)
{
    std::vector<WaitingPart> all;
    auto const found = database_.read_one({read_waiting, {grant.by(), today}});
    for (auto const row : found) all.push_back({row.id<CoordinationId>(0), text(row, 1)});
    return all;
}

std::vector<UnitLeader> TakingPartStore::leaders(Grant<EditCareTeam> const&, Day today)
{
    std::vector<UnitLeader> all;
    auto const found = database_.read_one({read_leaders, {today}});
    for (auto const row : found) all.push_back({row.id<UnitId>(0), text(row, 1), text(row, 2), row.id<MemberId>(3)});
    return all;
}

void TakingPartStore::ask(Change& change, Grant<EditCareTeam> const& grant, ParticipantId const& id, TakePartDuty const& duty)
{
    change.add(add_request, {id, grant.subject(), duty.key, grant.by(), change.at()});
}

void TakingPartStore::answer(Change& change, Grant<AnswerPart> const& grant, Part const& part, bool yes, std::string const& reason)
{
    change.add(
        add_answer, {part.participant, static_cast<std::int64_t>(part.answers.size()) + 1, yes ? "yes" : "no", reason, grant.by(), change.at()});
    change.tell(PartAnswered{grant.subject(), grant.by()});
}

void TakingPartStore::add_raising(Change& change, Grant<RaisePart> const& grant, Part const& part, PartRaisingId const& id,
    std::optional<UnitId> const& unit, std::string const& with_whom, Day on)
{
    change.add(write_raising, {id, part.participant, part.raised + 1, code(part.state()), unit, with_whom, on, grant.by(), change.at()});
}

void TakingPartStore::raise(Change& change, Grant<RaisePart> const& grant, Part const& part, UnitLeader const& with)
{
    auto const id = PartRaisingId::fresh();
    add_raising(change, grant, part, id, with.unit, {}, oslo_day(change.at()));
    change.tell(PartRaised{id, with.member, grant.by()});
}

void TakingPartStore::raise_outside(Change& change, Grant<RaisePart> const& grant, Part const& part, std::string const& with_whom, Day on)
{
    add_raising(change, grant, part, PartRaisingId::fresh(), std::nullopt, with_whom, on);
}

std::vector<RaisedPart> TakingPartStore::raised(Grant<ReadPartRaisings> const& grant, Day today)
{
    std::vector<RaisedPart> all;
    auto const found = database_.read_one({read_raised, {grant.by(), today, ""}});
    for (auto const row : found) all.push_back(raised_in(row));
    return all;
}

std::optional<RaisedPart> TakingPartStore::raised(Grant<ReadPartRaisings> const& grant, PartRaisingId const& id, Day today)
{
    auto const found = database_.read_one({read_raised, {grant.by(), today, id}});
    return found.empty() ? std::nullopt : std::optional{raised_in(found.row(0))};
}

void TakingPartStore::answer_raised(
    Change& change, Grant<AnswerPartRaising> const& grant, PartRaisingId const& id, LeaderAnswer answer, std::string const& words)
{
    change.add(answer_raising, {id, code(answer), words, grant.by(), change.at()});
    auto const found = database_.read_one({case_of_raising, {id}});
    for (auto const row : found) change.tell(PartRaisingAnswered{row.id<CoordinationId>(0), grant.by()});
}

} // namespace samtak
