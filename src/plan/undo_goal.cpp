#include "plan/undo_goal.hpp"

#include "plan/plan_events.hpp"

namespace samtak {

Result<Goal> undo_goal(
    Grant<WritePlan> const& grant, UndoForm const& form, PlanStore& plans, Changes& changes, Actor const& actor, GoalId const& goal)
{
    auto plan = plans.history(grant.as<ReadPlan>());
    if (!plan) return plan.error();
    auto done = restored_goal(*plan, goal, form);
    if (!done) return done.error();
    auto change = change_of(form.once, actor);
    plans.begin(change, grant);
    plans.save(change, grant, *done, form.seen, "restored");
    change.tell(GoalWritten{grant.subject(), goal});
    if (auto saved = changes.commit(std::move(change)); !saved) return saved.error();
    return *done;
}

} // namespace samtak
