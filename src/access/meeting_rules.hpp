// Meetings of the group (G1-G6): what is said there is a part that consent is given to of its own. A part of the table of rules.cpp.
// BTI (G11): before there is a coordinator, who holds the relay leads them, while the consent to the relay log stands.
#pragma once
#include "access/rule_entry.hpp"

namespace samtak::who {

inline constexpr Entry meeting_entries[] = {
    {"meeting.read", self + family + coordinator, when::always, Cut::everything, "pbrl §§ 3-1, 3-4, 5-1, hol § 7-2"},
    {"meeting.read", participant, when::meetings_consent, Cut::consented, "hpl § 22, forskrift 2022-06-22-1110 § 9 i"},
    {"meeting.read", relay, when::relay_consent, Cut::everything, "hpl § 22"},
    {"meeting.plan", coordinator, when::not_withdrawn, Cut::everything, "hab-f § 16"},
    {"meeting.plan", relay, when::relay_consent, Cut::everything, "hpl § 4, hol § 7-2: BTI meetings"},
    {"meeting.keep", self + coordinator, when::always, Cut::everything, "pbrl § 3-4: from the parents of a minor"},
    {"meeting.keep", relay, when::relay_consent, Cut::everything, "pbrl § 3-4: from the parents of a minor"},
    {"meeting.answer", self + family + coordinator, when::always, Cut::everything, "pbrl § 3-1"},
    {"meeting.answer", participant, when::meetings_consent, Cut::consented, "hpl § 22"},
    {"meeting.answer", relay, when::relay_consent, Cut::everything, "hpl § 4"},
    {"meeting.agenda.write", self + guardian + coordinator, when::always, Cut::everything, "pbrl § 3-1"},
    {"meeting.agenda.write", parent, when::under_16, Cut::everything, "pbrl §§ 3-1, 4-4"},
    {"meeting.agenda.write", participant, when::meetings_consent, Cut::consented, "hpl § 22"},
    {"meeting.agenda.write", relay, when::relay_consent, Cut::everything, "hpl § 4"},
    {"meeting.minutes.write", self + guardian + coordinator, when::always, Cut::everything, "pbrl § 3-1, hab-f § 16"},
    {"meeting.minutes.write", parent, when::under_16, Cut::everything, "pbrl §§ 3-1, 4-4"},
    {"meeting.minutes.write", participant, when::meetings_consent, Cut::consented, "hpl §§ 22, 39"},
    {"meeting.minutes.write", relay, when::relay_consent, Cut::everything, "hpl §§ 22, 39"},
    {"meeting.minutes.sign", coordinator, when::always, Cut::everything, "hab-f § 16, hpl § 39: whoever coordinates answers for them"},
    {"meeting.minutes.sign", relay, when::relay_consent, Cut::everything, "hpl §§ 4, 39"},
    {"meeting.minutes.give", coordinator, when::not_withdrawn, Cut::everything, "hpl § 22, pbrl § 3-6: by the yes of the person, and noted"},
    {"meeting.minutes.give", relay, when::relay_consent, Cut::everything, "hpl § 22, pbrl § 3-6: by the yes of the person, and noted"},
    {"meeting.promise.answer", self + family + coordinator, when::always, Cut::everything,
        "forskrift 2022-06-22-1110 § 7: the promises that are theirs"},
    {"meeting.promise.answer", participant, when::meetings_consent, Cut::consented, "forskrift 2022-06-22-1110 § 7: the promises that are theirs"},
    {"meeting.promise.answer", relay, when::relay_consent, Cut::everything, "hpl § 4: the promises that are theirs"},
};

} // namespace samtak::who
