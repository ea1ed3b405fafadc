// A member's calendar feed: its address, kept as a hash, and what stands in it.
#pragma once
#include "notify/calendar_acts.hpp"
#include "storage/change.hpp"
#include "text/invitation_text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samtak {

class Database;

struct CalendarFeed {
    std::string id;
    MemberId member;
    AccountId account; // the login that made it; it holds as long as that is theirs
    Instant made_at;
    Language language; // the member's
};
struct ComingMeeting {
    CoordinationId coordination;
    std::string id;
    MeetingTime time;
    std::string place; // empty: not said
};

class CalendarStore {
public:
    explicit CalendarStore(Database& database) : database_(database) {}
    // Whose address it is. Nothing: there is no such address, or it is taken back.
    std::optional<CalendarFeed> by_token(std::string_view token_hash);
    std::optional<CalendarFeed> own(Grant<OwnCalendar> const& grant);
    // The former one, if any, holds no longer.
    void make(Change& change, Grant<OwnCalendar> const& grant, AccountId const& account, std::string const& token_hash);
    void take_back(Change& change, Grant<OwnCalendar> const& grant);
    // Those that the reader is called in to, today and later; what they may read of today is asked for each (Policy::ruling_for_row).
    std::vector<ComingMeeting> coming(Grant<ReadCalendar> const& grant, Day today);

private:
    Database& database_;
};

} // namespace samtak
