// What goes out when a meeting is called in, changed or called off: a row that stands, and an event that makes the notice and the mail (notify/).
#include "meetings/invitation.hpp"
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
constexpr Statement read_sent =
    "SELECT member_id, kind, at, COALESCE(mail_state, '') FROM meeting_delivery WHERE coordination_id = $1 AND meeting_id = $2";

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

} // namespace

// Nobody is told of their own deed.
void MeetingStore::invite(Change& change, Grant<PlanMeeting> const& grant, MeetingId const& meeting, std::vector<MeetingInvitation> const& all)
{
    for (auto const& one : all) {
        if (one.member == grant.by()) continue;
        auto const id = MeetingInvitationId::fresh();
        bool const off = calls_off(one.kind);
        change.add(off ? add_call_off : add_invitation, {id, meeting, one.member, fresh_uid(), code(one.kind), change.at()},
            off ? Rows::any() : Rows::one());
        tell(change, one.kind, {{grant.subject(), meeting, grant.by()}, one.member, id});
    }
}

std::vector<InvitationSent> MeetingStore::sent(Grant<PlanMeeting> const& grant, MeetingId const& meeting)
{
    std::vector<InvitationSent> all;
    auto const found = database_.read_one({read_sent, {grant.subject(), meeting}});
    for (auto const row : found)
        all.push_back(
            {row.id<MemberId>(0), parse_meeting_mail(row.text(1)).value_or(MeetingMail::called), row.instant(2), std::string{row.text_or_empty(3)}});
    return all;
}

} // namespace samtak
