// What must hold for the plan as a whole: its period, and what it must hold before it is taken into use. Pure. F1 K1 R2.01.
#pragma once
#include "plan/content_check.hpp"
#include "plan/evaluation.hpp"

namespace samtak {

struct SetFrameForm {
    OnceId once = OnceId::fresh();
    std::int64_t seen = 0;
    std::optional<Day> from, to, evaluate_on;
    std::string cooperation, child_part;
};
struct ActivateForm {
    OnceId once = OnceId::fresh();
    std::int64_t seen = 0;
    std::map<std::string, std::string, std::less<>> reasons; // content point → why it is left empty; fields "gap-<key>"
};

Result<PlanFrame> framed_plan(Plan const& plan, SetFrameForm const& form, Day today);
// Each empty point needs a reason: the plan is tailored to the person (R2.01).
Result<PlanFrame> activated_plan(Plan const& plan, std::vector<ContentCheck> const& checks, ActivateForm const& form, std::string content_rule);

} // namespace samtak
