// What is told to whom (F8). A notice is a kind and a reference, never content: it is made when shown, from what its reader may see then. Pure.
#pragma once
#include "access/facts.hpp"
#include "notify/notice_kind.hpp"
#include "text/outbound_text.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace samtak {

enum class MailState {
    none,
    waiting,
    gathered, // for the one e-mail of the day
    sent,
    refused,
    failed
};
std::string_view code(MailState state);
std::optional<MailState> parse_mail_state(std::string_view code);
enum class SmsState {
    none,
    waiting,
    sending,
    told_with, // another's SMS, which says that there is something
    sent,
    refused,
    failed
};
std::string_view code(SmsState state);
std::optional<SmsState> parse_sms_state(std::string_view code);
struct NoticeRule { // one line per event that somebody is told of; an event without a line is nobody's news
    // of those in `relations`: the asked one; or the one who asked, too; or whom the event names. holder: that one, whatever their place.
    // named_too: those in `relations`, and whom the event names
    enum class Whom { everybody, asked, asker, named, holder, named_too };
    std::string_view event;
    NoticeKind kind;
    std::string_view act; // who may not do this today isn't told; empty: says nothing that needs a right
    std::span<Relation const> relations;
    Whom whom = Whom::everybody;
    std::optional<OutboundKind> mail = {}; // the neutral sentence; none: only inside the product
    bool folded = false;                   // not told again while an unread one about the same person waits
};
std::span<NoticeRule const> notice_rules();
NoticeRule const* notice_rule(std::string_view event);
NoticeRule const& rule_of(NoticeKind kind);

// Who the event's task, if any, was asked of and by.
struct TaskPeople {
    MemberId asked_of, asked_by;
};
// Those whom the event itself names.
struct EventPeople {
    std::optional<TaskPeople> task = {};
    std::optional<MemberId> to = {}, not_to = {}; // it is their news alone; it is about them, and not said to them
    bool not_to_parents = false;                  // it is kept from them (K8)
};
// Is this member concerned, by the facts of this moment? `area`: the life area that the thing stands in; none: the whole case.
bool is_concerned(NoticeRule const& rule, MemberId const& member, Facts const& facts, std::optional<Parts> area, EventPeople const& people);

struct Notice {
    NoticeId id;
    NoticeKind kind;
    std::optional<CoordinationId> coordination;
    std::string reference; // "plan=…;goal=…;"
    std::string area;      // the life area of the thing today; empty: none
    Instant at;
    bool is_read = false;
    MailState mail = MailState::none;
    std::string by_name = {}; // who renewed the login, for the one who lost it
    SmsState sms = SmsState::none;
};

} // namespace samtak
