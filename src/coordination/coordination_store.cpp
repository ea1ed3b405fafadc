#include "coordination/coordination_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_coordination =
    "SELECT id, case_number, legal_basis, regime, tool, opened_on, version, ends_on FROM coordination WHERE id = $1";
// The one whose appointment holds today; while one begins and another ends, the responsible one; when nobody's holds, the last.
constexpr Statement read_coordinator =
    "SELECT m.id, m.name, w.title, w.phone, d.name, dw.phone, t.kind, (SELECT max(b.to_day) FROM absence_period b WHERE b.member_id = m.id "
    "AND b.from_day <= $2 AND b.to_day >= $2), CASE WHEN t.from_day <= $2 AND t.last_day >= $2 THEN 1 ELSE 0 END AS holds "
    "FROM coordinator_term t JOIN member m ON m.id = t.member_id JOIN member_at_work w ON w.member_id = m.id "
    "LEFT JOIN member d ON d.id = t.deputy_id LEFT JOIN member_at_work dw ON dw.member_id = t.deputy_id "
    "WHERE t.coordination_id = $1 ORDER BY holds DESC, t.responsible DESC, t.from_day DESC LIMIT 1";
constexpr Statement read_stand_in = "SELECT m.name, w.phone FROM coordinator_stand_in s JOIN member m ON m.id = s.member_id "
                                    "JOIN member_at_work w ON w.member_id = m.id "
                                    "WHERE s.coordination_id = $1 AND s.from_day <= $2 AND s.to_day >= $2 AND s.after_day < $2 "
                                    "AND s.before_day > $2 ORDER BY m.sort_key LIMIT 1";
#define SAMTAK_POINT                                                                                                                                 \
    "SELECT p.point, h.done, h.words, h.version, m.name, h.at FROM start_talk_point p JOIN start_talk_point_history h ON h.point_id = p.id "         \
    "LEFT JOIN member m ON m.id = h.member_id WHERE p.coordination_id = $1"
constexpr Statement read_points = SAMTAK_POINT " AND h.version = p.version";
constexpr Statement read_point_versions = SAMTAK_POINT " ORDER BY p.point, h.version";
constexpr Statement read_card =
    "SELECT c.coordinator_does, c.coordinator_does_not, c.person_does, c.contact, c.agreed_on, c.version, m.name, h.at FROM expectation_card c "
    "JOIN expectation_card_history h ON h.card_id = c.id AND h.version = c.version LEFT JOIN member m ON m.id = h.member_id "
    "WHERE c.coordination_id = $1";
constexpr Statement read_card_version =
    "SELECT h.coordinator_does, h.coordinator_does_not, h.person_does, h.contact, h.agreed_on FROM expectation_card_history h "
    "JOIN expectation_card c ON c.id = h.card_id WHERE c.coordination_id = $1 AND h.version = $2";
constexpr Statement read_card_versions =
    "SELECT h.coordinator_does, h.coordinator_does_not, h.person_does, h.contact, h.agreed_on, h.version, m.name, h.at FROM expectation_card_history h "
    "JOIN expectation_card c ON c.id = h.card_id LEFT JOIN member m ON m.id = h.member_id WHERE c.coordination_id = $1 ORDER BY h.version";
constexpr Statement read_tool_choices =
    "SELECT t.tool, t.chosen_by, t.words, m.name, t.at FROM tool_choice t LEFT JOIN member m ON m.id = t.member_id "
    "WHERE t.coordination_id = $1 ORDER BY t.at DESC, t.id";

constexpr Statement open_coordination =
    "INSERT INTO coordination (id, case_number, person_id, legal_basis, regime, tool, unit_id, opened_on, active, version) "
    "VALUES ($1, $2, $3, $4, $5, 'undecided', (SELECT unit_id FROM member WHERE id = $6), $7, 1, 1)";
// hol § 7-2: the one who opens it coordinates until somebody else is appointed; the nearest leader is deputy (B8)
constexpr Statement appoint =
    "INSERT INTO coordinator_appointment (id, coordination_id, member_id, kind, responsible, deputy_id, from_day, to_day, active) "
    "VALUES ($1, $2, $3, $4, 1, (SELECT u.leader_id FROM member m JOIN unit u ON u.id = m.unit_id WHERE m.id = $3), $5, NULL, 1)";
constexpr Statement add_point = "INSERT INTO start_talk_point (id, coordination_id, point, done, words, version) VALUES ($1, $2, $3, $4, $5, 1)";
constexpr Statement update_point =
    "UPDATE start_talk_point SET done = $4, words = $5, version = version + 1 WHERE coordination_id = $1 AND point = $2 AND version = $3";
constexpr Statement keep_point = "INSERT INTO start_talk_point_history (point_id, version, done, words, member_id, at) "
                                 "SELECT id, version, done, words, $3, $4 FROM start_talk_point WHERE coordination_id = $1 AND point = $2";
constexpr Statement add_card =
    "INSERT INTO expectation_card (id, coordination_id, coordinator_does, coordinator_does_not, person_does, contact, agreed_on, "
    "version) VALUES ($1, $2, $3, $4, $5, $6, $7, 1)";
constexpr Statement update_card = "UPDATE expectation_card SET coordinator_does = $3, coordinator_does_not = $4, person_does = $5, contact = $6, "
                                  "agreed_on = $7, version = version + 1 WHERE coordination_id = $1 AND version = $2";
constexpr Statement keep_card =
    "INSERT INTO expectation_card_history (card_id, version, coordinator_does, coordinator_does_not, person_does, contact, "
    "agreed_on, member_id, at) SELECT id, version, coordinator_does, coordinator_does_not, person_does, contact, agreed_on, "
    "$2, $3 FROM expectation_card WHERE coordination_id = $1";
constexpr Statement set_tool = "UPDATE coordination SET tool = $2, version = version + 1 WHERE id = $1 AND version = $3";
constexpr Statement add_tool_choice =
    "INSERT INTO tool_choice (id, coordination_id, tool, chosen_by, words, member_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)";

std::vector<StartTalkPoint> points_in(Table const& found)
{
    std::vector<StartTalkPoint> points;
    for (auto const row : found)
        points.push_back(
            {std::string{row.text(0)}, row.yes(1), std::string{row.text(2)}, row.integer(3), {std::string{row.text_or_empty(4)}, row.instant(5)}});
    return points;
}

ExpectationCard card_in(Row const& row)
{
    return {std::string{row.text(0)}, std::string{row.text(1)}, std::string{row.text(2)}, std::string{row.text(3)}, row.maybe_day(4), row.integer(5),
        {std::string{row.text_or_empty(6)}, row.instant(7)}};
}

} // namespace

Result<Coordination> CoordinationStore::read(Grant<ReadPerson> const& grant)
{
    auto const found = database_.read_one({read_coordination, {grant.subject()}});
    if (found.empty()) return Failure{Problem::not_found, "This page isn't here."};
    auto const row = found.row(0);
    return Coordination{row.id<CoordinationId>(0), std::string{row.text(1)}, std::string{row.text(2)}, std::string{row.text(3)},
        std::string{row.text(4)}, row.day(5), row.integer(6), row.maybe_day(7)};
}

std::optional<CoordinatorContact> CoordinationStore::coordinator_of(CoordinationId const& id, Day today)
{
    auto const tables = database_.read({{read_coordinator, {id, today}}, {read_stand_in, {id, today}}});
    if (tables[0].empty()) return std::nullopt;
    auto const row = tables[0].row(0);
    CoordinatorContact contact{row.id<MemberId>(0), {}, {}, {}, std::string{row.text_or_empty(4)}, std::string{row.text_or_empty(5)},
        std::string{row.text(6)}, !row.null(7), !row.yes(8), row.maybe_day(7)};
    if (!contact.missing) {
        contact.name = row.text(1);
        contact.title = row.text(2);
        contact.phone = row.text(3);
    }
    if (contact.away_today || contact.missing) {
        contact.deputy_name = tables[1].empty() ? std::string_view{} : tables[1].row(0).text(0);
        contact.deputy_phone = tables[1].empty() ? std::string_view{} : tables[1].row(0).text(1);
    }
    return contact;
}

std::vector<StartTalkPoint> CoordinationStore::start_talk(Grant<ReadPerson> const& grant)
{
    return points_in(database_.read_one({read_points, {grant.subject()}}));
}

std::vector<StartTalkPoint> CoordinationStore::start_talk_versions(Grant<WriteStartTalk> const& grant)
{
    return points_in(database_.read_one({read_point_versions, {grant.subject()}}));
}

ExpectationCard CoordinationStore::expectation_card(Grant<ReadPerson> const& grant)
{
    auto const found = database_.read_one({read_card, {grant.subject()}});
    if (found.empty()) return {};
    return card_in(found.row(0));
}

std::optional<ExpectationCard> CoordinationStore::expectation_card_as_seen(Grant<WriteExpectationCard> const& grant, std::int64_t version)
{
    auto const found = database_.read_one({read_card_version, {grant.subject(), version}});
    if (found.empty()) return std::nullopt;
    auto const row = found.row(0);
    return ExpectationCard{
        std::string{row.text(0)}, std::string{row.text(1)}, std::string{row.text(2)}, std::string{row.text(3)}, row.maybe_day(4), version, {}};
}

std::vector<ExpectationCard> CoordinationStore::expectation_card_versions(Grant<ReadExpectationCard> const& grant)
{
    auto const found = database_.read_one({read_card_versions, {grant.subject()}});
    std::vector<ExpectationCard> versions;
    versions.reserve(found.size());
    for (auto const row : found) versions.push_back(card_in(row));
    return versions;
}

std::vector<ToolChoice> CoordinationStore::tool_choices(Grant<ChooseTool> const& grant)
{
    std::vector<ToolChoice> choices;
    auto const found = database_.read_one({read_tool_choices, {grant.subject()}});
    for (auto const row : found)
        choices.push_back({parse_tool(row.text(0)).value(), parse_chooser(row.text(1)).value(), std::string{row.text(2)},
            {std::string{row.text_or_empty(3)}, row.instant(4)}});
    return choices;
}

void CoordinationStore::open(Change& change, Grant<RegisterPerson> const& grant, Coordination const& coordination, PersonId const& person)
{
    change.add(open_coordination,
        {coordination.id, coordination.case_number, person, coordination.legal_basis, coordination.regime, grant.by(), coordination.opened_on});
    auto const* basis = legal_basis(coordination.legal_basis);
    change.add(appoint, {AppointmentId::fresh(), coordination.id, grant.by(), basis ? basis->kind : "coordinator", coordination.opened_on});
}

void CoordinationStore::open_vacant(Change& change, Grant<RegisterPerson> const&, Coordination const& coordination, PersonId const& person)
{
    change.add(open_coordination,
        {coordination.id, coordination.case_number, person, coordination.legal_basis, coordination.regime, Value{}, coordination.opened_on});
}

void CoordinationStore::open_with_relay(Change& change, Grant<RegisterPerson> const& grant, Coordination const& coordination, PersonId const& person)
{
    change.add(open_coordination,
        {coordination.id, coordination.case_number, person, coordination.legal_basis, coordination.regime, grant.by(), coordination.opened_on});
}

void CoordinationStore::write_point(Change& change, Grant<WriteStartTalk> const& grant, StartTalkPoint const& point)
{
    if (point.version == 0)
        change.add(add_point, {TaskId::fresh(), grant.subject(), point.key, point.done, point.words});
    else
        change.add(update_point, {grant.subject(), point.key, point.version, point.done, point.words});
    change.add(keep_point, {grant.subject(), point.key, grant.by(), change.at()});
}

void CoordinationStore::write_card(Change& change, Grant<WriteExpectationCard> const& grant, ExpectationCard const& card)
{
    Values const fields{card.coordinator_does, card.coordinator_does_not, card.person_does, card.contact, card.agreed_on};
    if (card.version == 0)
        change.add(add_card, {TaskId::fresh(), grant.subject(), fields[0], fields[1], fields[2], fields[3], fields[4]});
    else
        change.add(update_card, {grant.subject(), card.version, fields[0], fields[1], fields[2], fields[3], fields[4]});
    change.add(keep_card, {grant.subject(), grant.by(), change.at()});
}

void CoordinationStore::choose_tool(Change& change, Grant<ChooseTool> const& grant, ToolChoice const& choice, std::int64_t seen)
{
    change.add(set_tool, {grant.subject(), code(choice.tool), seen});
    change.add(add_tool_choice, {TaskId::fresh(), grant.subject(), code(choice.tool), code(choice.by), choice.words, grant.by(), change.at()});
}

} // namespace samtak
