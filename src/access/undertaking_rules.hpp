// Who may answer for what they have taken on without a login, ask after it, and see their own: a part of the table of rules.cpp.
#pragma once
#include "access/rule_entry.hpp"

namespace samtak::who {

inline constexpr Entry undertaking_entries[] = {
    {"undertaking.list", member, when::always, Cut::nothing, "forskrift 2022-06-22-1110 § 7: one's own only; each case by its own rules"},
    {"plan.measure.chase", coordinator, when::not_withdrawn, Cut::everything, "hab-f § 16, forskrift 2022-06-22-1110 § 7"},
    {"plan.measure.chase", relay, when::relay_consent, Cut::everything, "hpl § 4: what is promised in BTI meetings"},
    // L2: by the link of a mail, one answer to one thing. The same right as with a login, and its own name in the log
    {"plan.task.answer_by_link", self + family + coordinator, when::always, Cut::everything, "forskrift 2022-06-22-1110 § 7"},
    {"plan.task.answer_by_link", participant, when::plan_consent, Cut::consented, "forskrift 2022-06-22-1110 § 7"},
    {"meeting.promise.answer_by_link", self + family + coordinator, when::always, Cut::everything, "forskrift 2022-06-22-1110 § 7"},
    {"meeting.promise.answer_by_link", relay, when::relay_consent, Cut::everything, "hpl § 4"},
    {"meeting.promise.answer_by_link", participant, when::meetings_consent, Cut::consented, "forskrift 2022-06-22-1110 § 7"},
};

} // namespace samtak::who
