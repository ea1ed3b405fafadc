#include "notify/calendar_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

#define SAMTAK_FEED "SELECT f.id, f.member_id, f.account_id, f.made_at, m.language FROM calendar_feed f JOIN member m ON m.id = f.member_id "
constexpr Statement find_token = SAMTAK_FEED "WHERE f.token_hash = $1 AND f.taken_back_at IS NULL";
constexpr Statement find_own = SAMTAK_FEED "WHERE f.member_id = $1 AND f.taken_back_at IS NULL";
constexpr Statement end_feed = "UPDATE calendar_feed SET taken_back_at = $2 WHERE member_id = $1 AND taken_back_at IS NULL";
constexpr Statement add_feed =
    "INSERT INTO calendar_feed (id, member_id, account_id, token_hash, made_at, taken_back_at) VALUES ($1, $2, $3, $4, $5, NULL)";
constexpr Statement read_coming = "SELECT coordination_id, id, day, from_time, to_time, place FROM notify_coming_meeting "
                                  "WHERE member_id = $1 AND day >= $2 AND NOT EXISTS (SELECT 1 FROM kept_from k WHERE k.member_id = $1 "
                                  "AND k.thing_id = notify_coming_meeting.id) ORDER BY day, from_time, id";

std::optional<CalendarFeed> feed_in(Table const& found)
{
    if (found.empty()) return std::nullopt;
    auto const row = found.row(0);
    return CalendarFeed{
        std::string{row.text(0)}, row.id<MemberId>(1), row.id<AccountId>(2), row.instant(3), parse_language(row.text(4)).value_or(Language::nb)};
}

} // namespace

std::optional<CalendarFeed> CalendarStore::by_token(std::string_view token_hash) { return feed_in(database_.read_one({find_token, {token_hash}})); }

std::optional<CalendarFeed> CalendarStore::own(Grant<OwnCalendar> const& grant) { return feed_in(database_.read_one({find_own, {grant.by()}})); }

void CalendarStore::make(Change& change, Grant<OwnCalendar> const& grant, AccountId const& account, std::string const& token_hash)
{
    take_back(change, grant);
    change.add(add_feed, {OnceId::fresh(), grant.by(), account, token_hash, change.at()});
}

void CalendarStore::take_back(Change& change, Grant<OwnCalendar> const& grant) { change.add(end_feed, {grant.by(), change.at()}, Rows::any()); }

std::vector<ComingMeeting> CalendarStore::coming(Grant<ReadCalendar> const& grant, Day today)
{
    std::vector<ComingMeeting> all;
    auto const found = database_.read_one({read_coming, {grant.by(), today}});
    for (auto const row : found)
        if (auto const time = MeetingTime::parse(row.day(2), row.text(3), row.text(4)))
            all.push_back({row.id<CoordinationId>(0), std::string{row.text(1)}, *time, std::string{row.text_or_empty(5)}});
    return all;
}

} // namespace samtak
