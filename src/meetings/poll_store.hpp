// The rows of what people are asked about a meeting's time. A Meeting comes from MeetingStore, so it is one that the reader may know of.
#pragma once
#include "meetings/meeting_acts.hpp"
#include "meetings/meeting_events.hpp"
#include "meetings/poll.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

class MeetingPollStore {
public:
    explicit MeetingPollStore(Database& database) : database_(database) {}

    std::optional<MeetingPoll> read(Grant<ReadMeetings> const& grant, Meeting const& meeting); // the newest of this meeting

    // Of a meeting that is planned, as it was seen; else Problem::conflict at commit. One at a time.
    static void begin(
        Change& change, Grant<PlanMeeting> const& grant, Meeting const& seen, MeetingPoll const& poll, std::vector<MemberId> const& asked);
    // From the version that was seen. Those who have answered already (`answered`) are told.
    static void add(Change& change, Grant<PlanMeeting> const& grant, Meeting const& meeting, MeetingPoll const& seen, ProposedTime const& time,
        std::vector<MemberId> const& answered);
    // Again, or those who are to come since it began; nobody twice on one day: Problem::conflict.
    static void ask(
        Change& change, Grant<PlanMeeting> const& grant, Meeting const& meeting, MeetingPoll const& poll, std::vector<MemberId> const& members);
    static void answer(Change& change, Grant<AnswerMeeting> const& grant, std::vector<TimeAnswer> const& answers);
    // The meeting, as it was seen, gets that time; of two who choose the second writes nothing.
    void choose(Change& change, Grant<PlanMeeting> const& grant, Meeting const& seen, ProposedTime const& time);
    static void stop(Change& change, Grant<PlanMeeting> const& grant, Meeting const& meeting);
    // Whatever else sets the time, or ends the meeting, ends it too; nothing happens when none is open.
    static void end(Change& change, MemberId const& by, MeetingId const& meeting, std::string_view outcome);

private:
    Database& database_;
};

} // namespace samtak
