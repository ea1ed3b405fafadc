// What leaves by e-mail and calendar about a meeting (D4 G9, law.md R13.01-R13.06): fixed sentences, when, one of the profile's neutral places
// or none, and links that say nothing. As with OutboundText there is no way to put a word of anyone's into it: each part is a type of its own.
#pragma once
#include "kernel/oslo.hpp"
#include "text/outbound_text.hpp"

namespace samtak {

using CalendarUid = Id<struct CalendarUidTag>; // of one recipient's one meeting; random

enum class MeetingMail {
    called,    // REQUEST
    changed,   // REQUEST: moved, or sent again
    taken_out, // CANCEL: it goes on without this one
    cancelled, // CANCEL
};
std::string_view code(MeetingMail kind);
std::optional<MeetingMail> parse_meeting_mail(std::string_view code);
bool calls_off(MeetingMail kind);
std::string_view method_of(MeetingMail kind); // REQUEST or CANCEL

// A day and two times of it, Europe/Oslo.
class MeetingTime {
public:
    static std::optional<MeetingTime> parse(Day day, std::string_view from, std::string_view to); // "10:00"
    Instant begins() const { return oslo_instant(day_, from_); }
    Instant ends() const;
    std::string words(Language language) const; // "onsdag 18. november 2026 kl. 10.00–11.00"; a time that the clock skips as it will be then

private:
    MeetingTime(Day day, TimeOfDay from, TimeOfDay to) : day_(day), from_(from), to_(to) {}
    Day day_;
    TimeOfDay from_, to_;
};

class NeutralPlace {
public:
    std::string const& name() const { return name_; }

private:
    friend class NeutralPlaces; // the only maker
    explicit NeutralPlace(std::string name) : name_(std::move(name)) {}
    std::string name_;
};

// The profile's list, made at start. What isn't in it can't be sent.
class NeutralPlaces {
public:
    explicit NeutralPlaces(std::vector<std::string> names) : names_(std::move(names)) {}
    std::optional<NeutralPlace> find(std::string_view name) const;

private:
    std::vector<std::string> names_;
};

// Whose calendar it goes into and who sends it: plain addresses, checked.
struct CalendarParties {
    std::string organizer, attendee;
};

struct MeetingMessage {
    OutboundMessage mail;
    std::string method, calendar; // RFC 5545, lines end with \r\n
};

class InvitationText {
public:
    InvitationText(
        MeetingMail kind, CalendarUid const& uid, int sequence, MeetingTime const& time, std::optional<NeutralPlace> place, NoticeId const& reference)
        : kind_(kind), uid_(uid), sequence_(sequence), time_(time), place_(std::move(place)), reference_(reference)
    {
    }
    MeetingMail kind() const { return kind_; }
    // `at`: when it was decided. The same message is made each time, byte for byte.
    MeetingMessage render(Language language, OutboundSender const& sender, CalendarParties const& parties, Instant at) const;
    OutboundMessage mail(Language language, OutboundSender const& sender) const;

private:
    MeetingMail kind_;
    CalendarUid uid_;
    int sequence_;
    MeetingTime time_;
    std::optional<NeutralPlace> place_;
    NoticeId reference_;
};

// One meeting in a private calendar feed: when, a neutral place or none, the login. Nothing else.
struct FeedEntry {
    CalendarUid uid;
    MeetingTime time;
    std::optional<NeutralPlace> place;
};
std::string feed_calendar(std::vector<FeedEntry> const& entries, Language language, OutboundSender const& sender, Instant at);

// The approved sentences, in every language. {when}, {place} (a line, or nothing), {link} and {sender} are their only holes.
struct MeetingSentence {
    MeetingMail kind;
    Language language;
    std::string_view subject;
    std::string body;
};
std::vector<MeetingSentence> const& meeting_sentences();
// What stands in the calendar: its title, and the words before the login's address.
struct CalendarSentence {
    Language language;
    std::string_view title, words;
};
std::vector<CalendarSentence> const& calendar_sentences();
std::string place_line(Language language, NeutralPlace const& place); // "Sted: Rådhuset\n"
CalendarSentence const& calendar_sentence(Language language);

} // namespace samtak
