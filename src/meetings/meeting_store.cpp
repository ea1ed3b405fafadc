// What is read of meetings.
#include "meetings/meeting_store.hpp"

#include "measures/measure.hpp"
#include "storage/database.hpp"

namespace samtak {
namespace {

#define SAMTAK_MEETING                                                                                                                               \
    "SELECT m.id, m.state, m.day, m.from_time, m.to_time, m.place, m.room, m.clarified, m.clarified_words, m.invited, m.person_part, m.version, "    \
    "b.name, h.at, m.reason, (SELECT COUNT(*) FROM meeting_poll p WHERE p.meeting_id = m.id AND p.active = 1 AND m.state = 'planned'), m.led_by "    \
    "FROM meeting m JOIN meeting_history h ON h.meeting_id = m.id AND h.version = m.version LEFT JOIN member b ON b.id = h.member_id "               \
    "WHERE m.coordination_id = $1 "
constexpr Statement read_all = SAMTAK_MEETING "ORDER BY m.day DESC, m.from_time DESC, m.id";
constexpr Statement read_one = SAMTAK_MEETING "AND m.id = $2";
// In the order in which one place wins over another for somebody who has two.
constexpr Statement read_people =
    "SELECT me.id, 'person', '', me.name, '', 1, 0, 0 FROM coordination c JOIN person p ON p.id = c.person_id JOIN member me ON me.id = p.member_id "
    "WHERE c.id = $1 "
    "UNION ALL SELECT me.id, 'coordinator', '', me.name, w.title, 2, a.responsible, 0 FROM coordinator_appointment a JOIN member me ON me.id = a.member_id "
    "JOIN member_at_work w ON w.member_id = me.id "
    "WHERE a.coordination_id = $1 AND a.active = 1 AND a.from_day <= $2 AND (a.to_day IS NULL OR a.to_day >= $2) "
    // before there is a coordinator, who holds the relay leads (BTI)
    "UNION ALL SELECT me.id, 'coordinator', '', me.name, w.title, 2, 1, 1 FROM bti_holder h JOIN member me ON me.id = h.member_id "
    "JOIN member_at_work w ON w.member_id = me.id WHERE h.coordination_id = $1 AND h.active = 1 "
    // who steps in leads, signs, and is called in (B8)
    "UNION ALL SELECT me.id, 'deputy', '', me.name, w.title, 3, 0, 0 FROM coordinator_stand_in s JOIN member me ON me.id = s.member_id "
    "JOIN member_at_work w ON w.member_id = me.id WHERE s.coordination_id = $1 AND s.from_day <= $2 AND s.to_day >= $2 AND s.after_day < $2 "
    "AND s.before_day > $2 "
    "UNION ALL SELECT me.id, 'representative', r.id, me.name, r.relation, 3, 0, 0 FROM coordination c JOIN representation r ON r.person_id = c.person_id "
    "JOIN member me ON me.id = r.member_id WHERE c.id = $1 AND r.from_day <= $2 AND (r.to_day IS NULL OR r.to_day >= $2) "
    "UNION ALL SELECT me.id, 'participant', pa.id, me.name, w.title, 4, 0, 0 FROM participant pa JOIN member me ON me.id = pa.member_id "
    "JOIN member_at_work w ON w.member_id = me.id "
    "WHERE pa.coordination_id = $1 AND pa.active = 1 AND pa.from_day <= $2 AND pa.to_day >= $2 ORDER BY 6, 4, 3";
#define SAMTAK_OF_CASE "JOIN meeting m ON m.id = x.meeting_id WHERE m.coordination_id = $1 AND m.id = $2 "
constexpr Statement read_answers =
    "SELECT x.member_id, x.answer, x.words, x.at FROM meeting_answer_standing x " SAMTAK_OF_CASE "ORDER BY x.number DESC";
constexpr Statement read_agenda =
    "SELECT x.id, x.title, x.words, x.said_by, x.put_in_by, b.name, x.minutes, x.rank, x.notes, x.outcome, x.version FROM agenda_item x "
    "LEFT JOIN member b ON b.id = x.put_in_by " SAMTAK_OF_CASE "AND x.active = 1 "
    "ORDER BY CASE WHEN x.said_by = '' THEN 1 ELSE 0 END, x.rank, x.id";
constexpr Statement read_promises =
    "SELECT e.id, e.goal_id, e.area, e.what, e.place, e.how, e.extent, e.responsible_kind, COALESCE(e.responsible_id, ''), e.deadline, e.evaluate_on, "
    "e.status, e.grant_state, e.version, x.meeting_id, m.day, x.agenda_item_id, COALESCE(pm.name, r.name, ''), COALESCE(pm.id, r.member_id) "
    "FROM meeting_promise x JOIN meeting m ON m.id = x.meeting_id JOIN measure e ON e.id = x.measure_id "
    "JOIN coordination c ON c.id = m.coordination_id JOIN person p ON p.id = c.person_id "
    "LEFT JOIN representation r ON e.responsible_kind = 'representative' AND r.id = e.responsible_id AND r.from_day <= $2 AND (r.to_day IS NULL OR r.to_day >= $2) "
    "LEFT JOIN participant pa ON e.responsible_kind = 'participant' AND pa.id = e.responsible_id AND pa.active = 1 AND pa.to_day >= $2 "
    "LEFT JOIN member pm ON pm.id = CASE e.responsible_kind WHEN 'person' THEN p.member_id WHEN 'participant' THEN pa.member_id WHEN 'coordinator' THEN "
    "COALESCE((SELECT a.member_id FROM coordinator_appointment a WHERE a.coordination_id = c.id AND a.active = 1 AND a.responsible = 1 "
    "AND a.from_day <= $2 AND (a.to_day IS NULL OR a.to_day >= $2)), "
    "(SELECT h.member_id FROM bti_holder h WHERE h.coordination_id = c.id AND h.active = 1)) END "
    "WHERE m.coordination_id = $1 ORDER BY m.day DESC, x.at, e.ordinal";
constexpr Statement read_promise_answers =
    "SELECT a.measure_id, a.answer, a.words, a.new_day, b.name, a.at, a.by_link FROM promise_answer a JOIN meeting_promise x ON x.measure_id = a.measure_id "
    "JOIN meeting m ON m.id = x.meeting_id LEFT JOIN member b ON b.id = a.member_id WHERE m.coordination_id = $1 ORDER BY a.number";
constexpr Statement read_minutes = "SELECT COALESCE(b.name, ''), x.signed_at FROM minutes x LEFT JOIN member b ON b.id = x.signed_by " SAMTAK_OF_CASE;
constexpr Statement read_blocks = "SELECT x.kind, x.text, COALESCE(x.thing_id, '') FROM minutes_block x " SAMTAK_OF_CASE "ORDER BY x.place";
constexpr Statement read_additions =
    "SELECT x.words, COALESCE(b.name, ''), x.at FROM minutes_addition x LEFT JOIN member b ON b.id = x.member_id " SAMTAK_OF_CASE
    "ORDER BY x.at, x.id";

constexpr Statement read_since = "SELECT opened_on FROM coordination WHERE id = $1";

bool opens(Grant<ReadMeetings> const& grant) { return grant.parts().covers(Parts::meetings()); }

std::string text(Row const& row, int column) { return std::string{row.text_or_empty(column)}; }

Meeting meeting_in(Row const& row)
{
    Meeting one{row.id<MeetingId>(0), parse_meeting_state(row.text(1)).value(), row.day(2), text(row, 3), text(row, 4), text(row, 5), text(row, 6),
        row.text(7) == "yes", text(row, 8), {}, text(row, 10), row.integer(11), text(row, 12), row.instant(13), text(row, 14),
        row.maybe_id<MemberId>(16), row.yes(15)};
    for (std::string_view rest = row.text(9); !rest.empty();) {
        auto const end = rest.find(' ');
        if (auto const member = MemberId::parse(rest.substr(0, end))) one.invited.push_back(*member);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    return one;
}

Promise promise_in(Row const& row)
{
    Promise one;
    one.measure.id = row.id<MeasureId>(0);
    one.measure.content = {row.maybe_id<GoalId>(1), text(row, 2), text(row, 3), text(row, 4), text(row, 5), text(row, 6),
        {parse_responsible_kind(row.text(7)).value_or(ResponsibleKind::nobody), text(row, 8)}, row.maybe_day(9), row.maybe_day(10),
        parse_measure_status(row.text(11)).value(), parse_grant_state(row.text(12)).value()};
    one.measure.changed.version = row.integer(13);
    one.meeting = row.id<MeetingId>(14);
    one.on = row.day(15);
    one.item = row.maybe_id<AgendaItemId>(16);
    one.responsible = text(row, 17);
    one.member = row.maybe_id<MemberId>(18);
    return one;
}

} // namespace

std::set<MemberId> MeetingStore::came(Grant<ReadMeetings> const& grant, MeetingId const& id)
{
    std::set<MemberId> members;
    if (!opens(grant)) return members;
    auto const found = database_.read_one({"SELECT x.member_id FROM meeting_attendance x " SAMTAK_OF_CASE, {grant.subject(), id}});
    for (auto const row : found) members.insert(row.id<MemberId>(0));
    return members;
}

std::optional<Day> MeetingStore::last_day(Grant<ReadMeetings> const& grant)
{
    return database_.read_one({"SELECT ends_on FROM coordination WHERE id = $1", {grant.subject()}}).row(0).maybe_day(0);
}

KeptThings MeetingStore::hidden_from(Grant<ReadMeetings> const& grant)
{
    return grant.is_parent() ? KeptStore{database_}.things(grant) : KeptThings{};
}

Day MeetingStore::since(Grant<ReadMeetings> const& grant) { return database_.read_one({read_since, {grant.subject()}}).row(0).day(0); }

std::vector<Meeting> MeetingStore::list(Grant<ReadMeetings> const& grant)
{
    std::vector<Meeting> all;
    if (!opens(grant)) return all;
    auto const found = database_.read_one({read_all, {grant.subject()}});
    auto const hidden = hidden_from(grant);
    for (auto const row : found)
        if (!hidden.contains(row.text(0))) all.push_back(meeting_in(row));
    return all;
}

std::optional<Meeting> MeetingStore::read(Grant<ReadMeetings> const& grant, MeetingId const& id)
{
    if (!opens(grant) || hidden_from(grant).contains(id.text())) return std::nullopt;
    auto const found = database_.read_one({read_one, {grant.subject(), id}});
    return found.empty() ? std::nullopt : std::optional{meeting_in(found.row(0))};
}

std::vector<MeetingPerson> MeetingStore::people(Grant<ReadMeetings> const& grant, Day today)
{
    std::vector<MeetingPerson> people;
    std::set<MemberId> known;
    auto const found = database_.read_one({read_people, {grant.subject(), today}});
    for (auto const row : found)
        if (known.insert(row.id<MemberId>(0)).second)
            people.push_back({row.id<MemberId>(0), text(row, 1), text(row, 2), text(row, 3), text(row, 4), false, row.yes(6), row.yes(7)});
    return people;
}

std::vector<MeetingAnswer> MeetingStore::answers(Grant<ReadMeetings> const& grant, MeetingId const& id)
{
    std::vector<MeetingAnswer> all;
    std::set<MemberId> heard;
    if (!opens(grant)) return all;
    auto const found = database_.read_one({read_answers, {grant.subject(), id}});
    for (auto const row : found)
        if (heard.insert(row.id<MemberId>(0)).second) all.push_back({row.id<MemberId>(0), text(row, 1), text(row, 2), row.instant(3)});
    return all;
}

std::vector<AgendaItem> MeetingStore::agenda(Grant<ReadMeetings> const& grant, MeetingId const& id)
{
    std::vector<AgendaItem> all;
    if (!opens(grant)) return all;
    auto const found = database_.read_one({read_agenda, {grant.subject(), id}});
    auto const hidden = hidden_from(grant);
    for (auto const row : found) {
        if (hidden.contains(row.text(0))) continue;
        all.push_back({row.id<AgendaItemId>(0), text(row, 1), text(row, 2), text(row, 3), row.id<MemberId>(4), text(row, 5),
            static_cast<int>(row.integer(6)), row.integer(7), text(row, 8), text(row, 9), row.integer(10)});
    }
    return all;
}

std::vector<Promise> MeetingStore::promises(Grant<ReadMeetings> const& grant, Day today)
{
    std::vector<Promise> all;
    if (!opens(grant)) return all;
    auto const tables = database_.read({{read_promises, {grant.subject(), today}}, {read_promise_answers, {grant.subject()}}});
    auto const hidden = hidden_from(grant);
    for (auto const row : tables[0])
        if (!hidden.contains(row.text(0)) && !hidden.contains(row.text(14))) all.push_back(promise_in(row));
    for (auto const row : tables[1]) // oldest first: the newest stays
        for (auto& one : all)
            if (one.measure.id.text() == row.text(0))
                one.answered = PromiseAnswer{text(row, 1), text(row, 2), row.maybe_day(3), text(row, 4), row.instant(5), row.yes(6)};
    return all;
}

std::optional<Minutes> MeetingStore::minutes(Grant<ReadMeetings> const& grant, MeetingId const& id)
{
    if (!opens(grant)) return std::nullopt;
    auto const tables = database_.read({{read_minutes, {grant.subject(), id}}, {read_blocks, {grant.subject(), id}}});
    auto const hidden = hidden_from(grant);
    if (tables[0].empty() || hidden.contains(id.text())) return std::nullopt;
    Minutes signed_ones{text(tables[0].row(0), 0), tables[0].row(0).instant(1), {}};
    for (auto const row : tables[1])
        if (!hidden.contains(row.text(2))) signed_ones.blocks.push_back({parse_minutes_kind(row.text(0)), text(row, 1), text(row, 2)});
    if (!hidden.empty()) signed_ones.blocks = numbered(std::move(signed_ones.blocks));
    return signed_ones;
}

std::vector<MinutesAddition> MeetingStore::additions(Grant<ReadMeetings> const& grant, MeetingId const& id)
{
    std::vector<MinutesAddition> all;
    if (!opens(grant)) return all;
    auto const found = database_.read_one({read_additions, {grant.subject(), id}});
    for (auto const row : found) all.push_back({text(row, 0), text(row, 1), row.instant(2)});
    return all;
}

} // namespace samtak
