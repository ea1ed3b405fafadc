// The rows of who outside the meeting has got the minutes (D5). They stand.
#pragma once
#include "meetings/meeting_acts.hpp"
#include "meetings/minutes_copy.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

class MinutesCopyStore {
public:
    explicit MinutesCopyStore(Database& database) : database_(database) {}
    // Newest first. The person's, and theirs who act for them and who coordinate; for others there are none.
    std::vector<MinutesCopy> read(Grant<ReadMeetings> const& grant, MeetingId const& meeting);
    // Problem::conflict at commit when the minutes aren't signed.
    static void give(Change& change, Grant<GiveMinutes> const& grant, MeetingId const& meeting, MinutesCopy const& one);

private:
    Database& database_;
};

} // namespace samtak
