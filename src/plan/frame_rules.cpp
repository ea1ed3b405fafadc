#include "plan/frame_rules.hpp"

namespace samtak {
namespace {

Failure wrong(std::vector<FieldProblem> problems) { return {Problem::invalid, "Something in the form must be corrected.", std::move(problems)}; }

} // namespace

// forskrift 2022-06-22-1110 § 9 h: the plan's period, and when it is adjusted and revised.
Result<PlanFrame> framed_plan(Plan const& plan, SetFrameForm const& form, Day today)
{
    std::vector<FieldProblem> problems;
    if (form.to && !form.from) problems.push_back({"from", text_key("Write when the period begins.")});
    if (form.from && form.to && *form.to <= *form.from) problems.push_back({"to", text_key("The period must end after it begins.")});
    if (form.evaluate_on && form.evaluate_on != plan.frame.evaluate_on) {
        if (*form.evaluate_on < today)
            problems.push_back({"evaluate_on", text_key("The evaluation must be today or later.")});
        else if (form.from && *form.evaluate_on < *form.from)
            problems.push_back({"evaluate_on", text_key("The evaluation is before the plan begins.")});
        else if (form.to && *form.to < *form.evaluate_on)
            problems.push_back({"evaluate_on", text_key("The evaluation is after the plan ends.")});
    }
    if (!problems.empty()) return wrong(std::move(problems));
    PlanFrame frame = plan.frame;
    frame.from = form.from;
    frame.to = form.to;
    frame.evaluate_on = form.evaluate_on;
    frame.cooperation = form.cooperation;
    frame.child_part = form.child_part;
    return frame;
}

Result<PlanFrame> activated_plan(Plan const& plan, std::vector<ContentCheck> const& checks, ActivateForm const& form, std::string content_rule)
{
    if (plan.frame.state == PlanState::ended) return Failure{Problem::invalid, "The plan is ended. Make a new one."};
    PlanFrame frame = plan.frame;
    frame.gaps.clear();
    std::vector<FieldProblem> problems;
    for (auto const& check : checks) {
        if (check.filled) continue;
        auto const reason = form.reasons.find(check.point->key);
        if (reason == form.reasons.end() || reason->second.empty())
            problems.push_back({"gap-" + check.point->key, text_key("Fill in this point in the plan, or write why it is left empty.")});
        else
            frame.gaps.emplace(check.point->key, reason->second);
    }
    if (!problems.empty()) return wrong(std::move(problems));
    frame.state = PlanState::active;
    frame.content_rule = std::move(content_rule);
    return frame;
}

} // namespace samtak
