#include "text/calendar_bytes.hpp"

#include <libical/ical.h>
#include <memory>
#include <stdexcept>

namespace samtak {
namespace {

struct Release {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
    void operator()(char* text) const { icalmemory_free_buffer(text); }
};
using Component = std::unique_ptr<icalcomponent, Release>;

icaltimetype utc(Instant at)
{
    auto const seconds = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
    return icaltime_from_timet_with_zone(static_cast<time_t>(seconds), 0, icaltimezone_get_utc_timezone());
}

void add(icalcomponent* to, icalproperty* property)
{
    if (!property) throw std::runtime_error("a calendar could not be composed");
    icalcomponent_add_property(to, property);
}

void add_parties(icalcomponent* to, CalendarEvent const& event)
{
    if (event.attendee.empty()) return;
    auto* const organizer = icalproperty_new_organizer(("mailto:" + event.organizer).c_str());
    if (organizer) icalproperty_add_parameter(organizer, icalparameter_new_cn(event.organizer_name.c_str()));
    add(to, organizer);
    auto* const attendee = icalproperty_new_attendee(("mailto:" + event.attendee).c_str());
    if (attendee) {
        icalproperty_add_parameter(attendee, icalparameter_new_role(ICAL_ROLE_REQPARTICIPANT));
        icalproperty_add_parameter(attendee, icalparameter_new_partstat(ICAL_PARTSTAT_NEEDSACTION));
        icalproperty_add_parameter(attendee, icalparameter_new_rsvp(ICAL_RSVP_FALSE)); // the answer is given inside (R13.04)
    }
    add(to, attendee);
}

Component event_of(CalendarEvent const& event, Instant at)
{
    Component made{icalcomponent_new(ICAL_VEVENT_COMPONENT)};
    auto* const to = made.get();
    add(to, icalproperty_new_uid(event.uid.c_str()));
    add(to, icalproperty_new_sequence(event.sequence));
    add(to, icalproperty_new_dtstamp(utc(at)));
    add(to, icalproperty_new_dtstart(utc(event.begins)));
    add(to, icalproperty_new_dtend(utc(event.ends)));
    add(to, icalproperty_new_summary(event.title.c_str()));
    add(to, icalproperty_new_description(event.words.c_str()));
    if (!event.place.empty()) add(to, icalproperty_new_location(event.place.c_str()));
    add_parties(to, event);
    add(to, icalproperty_new_class(ICAL_CLASS_PRIVATE));
    add(to, icalproperty_new_status(event.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    return made;
}

} // namespace

std::string calendar_bytes(CalendarFile const& file)
{
    Component const calendar{icalcomponent_new(ICAL_VCALENDAR_COMPONENT)};
    add(calendar.get(), icalproperty_new_version("2.0"));
    add(calendar.get(), icalproperty_new_prodid("-//Samtak//Samtak//NO"));
    add(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    add(calendar.get(), icalproperty_new_method(icalproperty_string_to_method(file.method.c_str())));
    for (auto const& event : file.events) icalcomponent_add_component(calendar.get(), event_of(event, file.at).release());
    std::unique_ptr<char, Release> const text{icalcomponent_as_ical_string_r(calendar.get())};
    if (!text) throw std::runtime_error("a calendar could not be composed");
    return text.get();
}

} // namespace samtak
