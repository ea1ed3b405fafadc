// Who may say that something in the plan doesn't work, and who may answer (F18): a part of the table of rules.cpp.
#pragma once
#include "access/rule_entry.hpp"

namespace samtak::who {

inline constexpr Entry trouble_entries[] = {
    {"plan.trouble.say", self + guardian, when::always, Cut::everything, "pbrl § 3-1, forskrift 2022-06-22-1110 § 9 h"},
    {"plan.trouble.say", parent, when::under_16, Cut::everything, "pbrl §§ 3-1, 4-4"},
    {"plan.trouble.say", coordinator, when::always, Cut::everything, "pbrl § 3-1: also on somebody's word, marked so"},
    {"plan.trouble.say", participant, when::plan_consent, Cut::consented, "hpl § 22, forskrift 2022-06-22-1110 § 7"},
    // whose answer it is, is the model's rule: who answers for the measure, and who coordinates
    {"plan.trouble.answer", self + family + coordinator, when::always, Cut::everything, "forskrift 2022-06-22-1110 §§ 7, 9 e"},
    {"plan.trouble.answer", participant, when::plan_consent, Cut::consented, "forskrift 2022-06-22-1110 §§ 7, 9 e"},
};

} // namespace samtak::who
