// L15 F13: every change can be undone. Earlier content is appended as a new version; nothing is taken away. Pure.
#pragma once
#include "plan/goal_rules.hpp"
#include "plan/measure_deeds.hpp"
#include "plan/plan_history.hpp"

namespace samtak {

struct UndoForm {
    OnceId once = OnceId::fresh();
    std::int64_t seen = 0;    // the version that is undone: the present one
    std::int64_t version = 0; // the one whose content comes back
};

// The person's own wording and order stay as they are: they are not the coordinator's to undo (L10).
Result<Goal> restored_goal(PlanHistory const& history, GoalId const& goal, UndoForm const& form);
Result<Measure> restored_measure(PlanHistory const& history, MeasureId const& measure, UndoForm const& form, Actor const& actor);
// Whether the plan is in use, and what it must hold, stay as they are.
Result<PlanFrame> restored_frame(PlanHistory const& history, UndoForm const& form);
Result<TopicWords> restored_words(PlanHistory const& history, Topic topic, UndoForm const& form, Actor const& actor);

} // namespace samtak
