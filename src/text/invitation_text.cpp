#include "text/invitation_text.hpp"

#include "text/calendar_bytes.hpp"
#include "text/fill.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace samtak {
namespace {

constexpr std::array<std::string_view, 4> codes{"called", "changed", "taken_out", "cancelled"};

std::optional<TimeOfDay> time_in(std::string_view text)
{
    auto const digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() != 5 || text[2] != ':' || !digit(text[0]) || !digit(text[1]) || !digit(text[3]) || !digit(text[4])) return std::nullopt;
    TimeOfDay const time{(text[0] - '0') * 10 + text[1] - '0', (text[3] - '0') * 10 + text[4] - '0'};
    return time.hour < 24 && time.minute < 60 ? std::optional{time} : std::nullopt;
}

CalendarEvent event_for(Language language, CalendarUid const& uid, MeetingTime const& time, std::optional<NeutralPlace> const& place,
    std::string const& domain, std::string const& link)
{
    auto const& words = calendar_sentence(language);
    CalendarEvent event;
    event.uid = uid.str() + "@" + domain;
    event.begins = time.begins();
    event.ends = time.ends();
    event.title = words.title;
    event.words = std::string{words.words} + "\n" + link;
    if (place) event.place = place->name();
    return event;
}

// Of "https://samtak.example/lund": the host, which is what a UID's right side is for (RFC 5545 § 3.8.4.7).
std::string host_of(OutboundSender const& sender)
{
    auto const from = sender.address().find("://") + 3;
    auto const host = sender.address().substr(from, sender.address().find('/', from) - from);
    return host.substr(0, host.find(':'));
}

} // namespace

std::string_view code(MeetingMail kind) { return codes.at(static_cast<std::size_t>(kind)); }

std::optional<MeetingMail> parse_meeting_mail(std::string_view code)
{
    auto const found = std::find(codes.begin(), codes.end(), code);
    return found == codes.end() ? std::nullopt : std::optional{static_cast<MeetingMail>(found - codes.begin())};
}

bool calls_off(MeetingMail kind) { return kind == MeetingMail::taken_out || kind == MeetingMail::cancelled; }
std::string_view method_of(MeetingMail kind) { return calls_off(kind) ? "CANCEL" : "REQUEST"; }

std::optional<MeetingTime> MeetingTime::parse(Day day, std::string_view from, std::string_view to)
{
    auto const begins = time_in(from), ends = time_in(to);
    return begins && ends && from < to ? std::optional{MeetingTime{day, *begins, *ends}} : std::nullopt;
}

// From a time that the clock skips to one soon after, the end would come first: then it lasts as long as the two times say.
Instant MeetingTime::ends() const
{
    auto const ends = oslo_instant(day_, to_);
    return ends > begins() ? ends : begins() + std::chrono::minutes{(to_.hour - from_.hour) * 60 + to_.minute - from_.minute};
}

std::optional<NeutralPlace> NeutralPlaces::find(std::string_view name) const
{
    auto const found = std::find(names_.begin(), names_.end(), name);
    return found == names_.end() ? std::nullopt : std::optional{NeutralPlace{*found}};
}

OutboundMessage InvitationText::mail(Language language, OutboundSender const& sender) const
{
    for (auto const& sentence : meeting_sentences()) {
        if (sentence.kind != kind_ || sentence.language != language) continue;
        return {std::string{sentence.subject}, fill(sentence.body, [&](std::string_view hole) -> std::optional<std::string> {
                    if (hole == "when") return time_.words(language);
                    if (hole == "place") return place_ ? place_line(language, *place_) : std::string{};
                    if (hole == "link") return sender.link(reference_);
                    if (hole == "sender") return sender.name();
                    return std::nullopt;
                })};
    }
    throw std::logic_error("no sentence for this kind in this language");
}

MeetingMessage InvitationText::render(Language language, OutboundSender const& sender, CalendarParties const& parties, Instant at) const
{
    auto event = event_for(language, uid_, time_, place_, host_of(sender), sender.link(reference_));
    event.sequence = sequence_;
    event.cancelled = calls_off(kind_);
    event.organizer_name = sender.name();
    event.organizer = parties.organizer;
    event.attendee = parties.attendee;
    std::string const method{method_of(kind_)};
    return {mail(language, sender), method, calendar_bytes({method, at, {event}})};
}

std::string feed_calendar(std::vector<FeedEntry> const& entries, Language language, OutboundSender const& sender, Instant at)
{
    CalendarFile file{"PUBLISH", at, {}};
    for (auto const& one : entries) file.events.push_back(event_for(language, one.uid, one.time, one.place, host_of(sender), sender.address() + "/"));
    return calendar_bytes(file);
}

} // namespace samtak
