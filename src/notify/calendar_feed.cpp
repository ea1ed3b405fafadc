#include "notify/calendar_feed.hpp"

#include "identity/session.hpp"
#include "meetings/meeting_acts.hpp"

namespace samtak {
namespace {

// The same each time for one feed and meeting, and of no use to anybody else.
CalendarUid uid_of(CalendarFeed const& feed, ComingMeeting const& one) { return *CalendarUid::parse(token_hash(feed.id + one.id).substr(0, 32)); }

} // namespace

std::optional<std::string> calendar_of(FeedPlace const& place, CalendarFeed const& feed, Viewer const& viewer, Day today)
{
    auto const grant = place.policy->decide<ReadCalendar>(viewer, Scope{ReadCalendar::reach}, Use::read, today);
    if (!grant) return std::nullopt;
    NeutralPlaces const places{place.profile->neutral_places};
    std::vector<FeedEntry> entries;
    for (auto const& one : CalendarStore{*place.database}.coming(*grant, today)) {
        auto const ruling = place.policy->ruling_for_row<ReadMeetings>(*grant, viewer, one.coordination, today);
        if (ruling.yes && ruling.parts.covers(Parts::meetings())) entries.push_back({uid_of(feed, one), one.time, places.find(one.place)});
    }
    place.policy->listed(*grant, viewer, {"", std::ssize(entries)});
    OutboundSender const sender{place.profile->name, place.origin + "/" + place.profile->key};
    return feed_calendar(entries, feed.language, sender, oslo_midnight(today));
}

} // namespace samtak
