// Who may do what in meetings and messages (D5 E6 G1): lines of the table, as in rules.cpp.
#pragma once
#include "access/rule_entry.hpp"

namespace samtak::who {

using namespace when;
using enum Cut;

inline constexpr Entry meeting_entries[] = {
    // Meetings of the group (G1-G6): what is said there is a part that consent is given to of its own
    {"meeting.read", self + family + coordinator, always, everything, "pbrl §§ 3-1, 3-4, 5-1, hol § 7-2"},
    {"meeting.read", participant, meetings_consent, consented, "hpl § 22, forskrift 2022-06-22-1110 § 9 i"},
    {"meeting.plan", coordinator, not_withdrawn, everything, "hab-f § 16"},
    {"meeting.keep", self + coordinator, always, everything, "pbrl § 3-4: from the parents of a minor"},
    {"meeting.answer", self + family + coordinator, always, everything, "pbrl § 3-1"},
    {"meeting.answer", participant, meetings_consent, consented, "hpl § 22"},
    {"meeting.agenda.write", self + guardian + coordinator, always, everything, "pbrl § 3-1"},
    {"meeting.agenda.write", parent, under_16, everything, "pbrl §§ 3-1, 4-4"},
    {"meeting.agenda.write", participant, meetings_consent, consented, "hpl § 22"},
    {"meeting.minutes.write", self + guardian + coordinator, always, everything, "pbrl § 3-1, hab-f § 16"},
    {"meeting.minutes.write", parent, under_16, everything, "pbrl §§ 3-1, 4-4"},
    {"meeting.minutes.write", participant, meetings_consent, consented, "hpl §§ 22, 39"},
    {"meeting.minutes.sign", coordinator, always, everything, "hab-f § 16, hpl § 39: whoever coordinates answers for them"},
    {"meeting.promise.answer", self + family + coordinator, always, everything, "forskrift 2022-06-22-1110 § 7: the promises that are theirs"},
    {"meeting.promise.answer", participant, meetings_consent, consented, "forskrift 2022-06-22-1110 § 7: the promises that are theirs"},

    // Messages in the case (E6 D4). What is said to the coordinator alone is read by who began it, too: the thread's own rule (messages/thread.hpp)
    {"message.close.read", self + family + coordinator, always, everything,
        "pbrl §§ 3-1, 3-4, 5-1, hol § 7-2: what is said to the coordinator alone"},
    {"message.read", self + family + coordinator, always, everything, "pbrl §§ 3-1, 3-4, 5-1, hol § 7-2"},
    {"message.read", participant, messages_consent, consented, "hpl § 22"},
    {"message.write", self + family + coordinator, always, everything, "pbrl § 3-1, hab-f § 16"},
    {"message.write", participant, messages_consent, consented, "hpl § 22"},
    {"message.keep", self + coordinator, always, everything, "pbrl § 3-4: from the parents of a minor"},
};

} // namespace samtak::who
