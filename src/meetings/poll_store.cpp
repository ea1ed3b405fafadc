#include "meetings/poll_store.hpp"

#include "kernel/oslo.hpp"
#include "meetings/meeting_store.hpp"
#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_poll =
    "SELECT p.id, p.active, COALESCE(e.outcome, ''), p.version, p.at FROM meeting_poll p JOIN meeting m ON m.id = p.meeting_id "
    "LEFT JOIN meeting_poll_ending e ON e.poll_id = p.id WHERE m.coordination_id = $1 AND m.id = $2 ORDER BY p.number DESC LIMIT 1";
constexpr Statement read_times = "SELECT id, day, from_time, to_time FROM proposed_time WHERE poll_id = $1 ORDER BY day, from_time, to_time, id";
constexpr Statement read_answers =
    "SELECT a.time_id, a.member_id, a.answer FROM time_answer a JOIN proposed_time t ON t.id = a.time_id WHERE t.poll_id = $1 "
    "AND a.number = (SELECT MAX(x.number) FROM time_answer x WHERE x.time_id = a.time_id AND x.member_id = a.member_id)";
constexpr Statement read_askings = "SELECT member_id, MIN(day), MAX(day) FROM poll_asking WHERE poll_id = $1 GROUP BY member_id";

// The meeting's row first, by whatever is written: of two the second sees the first, also on PostgreSQL.
constexpr Statement take_planned =
    "UPDATE meeting SET version = version WHERE id = $1 AND coordination_id = $2 AND version = $3 AND state = 'planned'";
constexpr Statement take_any = "UPDATE meeting SET version = version WHERE id = $1 AND coordination_id = $2 AND state = 'planned'";
constexpr Statement add_poll = "INSERT INTO meeting_poll (id, meeting_id, number, active, asked_by, at, version) "
                               "SELECT $1, $2, (SELECT COUNT(*) FROM meeting_poll x WHERE x.meeting_id = $2) + 1, 1, $3, $4, 1";
constexpr Statement add_time = "INSERT INTO proposed_time (id, poll_id, day, from_time, to_time, member_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
constexpr Statement add_asking = "INSERT INTO poll_asking (id, poll_id, member_id, day, asked_by, at) SELECT $1, p.id, $3, $4, $5, $6 "
                                 "FROM meeting_poll p WHERE p.id = $2 AND p.active = 1";
constexpr Statement next_version = "UPDATE meeting_poll SET version = version + 1 WHERE id = $1 AND version = $2 AND active = 1";
// Only of somebody who is to come, while it is asked.
constexpr Statement add_answer =
    "INSERT INTO time_answer (id, time_id, member_id, number, answer, at) SELECT $1, t.id, $3, "
    "(SELECT COUNT(*) FROM time_answer x WHERE x.time_id = $2 AND x.member_id = $3) + 1, $4, $5 FROM proposed_time t "
    "JOIN meeting_poll p ON p.id = t.poll_id AND p.active = 1 JOIN meeting m ON m.id = p.meeting_id AND m.state = 'planned' "
    "JOIN meeting_invitee i ON i.meeting_id = m.id AND i.member_id = $3 WHERE t.id = $2 AND m.coordination_id = $6";
constexpr Statement add_ending = "INSERT INTO meeting_poll_ending (poll_id, outcome, time_id, member_id, at) SELECT p.id, $2, $3, $4, $5 "
                                 "FROM meeting_poll p WHERE p.meeting_id = $1 AND p.active = 1";
constexpr Statement close_poll = "UPDATE meeting_poll SET active = 0, version = version + 1 WHERE meeting_id = $1 AND active = 1";

std::string text(Row const& row, int column) { return std::string{row.text_or_empty(column)}; }

void write_ending(Change& change, MemberId const& by, MeetingId const& meeting, std::string_view outcome, Value const& time, Rows rows)
{
    change.add(add_ending, {meeting, outcome, time, by, change.at()}, rows);
    change.add(close_poll, {meeting}, rows);
}

void put_time(Change& change, MemberId const& by, MeetingPollId const& poll, ProposedTime const& time)
{
    change.add(add_time, {time.id, poll, time.day, time.from, time.to, by, change.at()});
}

void write_asked(
    Change& change, Grant<PlanMeeting> const& grant, MeetingId const& meeting, MeetingPollId const& poll, std::vector<MemberId> const& members)
{
    for (auto const& member : members) {
        change.add(add_asking, {OnceId::fresh(), poll, member, oslo_day(change.at()), grant.by(), change.at()});
        change.tell(TimesAsked{{{grant.subject(), meeting, grant.by()}, member}});
    }
}

} // namespace

std::optional<MeetingPoll> MeetingPollStore::read(Grant<ReadMeetings> const& grant, Meeting const& meeting)
{
    if (!grant.parts().covers(Parts::meetings())) return std::nullopt;
    auto const found = database_.read_one({read_poll, {grant.subject(), meeting.id}});
    if (found.empty()) return std::nullopt;
    auto const row = found.row(0);
    MeetingPoll poll;
    poll.id = row.id<MeetingPollId>(0);
    poll.is_open = row.yes(1) && meeting.state == MeetingState::planned;
    poll.outcome = text(row, 2);
    poll.version = row.integer(3);
    poll.since = oslo_day(row.instant(4));
    auto const tables = database_.read({{read_times, {poll.id}}, {read_answers, {poll.id}}, {read_askings, {poll.id}}});
    for (auto const one : tables[0]) poll.times.push_back({one.id<ProposedTimeId>(0), one.day(1), text(one, 2), text(one, 3)});
    for (auto const one : tables[1]) poll.answers.push_back({one.id<ProposedTimeId>(0), one.id<MemberId>(1), text(one, 2)});
    for (auto const one : tables[2]) poll.askings.push_back({one.id<MemberId>(0), one.day(1), one.day(2)});
    return poll;
}

void MeetingPollStore::begin(
    Change& change, Grant<PlanMeeting> const& grant, Meeting const& seen, MeetingPoll const& poll, std::vector<MemberId> const& asked)
{
    change.add(take_planned, {seen.id, grant.subject(), seen.version});
    change.add(add_poll, {poll.id, seen.id, grant.by(), change.at()});
    for (auto const& time : poll.times) put_time(change, grant.by(), poll.id, time);
    write_asked(change, grant, seen.id, poll.id, asked);
}

void MeetingPollStore::add(Change& change, Grant<PlanMeeting> const& grant, Meeting const& meeting, MeetingPoll const& seen, ProposedTime const& time,
    std::vector<MemberId> const& answered)
{
    change.add(take_any, {meeting.id, grant.subject()});
    change.add(next_version, {seen.id, seen.version});
    put_time(change, grant.by(), seen.id, time);
    for (auto const& member : answered) change.tell(TimeAdded{{{grant.subject(), meeting.id, grant.by()}, member}});
}

void MeetingPollStore::ask(
    Change& change, Grant<PlanMeeting> const& grant, Meeting const& meeting, MeetingPoll const& poll, std::vector<MemberId> const& members)
{
    change.add(take_any, {meeting.id, grant.subject()});
    write_asked(change, grant, meeting.id, poll.id, members);
}

void MeetingPollStore::answer(Change& change, Grant<AnswerMeeting> const& grant, std::vector<TimeAnswer> const& answers)
{
    for (auto const& one : answers) change.add(add_answer, {OnceId::fresh(), one.time, grant.by(), one.answer, change.at(), grant.subject()});
}

void MeetingPollStore::choose(Change& change, Grant<PlanMeeting> const& grant, Meeting const& seen, ProposedTime const& time)
{
    Meeting set = seen;
    set.day = time.day;
    set.from = time.from;
    set.to = time.to;
    change.add(take_planned, {seen.id, grant.subject(), seen.version});
    write_ending(change, grant.by(), seen.id, "chosen", time.id, Rows::one());
    MeetingStore{database_}.save(change, grant, set, seen);
}

void MeetingPollStore::stop(Change& change, Grant<PlanMeeting> const& grant, Meeting const& meeting)
{
    change.add(take_any, {meeting.id, grant.subject()});
    write_ending(change, grant.by(), meeting.id, "stopped", Value{}, Rows::one());
}

void MeetingPollStore::end(Change& change, MemberId const& by, MeetingId const& meeting, std::string_view outcome)
{
    write_ending(change, by, meeting, outcome, Value{}, Rows::any());
}

} // namespace samtak
