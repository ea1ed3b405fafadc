// The deed: somebody evaluates a goal. The same for page, interface and command line.
#pragma once
#include "plan/evaluation.hpp"
#include "plan/plan_store.hpp"

namespace samtak {

// not_found: no such goal for this reader. not_yours: another answers for it. invalid: fields. conflict: it was changed meanwhile.
Result<Evaluation> evaluate_goal(
    Grant<EvaluateGoal> const& grant, EvaluateGoalForm const& form, PlanStore& plans, Changes& changes, Actor const& actor);

} // namespace samtak
