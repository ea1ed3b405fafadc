// What stands in one's calendar feed: when, and a neutral place or none. Cut by what the one whose it is may read at this moment (D1 D2).
#pragma once
#include "access/policy.hpp"
#include "notify/calendar_store.hpp"
#include "profiles/profile.hpp"

namespace samtak {

struct FeedPlace {
    Database* database;
    Policy* policy;
    Profile const* profile;
    std::string origin; // "https://plan.kommune.example"
};
// The calendar's bytes; the look stands in the access log. Nothing: the rules say no.
std::optional<std::string> calendar_of(FeedPlace const& place, CalendarFeed const& feed, Viewer const& viewer, Day today);

} // namespace samtak
