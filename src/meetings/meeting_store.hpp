// The rows of meetings. What is read is cut to the part that consent calls «meetings»: without it there are none (D2).
#pragma once
#include "meetings/invitation.hpp"
#include "meetings/meeting_acts.hpp"
#include "meetings/meeting_events.hpp"
#include "meetings/minutes.hpp"
#include "people/kept_store.hpp"

#include <set>

namespace samtak {

class Database;

class MeetingStore {
public:
    explicit MeetingStore(Database& database) : database_(database) {}

    std::vector<Meeting> list(Grant<ReadMeetings> const& grant); // newest first
    std::optional<Meeting> read(Grant<ReadMeetings> const& grant, MeetingId const& id);
    // Everybody around the person who has a login; `reads` isn't filled (meeting_parts.hpp). In the order person, coordinator, family, group.
    std::vector<MeetingPerson> people(Grant<ReadMeetings> const& grant, Day today);
    std::vector<MeetingAnswer> answers(Grant<ReadMeetings> const& grant, MeetingId const& id); // the newest of each, to the time that it has now
    std::vector<AgendaItem> agenda(Grant<ReadMeetings> const& grant, MeetingId const& id);     // the person's own first
    std::vector<Promise> promises(Grant<ReadMeetings> const& grant, Day today);                // of all meetings, newest meeting first
    std::optional<Minutes> minutes(Grant<ReadMeetings> const& grant, MeetingId const& id);
    std::vector<MinutesAddition> additions(Grant<ReadMeetings> const& grant, MeetingId const& id);

    std::set<MemberId> came(Grant<ReadMeetings> const& grant, MeetingId const& id); // when it is signed
    Day since(Grant<ReadMeetings> const& grant);                                    // when the coordination began
    std::optional<Day> last_day(Grant<ReadMeetings> const& grant);                  // of the coordination, when it is set

    // Begins one (version 0), or goes on from the version that was seen; else Problem::conflict at commit. `before`: as it stood; when it is
    // called in already, those whom the change concerns are told (G1).
    void save(Change& change, Grant<PlanMeeting> const& grant, Meeting const& one, Meeting const& before = {});
    void call(Change& change, Grant<PlanMeeting> const& grant, Meeting const& one); // state called; each invitee is told
    // Those who were called in are told; those among them who may read no more of it (`left`) learn only that they are no longer called in.
    void cancel(Change& change, Grant<PlanMeeting> const& grant, Meeting const& one, std::set<MemberId> const& left = {});
    std::vector<InvitationSent> sent(Grant<PlanMeeting> const& grant, MeetingId const& meeting); // the newest to each
    void answer(Change& change, Grant<AnswerMeeting> const& grant, MeetingId const& meeting, std::string const& answer, std::string const& words);
    void put(Change& change, Grant<WriteAgenda> const& grant, MeetingId const& meeting, AgendaItem const& item);
    void take_out(Change& change, Grant<WriteAgenda> const& grant, MeetingId const& meeting, AgendaItem const& item);
    // Changes places with its neighbour; both versions must be those that were seen.
    void swap(Change& change, Grant<WriteAgenda> const& grant, MeetingId const& meeting, AgendaItem const& one, AgendaItem const& other);
    void note(Change& change, Grant<WriteMinutes> const& grant, MeetingId const& meeting, AgendaItem const& item);
    void promise(Change& change, Grant<WriteMinutes> const& grant, Promise const& one);
    void answer(Change& change, Grant<AnswerPromise> const& grant, Promise const& seen, PromiseAnswer const& said);
    // Signs: the meeting is held, the minutes stand, those who may read them are told.
    void sign(Change& change, Grant<SignMinutes> const& grant, Meeting const& one, std::set<MemberId> const& came,
        std::vector<AgendaItem> const& agenda,
        std::vector<MinutesBlock> const& blocks); // `agenda`: as it stands in the blocks; written at since: Problem::conflict
    void add(Change& change, Grant<WriteMinutes> const& grant, MeetingId const& meeting, std::string const& words);

private:
    // What isn't there for this reader (K8): empty for everybody but parents.
    KeptThings hidden_from(Grant<ReadMeetings> const& grant);
    void invite(Change& change, Grant<PlanMeeting> const& grant, MeetingId const& meeting, std::vector<MeetingInvitation> const& all);
    void write(Change& change, CoordinationId const& coordination, MemberId const& by, Meeting const& one);
    static void write_item(Change& change, MemberId const& by, MeetingId const& meeting, AgendaItem const& item, bool active);
    Database& database_;
};

} // namespace samtak
