// What is written of meetings: each save is the present row and its line in the history, in one Change.
#include "measures/measure_rows.hpp"
#include "meetings/meeting_store.hpp"
#include "meetings/poll_store.hpp"

namespace samtak {
namespace {

// Only of a coordination that goes on.
constexpr Statement add_meeting =
    "INSERT INTO meeting (id, coordination_id, state, day, from_time, to_time, place, room, clarified, clarified_words, invited, person_part, reason, "
    "led_by, version) SELECT $1, c.id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1 FROM coordination c WHERE c.id = $2 AND c.active = 1 "
    "AND (c.ends_on IS NULL OR c.ends_on >= $4)";
// What has been signed or called off stands.
constexpr Statement update_meeting =
    "UPDATE meeting SET state = $3, day = $4, from_time = $5, to_time = $6, place = $7, room = $8, clarified = $9, clarified_words = $10, "
    "invited = $11, person_part = $12, reason = $13, led_by = $14, version = version + 1 WHERE id = $1 AND coordination_id = $2 AND version = $15 "
    "AND state IN ('planned', 'called')";
constexpr Statement keep_meeting =
    "INSERT INTO meeting_history (meeting_id, version, state, day, from_time, to_time, place, room, clarified, clarified_words, invited, "
    "person_part, reason, led_by, member_id, at) SELECT id, version, state, day, from_time, to_time, place, room, clarified, clarified_words, invited, "
    "person_part, reason, led_by, $2, $3 FROM meeting WHERE id = $1";
constexpr Statement drop_invitees = "DELETE FROM meeting_invitee WHERE meeting_id = $1";
constexpr Statement add_invitee = "INSERT INTO meeting_invitee (meeting_id, member_id) VALUES ($1, $2)";
constexpr Statement add_answer =
    "INSERT INTO meeting_answer (id, meeting_id, member_id, number, answer, words, at) SELECT $1, m.id, $4, "
    "(SELECT COUNT(*) FROM meeting_answer a WHERE a.meeting_id = $2 AND a.member_id = $4) + 1, $5, $6, $7 FROM meeting m "
    "JOIN meeting_invitee i ON i.meeting_id = m.id AND i.member_id = $4 WHERE m.id = $2 AND m.coordination_id = $3 AND m.state = 'called'";
constexpr Statement add_item =
    "INSERT INTO agenda_item (id, meeting_id, title, words, said_by, put_in_by, minutes, rank, notes, outcome, active, version) "
    "SELECT $1, m.id, $3, $4, $5, $6, CAST($7 AS INTEGER), COALESCE((SELECT MAX(rank) FROM agenda_item WHERE meeting_id = $2), 0) + 1, '', '', 1, 1 "
    "FROM meeting m WHERE m.id = $2 AND m.state IN ('planned', 'called')";
constexpr Statement update_item =
    "UPDATE agenda_item SET title = $3, words = $4, minutes = $5, rank = $6, notes = $7, outcome = $8, active = $9, version = version + 1 "
    "WHERE id = $1 AND meeting_id = $2 AND version = $10 AND active = 1 "
    "AND EXISTS (SELECT 1 FROM meeting m WHERE m.id = $2 AND m.state IN ('planned', 'called'))";
constexpr Statement keep_item =
    "INSERT INTO agenda_item_history (agenda_item_id, version, title, words, minutes, rank, notes, outcome, active, member_id, at) "
    "SELECT id, version, title, words, minutes, rank, notes, outcome, active, $2, $3 FROM agenda_item WHERE id = $1";
// What is promised stands in the plan too, where there is one (L4): its next running version, as by every change in it.
constexpr Statement bump_plan = "UPDATE plan SET running = running + 1 WHERE coordination_id = $1 AND active = 1";
constexpr Statement add_promise = "INSERT INTO meeting_promise (measure_id, meeting_id, agenda_item_id, member_id, at) SELECT $1, m.id, $3, $4, $5 "
                                  "FROM meeting m WHERE m.id = $2 AND m.coordination_id = $6 AND m.state IN ('planned', 'called')";
constexpr Statement add_promise_answer = "INSERT INTO promise_answer (id, measure_id, number, answer, words, new_day, member_id, at, by_link) "
                                         "SELECT $1, $2, (SELECT COUNT(*) FROM promise_answer WHERE measure_id = $2) + 1, $3, $4, $5, $6, $7, $8";
// Signing takes the meeting's row first, and so does whatever is written in it: of the two the second sees the first, also on PostgreSQL.
constexpr Statement take_meeting = "UPDATE meeting SET version = version WHERE id = $1 AND state IN ('planned', 'called')";
constexpr Statement same_item = "UPDATE agenda_item SET version = version WHERE id = $1 AND version = $2 AND active = 1";
constexpr Statement add_came = "INSERT INTO meeting_attendance (meeting_id, member_id) VALUES ($1, $2)";
constexpr Statement add_minutes = "INSERT INTO minutes (meeting_id, signed_by, signed_at, signed_hash) VALUES ($1, $2, $3, $4)";
constexpr Statement add_block = "INSERT INTO minutes_block (meeting_id, place, kind, text, thing_id) VALUES ($1, $2, $3, $4, $5)";
constexpr Statement add_addition = "INSERT INTO minutes_addition (id, meeting_id, words, member_id, at) SELECT $1, m.id, $3, $4, $5 FROM meeting m "
                                   "WHERE m.id = $2 AND m.coordination_id = $6 AND m.state = 'held'";

std::string joined(std::vector<MemberId> const& members)
{
    std::string all;
    for (auto const& one : members) all += (all.empty() ? "" : " ") + one.str();
    return all;
}

} // namespace

void MeetingStore::write(Change& change, CoordinationId const& coordination, MemberId const& by, Meeting const& one)
{
    Values values{one.id, coordination, code(one.state), one.day, one.from, one.to, one.place, one.room, one.clarified ? "yes" : "",
        one.clarified_words, joined(one.invited), one.person_part, one.reason, one.led_by ? Value{*one.led_by} : Value{}};
    if (one.version > 0) values.emplace_back(one.version);
    change.add(one.version > 0 ? update_meeting : add_meeting, std::move(values));
    change.add(keep_meeting, {one.id, by, change.at()});
    change.add(drop_invitees, {one.id}, Rows::any());
    for (auto const& member : one.invited) change.add(add_invitee, {one.id, member});
}

void MeetingStore::save(Change& change, Grant<PlanMeeting> const& grant, Meeting const& one, Meeting const& before)
{
    write(change, grant.subject(), grant.by(), one);
    bool const is_set = before.version > 0 && (before.day != one.day || before.from != one.from || before.to != one.to);
    if (is_set) MeetingPollStore::end(change, grant.by(), one.id, "moved");
    invite(change, grant, one.id, invitations_for(before, one));
}

void MeetingStore::call(Change& change, Grant<PlanMeeting> const& grant, Meeting const& one)
{
    Meeting called = one;
    called.state = MeetingState::called;
    write(change, grant.subject(), grant.by(), called);
    MeetingPollStore::end(change, grant.by(), one.id, "called");
    invite(change, grant, one.id, invitations_for(one, called, true));
}

void MeetingStore::cancel(Change& change, Grant<PlanMeeting> const& grant, Meeting const& one, std::set<MemberId> const& left)
{
    Meeting off = one;
    off.state = MeetingState::cancelled;
    write(change, grant.subject(), grant.by(), off);
    MeetingPollStore::end(change, grant.by(), one.id, "cancelled");
    auto all = invitations_for(one, off);
    for (auto& each : all)
        if (left.contains(each.member)) each.kind = MeetingMail::taken_out;
    invite(change, grant, one.id, all);
}

void MeetingStore::answer(
    Change& change, Grant<AnswerMeeting> const& grant, MeetingId const& meeting, std::string const& answer, std::string const& words)
{
    change.add(add_answer, {OnceId::fresh(), meeting, grant.subject(), grant.by(), answer, words, change.at()});
    change.tell(MeetingAnswered{{grant.subject(), meeting, grant.by()}});
}

void MeetingStore::write_item(Change& change, MemberId const& by, MeetingId const& meeting, AgendaItem const& item, bool active)
{
    change.add(take_meeting, {meeting});
    if (item.version == 0)
        change.add(add_item, {item.id, meeting, item.title, item.words, item.said_by, item.put_in_by, item.minutes});
    else
        change.add(update_item, {item.id, meeting, item.title, item.words, item.minutes, item.rank, item.notes, item.outcome, active, item.version});
    change.add(keep_item, {item.id, by, change.at()});
}

void MeetingStore::put(Change& change, Grant<WriteAgenda> const& grant, MeetingId const& meeting, AgendaItem const& item)
{
    write_item(change, grant.by(), meeting, item, true);
}

void MeetingStore::take_out(Change& change, Grant<WriteAgenda> const& grant, MeetingId const& meeting, AgendaItem const& item)
{
    write_item(change, grant.by(), meeting, item, false);
}

void MeetingStore::swap(Change& change, Grant<WriteAgenda> const& grant, MeetingId const& meeting, AgendaItem const& one, AgendaItem const& other)
{
    AgendaItem first = one, second = other;
    std::swap(first.rank, second.rank);
    write_item(change, grant.by(), meeting, first, true);
    write_item(change, grant.by(), meeting, second, true);
}

void MeetingStore::note(Change& change, Grant<WriteMinutes> const& grant, MeetingId const& meeting, AgendaItem const& item)
{
    write_item(change, grant.by(), meeting, item, true);
}

void MeetingStore::promise(Change& change, Grant<WriteMinutes> const& grant, Promise const& one)
{
    change.add(take_meeting, {one.meeting});
    change.add(bump_plan, {grant.subject()}, Rows::any());
    MeasureRows::add(change, grant, one.measure, "promised");
    change.add(add_promise, {one.measure.id, one.meeting, one.item, grant.by(), change.at(), grant.subject()});
}

void MeetingStore::answer(Change& change, Grant<AnswerPromise> const& grant, Promise const& seen, PromiseAnswer const& said)
{
    change.add(bump_plan, {grant.subject()}, Rows::any());
    if (writes(seen.measure, said))
        MeasureRows::save(
            change, grant, answered(seen.measure, said), seen.measure.changed.version, "promise_" + said.answer + (said.by_link ? "_by_link" : ""));
    change.add(add_promise_answer, {OnceId::fresh(), seen.measure.id, said.answer, said.words, said.new_day, grant.by(), change.at(), said.by_link});
    if (said.answer != "done" || said.by_link) change.tell(PromiseAnswered{{grant.subject(), seen.meeting, grant.by()}});
}

void MeetingStore::sign(Change& change, Grant<SignMinutes> const& grant, Meeting const& one, std::set<MemberId> const& came,
    std::vector<AgendaItem> const& agenda, std::vector<MinutesBlock> const& blocks)
{
    Meeting held = one;
    held.state = MeetingState::held;
    write(change, grant.subject(), grant.by(), held);
    MeetingPollStore::end(change, grant.by(), one.id, "held");
    for (auto const& item : agenda) change.add(same_item, {item.id, item.version});
    for (auto const& member : came) change.add(add_came, {one.id, member});
    change.add(add_minutes, {one.id, grant.by(), change.at(), minutes_hash(blocks)});
    int place = 0;
    for (auto const& block : blocks)
        change.add(add_block, {one.id, ++place, code(block.kind), block.text, block.thing.empty() ? Value{} : Value{block.thing}});
    change.tell(MinutesSigned{{grant.subject(), one.id, grant.by()}});
}

void MeetingStore::add(Change& change, Grant<WriteMinutes> const& grant, MeetingId const& meeting, std::string const& words)
{
    change.add(add_addition, {OnceId::fresh(), meeting, words, grant.by(), change.at(), grant.subject()});
}

} // namespace samtak
