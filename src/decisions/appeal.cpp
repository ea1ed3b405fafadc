#include "decisions/appeal.hpp"

#include <algorithm>

namespace samtak {

bool is_late(Appeal const& appeal, Day deadline) { return appeal.received > deadline; }

std::vector<std::string_view> next_steps(Appeal const& appeal, Day deadline)
{
    if (appeal.steps.empty()) {
        if (is_late(appeal, deadline)) return {"taken_late", "not_taken_late"};
        return {"changed", "upheld"};
    }
    auto const& last = appeal.steps.back().step;
    if (last == "taken_late") return {"changed", "upheld"};
    if (last == "upheld" || last == "not_taken_late") return {"forwarded"};
    if (last == "forwarded") return {"result_changed", "result_upheld"};
    return {};
}

std::vector<FieldProblem> step_problems(Appeal const& appeal, AppealStep const& step, Day deadline, Day today)
{
    std::vector<FieldProblem> problems;
    auto const allowed = next_steps(appeal, deadline);
    if (step.step.empty())
        problems.push_back({"step", "Choose what has happened.", 0});
    else if (std::find(allowed.begin(), allowed.end(), step.step) == allowed.end())
        problems.push_back({"step", "Choose one of those in the list.", 0});
    auto const earliest = appeal.steps.empty() ? appeal.received : appeal.steps.back().day;
    if (step.day > today) problems.push_back({"day", "The date is in the future.", 0});
    if (step.day < earliest) problems.push_back({"day", "The date is before what came before it.", 0});
    if (step.words.empty() && step.step != "forwarded") problems.push_back({"words", "Write the reasons.", 0});
    return problems;
}

} // namespace samtak
