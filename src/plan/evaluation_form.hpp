// The form for evaluating a goal or a measure, and how it is read.
#pragma once
#include "plan/evaluation.hpp"
#include "plan/plan_page.hpp"
#include "plan/sheet_form.hpp"

namespace samtak {

inline constexpr int most_evaluation_words = 4000;

Sheet evaluation_sheet(PlanView const& view, Goal const& goal);
Sheet evaluation_sheet(PlanView const& view, Measure const& measure);
EvaluateGoalForm read_goal_evaluation(Form& form, GoalId const& goal);
EvaluateMeasureForm read_measure_evaluation(Form& form, MeasureId const& measure);
// The thing's own words and what was said last, above the form.
Html evaluation_intro(PlanView const& view, Goal const& goal);
Html evaluation_intro(PlanView const& view, Measure const& measure);
// Status, who changed it last and when: for one who wrote while another saved.
Html status_line(PlanView const& view, Goal const& goal);
Html status_line(PlanView const& view, Measure const& measure);

} // namespace samtak
