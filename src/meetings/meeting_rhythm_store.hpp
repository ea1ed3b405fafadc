// The rows of what is agreed on about how often one meets (G1). They stand; the newest holds.
#pragma once
#include "meetings/meeting_acts.hpp"
#include "meetings/meeting_rhythm.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

class MeetingRhythmStore {
public:
    explicit MeetingRhythmStore(Database& database) : database_(database) {}
    MeetingRhythm read(Grant<ReadMeetings> const& grant);
    // From the number that was seen; else Problem::conflict at commit.
    static void agree(Change& change, Grant<PlanMeeting> const& grant, MeetingRhythm const& one);

private:
    Database& database_;
};

} // namespace samtak
