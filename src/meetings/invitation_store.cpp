// What goes out when a meeting is called in, changed or called off: a row that stands, and an event that makes the notice and the mail (notify/).
#include "access/rules.hpp"
#include "kernel/oslo.hpp"
#include "meetings/invitation.hpp"
#include "meetings/leaver_watch_store.hpp"
#include "meetings/meeting_store.hpp"
#include "storage/database.hpp"
#include "text/leak_guard.hpp"

namespace samtak {
namespace {

// After the meeting's own row is written, so that the invitation says what stands now.
#define SAMTAK_OLDER "FROM meeting_invitation x WHERE x.meeting_id = $2 AND x.member_id = $3"
#define SAMTAK_INVITATION                                                                                                                            \
    "INSERT INTO meeting_invitation (id, meeting_id, member_id, uid, sequence, kind, day, from_time, to_time, place, at) "                           \
    "SELECT $1, m.id, $3, COALESCE((SELECT MAX(x.uid) " SAMTAK_OLDER "), $4), COALESCE((SELECT MAX(x.sequence) + 1 " SAMTAK_OLDER "), 0), $5, "      \
    "m.day, m.from_time, m.to_time, m.place, $6 FROM meeting m WHERE m.id = $2"
constexpr Statement add_invitation = SAMTAK_INVITATION;
// Only what stands in somebody's calendar can be called off there.
constexpr Statement add_call_off = SAMTAK_INVITATION " AND EXISTS (SELECT 1 " SAMTAK_OLDER ")";
#define SAMTAK_NEWEST                                                                                                                                \
    "(SELECT x.kind FROM meeting_invitation x WHERE x.meeting_id = i.meeting_id AND x.member_id = i.member_id ORDER BY x.sequence DESC LIMIT 1)"
constexpr Statement read_newest = "SELECT " SAMTAK_NEWEST " FROM meeting_invitee i WHERE i.meeting_id = $1 AND i.member_id = $2";
// Whose calendar has a meeting ahead of a coordination that goes on.
constexpr Statement read_coming =
    "SELECT m.coordination_id, m.id, i.member_id, CASE WHEN c.ends_on < m.day THEN 1 ELSE 0 END FROM meeting m JOIN meeting_invitee i ON i.meeting_id = m.id JOIN coordination c ON "
    "c.id = m.coordination_id WHERE m.state = 'called' AND m.day >= $1 AND c.active = 1 AND " SAMTAK_NEWEST " IN ('called', 'changed')";
constexpr Statement read_sent =
    "SELECT d.member_id, d.kind, d.at, m.name, COALESCE(d.mail_state, '') FROM meeting_delivery d JOIN member m ON m.id = d.member_id "
    "WHERE d.coordination_id = $1 AND d.meeting_id = $2 ORDER BY m.sort_key, m.id";

CalendarUid fresh_uid() // it goes out, so it must not happen to say something
{
    auto uid = CalendarUid::fresh();
    while (!says_nothing(*NoticeId::parse(uid.str()))) uid = CalendarUid::fresh();
    return uid;
}

void tell(Change& change, MeetingMail kind, InvitationFact const& fact)
{
    switch (kind) {
    case MeetingMail::called: change.tell(MeetingCalled{fact}); break;
    case MeetingMail::changed: change.tell(MeetingChanged{fact}); break;
    case MeetingMail::taken_out: change.tell(MeetingTakenOut{fact}); break;
    case MeetingMail::cancelled: change.tell(MeetingCancelled{fact}); break;
    }
}

bool is_out(Database& database, MeetingId const& meeting, MemberId const& member)
{
    auto const found = database.read_one({read_newest, {meeting, member}});
    auto const kind = found.empty() || found.row(0).null(0) ? std::nullopt : parse_meeting_mail(found.row(0).text(0));
    return kind && calls_off(*kind);
}

void send_out(Change& change, MeetingFact const& fact, MeetingInvitation const& one)
{
    auto const id = MeetingInvitationId::fresh();
    bool const off = calls_off(one.kind);
    change.add(off ? add_call_off : add_invitation, {id, fact.meeting, one.member, fresh_uid(), code(one.kind), change.at()},
        off ? Rows::any() : Rows::one());
    tell(change, one.kind, {fact, one.member, id});
}

} // namespace

int take_leavers_out(Database& database, FactSource& facts, Instant now)
{
    int count = 0;
    auto const today = oslo_day(now);
    for (auto const row : database.read_one({read_coming, {today}})) {
        MeetingFact const fact{row.id<CoordinationId>(0), row.id<MeetingId>(1), std::nullopt};
        auto const member = row.id<MemberId>(2);
        auto const theirs = facts.about_member(fact.coordination, member, today);
        auto const ruling = theirs ? rule(ReadMeetings::reading, *theirs) : Ruling{};
        bool const is_over = row.yes(3); // B11: the coordination ends before it
        if (!is_over && ruling.yes && ruling.parts.covers(Parts::meetings())) continue;
        auto change = Change::background(now);
        send_out(change, fact, {member, MeetingMail::taken_out});
        count += database.commit(std::move(change)) ? 1 : 0; // a conflict: another process was first
    }
    return count;
}

// Nobody is told of their own deed, and nobody twice that they are out of it.
void MeetingStore::invite(Change& change, Grant<PlanMeeting> const& grant, MeetingId const& meeting, std::vector<MeetingInvitation> const& all)
{
    for (auto const& one : all) {
        if (one.member == grant.by() || (calls_off(one.kind) && is_out(database_, meeting, one.member))) continue;
        send_out(change, {grant.subject(), meeting, grant.by()}, one);
    }
}

std::vector<InvitationSent> MeetingStore::sent(Grant<PlanMeeting> const& grant, MeetingId const& meeting)
{
    std::vector<InvitationSent> all;
    auto const found = database_.read_one({read_sent, {grant.subject(), meeting}});
    for (auto const row : found)
        all.push_back({row.id<MemberId>(0), parse_meeting_mail(row.text(1)).value_or(MeetingMail::called), row.instant(2), std::string{row.text(3)},
            std::string{row.text_or_empty(4)}});
    return all;
}

} // namespace samtak
