// What the background worker reads and writes to tell members. No content: ids, kinds, life areas' keys, and a sealed address.
#pragma once
#include "notify/hearing.hpp"
#include "notify/notice.hpp"
#include "people/person.hpp"
#include "storage/outbox.hpp"
#include "text/invitation_text.hpp"

#include <vector>

namespace samtak {

class Row;

// What an event is about, as its reference and today's rows say.
struct EventAbout {
    std::optional<CoordinationId> coordination; // none: gone since
    std::string area;                           // of the goal or measure; empty: none
    std::optional<Parts> part;                  // the part of consent that it stands in, where that is no life area
    EventPeople people;
    std::optional<MemberId> by;
};

// Whether and where a member gets mail.
struct MailTarget {
    Bytes sealed_address; // bound to "member.email.<member>"; empty: none
    Language language = Language::nb;
    bool wants = false;                                     // their own setting
    bool holds = false;                                     // the member row, today
    bool has_login = false;                                 // has taken the invitation
    AddressProtection protection = AddressProtection::none; // K10: their own, or of the one they act for, as it is now
    AddressProtection asked = AddressProtection::none;      // up to which they have asked for mail all the same
    Hearing hearing = {};                                   // what they want to hear of, and when not
    // Only an invitation goes to one who can't log in yet, and to no other. That a login is closed is told whatever one chose about news:
    // else who takes it over needs only to switch the mails off.
    bool gets(OutboundKind kind) const
    {
        bool const is_protected = protection != AddressProtection::none;
        if (sealed_address.empty() || (is_protected && asked < protection)) return false;
        if (kind == OutboundKind::login_closed) return true;
        return (is_protected || wants) && holds && has_login == (kind != OutboundKind::invitation);
    }
    // By mail, at once or in that of the day.
    bool hears(NoticeRule const& rule) const { return rule.mail && gets(*rule.mail) && hearing.ways.of(rule.kind) != NoticeWay::inside; }
    // By SMS: in no case where an address is protected, and only what one can choose.
    bool hears_by_sms(NoticeRule const& rule) const
    {
        bool const is_reached = wants && holds && has_login && protection == AddressProtection::none && !hearing.phone.empty();
        return is_reached && rule.mail && topic_of(rule.kind) && hearing.ways.of(rule.kind) != NoticeWay::inside;
    }
};

// What is sent about a meeting, as it stood when that was decided (meetings/); the place as it may be said now.
struct InvitationDue {
    CalendarUid uid;
    int sequence;
    MeetingMail kind;
    MeetingTime time;
    std::string place; // empty: not said
    Instant at;
    bool is_newest; // nothing has been decided about it since
};

struct MailErrand { // one notice's mail
    NoticeId notice;
    MemberId member;
    NoticeKind kind;
    std::string reference;
    MailState state;
    bool is_read;
};
std::optional<MailErrand> errand_in(Row const& row); // id, member_id, kind, reference, mail_state, read_at
struct WaysOut {                                     // of one notice, besides standing inside
    bool mail = false, sms = false;
};
NoticeId fresh_notice(); // goes out in a link or as a Message-ID, so it must not happen to say something

class NoticeWorkStore {
public:
    explicit NoticeWorkStore(Database& database) : database_(database) {}
    EventAbout about(std::string_view reference);
    std::vector<MemberId> around(CoordinationId const& coordination); // who could be concerned; each once
    // `reference`: of the event. When a login was renewed it is the address that they had then, not one that was written since.
    MailTarget mail_target(MemberId const& member, std::string_view reference, Day today);
    // False: this member has this event's notice already, or (folded) an unread one like it. With the errands to send it.
    bool add(OutboxRow const& event, NoticeRule const& rule, MemberId const& member, std::optional<CoordinationId> const& coordination, WaysOut out,
        Instant now);
    // Nothing: the notice is not about a meeting, or one that was told of before there were invitations.
    std::optional<InvitationDue> invitation(std::string_view reference, MemberId const& member);
    std::optional<MailErrand> errand(std::string_view reference);
    void set_mail_state(NoticeId const& notice, MailState state, Instant now);

private:
    Database& database_;
};

} // namespace samtak
