// What who coordinates is warned of in a case.
#pragma once
#include "kernel/day.hpp"

#include <string>

namespace samtak {

struct CaseTransition { // F14 L9: not prepared as it should be; `kind` is the profile's key
    std::string kind;
    Day on;
};
struct CaseLostMail { // G1: whom no invitation reached: the e-mail was refused, or couldn't be sent
    std::string meeting, member, name;
    Day on;
};
struct CaseQuestionOpen { // E6: asked in the case, and not answered yet
    std::string thread, subject, by, name;
    Day on;
};
// E6: late questions in the cases of one coordinator whose deputy the viewer is. Which cases, and what is asked, is not theirs to see.
struct LateQuestions {
    std::string coordinator, phone;
    std::int64_t count = 0;
    Day oldest;
};
// L5: silent plans of one coordinator whose deputy the viewer is. Which, and of whom, is not theirs to see.
struct QuietPlans {
    std::string coordinator, phone;
    std::int64_t count = 0;
};
struct CaseTrouble { // F18: somebody says that something about this measure doesn't work, and nobody has answered
    std::string id, measure, what;
    bool mine = false; // the viewer answers for the measure
    Day since;
};

} // namespace samtak
