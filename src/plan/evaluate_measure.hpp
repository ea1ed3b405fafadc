// The deed: somebody evaluates a measure.
#pragma once
#include "plan/evaluation.hpp"
#include "plan/plan_store.hpp"

namespace samtak {

// Failures as evaluate_goal's.
Result<Evaluation> evaluate_measure(
    Grant<EvaluateMeasure> const& grant, EvaluateMeasureForm const& form, PlanStore& plans, Changes& changes, Actor const& actor);

} // namespace samtak
