// What is asked in a case's messages and waits for whoever coordinates (E6). Pure.
#pragma once
#include "home/needs.hpp"

namespace samtak {

// For the coordinator, and the deputy while they step in.
void question_needs(Case const& one, Day today, std::vector<Need>& needs);
// For the deputy otherwise: they remind the coordinator. `what`: the phone; no case is named.
Need late_need(LateQuestions const& late);
// L5: the same of plans in which nothing has happened for long.
Need quiet_need(QuietPlans const& quiet);

} // namespace samtak
