// An appeal against a decision, and what becomes of it (law.md R3.03-R3.05). Pure.
#pragma once
#include "decisions/decision.hpp"

namespace samtak {

using AppealId = Id<struct AppealTag>;

inline constexpr int most_appeal_words = 8000;

struct AppealStep {
    std::string step; // see appeal_steps
    Day day;
    std::string words, by;
};
struct Appeal {
    AppealId id;
    Day received;
    std::string way; // portal, paper
    std::string complainant, mandate, words;
    std::vector<AppealStep> steps = {}; // oldest first
};

inline constexpr std::string_view appeal_steps[] = {
    "taken_late", "not_taken_late", "changed", "upheld", "forwarded", "result_changed", "result_upheld"};

// After the last day. It is said, and a person decides what comes of it (R3.05): the program refuses none.
bool is_late(Appeal const& appeal, Day deadline);
// What may come next: reassessed first, forwarded only when upheld (or late and not taken), the result only of what was forwarded.
std::vector<std::string_view> next_steps(Appeal const& appeal, Day deadline);
// What is wrong with a step, at the field. Every step has a day that isn't ahead and not before the appeal came, and what is decided has a reason.
std::vector<FieldProblem> step_problems(Appeal const& appeal, AppealStep const& step, Day deadline, Day today);

} // namespace samtak
