// The sheets of goals, measures, own words and the plan's frame, and how each is read from its form.
#pragma once
#include "plan/frame_rules.hpp"
#include "plan/goal_rules.hpp"
#include "plan/measure_deeds.hpp"
#include "plan/plan_page.hpp"
#include "plan/sheet_form.hpp"

namespace samtak {

inline constexpr int most_title = 200, most_text = 2000, most_words = 4000;

// A sub-goal's sheet has no life area: it stands in its goal's.
Sheet goal_sheet(PlanView const& view, GoalContent const& content);
Sheet measure_sheet(PlanView const& view, MeasureContent const& content);
Sheet words_sheet(PlanView const& view, Topic topic, OwnWords const& words);
Sheet wording_sheet(PlanView const& view, OwnWords const& words);
Sheet frame_sheet(PlanView const& view, PlanFrame const& frame);

// `before`: what the form doesn't say is kept.
GoalContent read_goal(Form& form, GoalContent const& before);
MeasureContent read_measure(Form& form, MeasureContent const& before);
OwnWords read_words(Form& form);
SetFrameForm read_frame(Form& form);
// The same sheet with what was typed, for the conflict page.
Sheet typed(Sheet sheet, Form const& form);

} // namespace samtak
