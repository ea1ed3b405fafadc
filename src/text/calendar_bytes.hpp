// A calendar as bytes (RFC 5545), by libical: escaping, folding, quoting are its. What may stand in one is decided in invitation_text.hpp, the
// only one that makes these.
#pragma once
#include "kernel/day.hpp"

#include <string>
#include <vector>

namespace samtak {

struct CalendarEvent {
    std::string uid;
    int sequence = 0;
    bool cancelled = false;
    Instant begins{}, ends{}; // written as UTC, so that no clock change is read in two ways
    std::string title, words, place = {};
    std::string organizer_name = {}, organizer = {}, attendee = {}; // addresses; empty in a feed
};
struct CalendarFile {
    std::string method; // REQUEST, CANCEL, PUBLISH
    Instant at;
    std::vector<CalendarEvent> events;
};
std::string calendar_bytes(CalendarFile const& file);

} // namespace samtak
