#include "plan/write_goal.hpp"

#include "plan/plan_events.hpp"

namespace samtak {

Result<Goal> write_goal(
    Grant<WritePlan> const& grant, WriteGoalForm const& form, PlanStore& plans, Changes& changes, Actor const& actor, Profile const& profile)
{
    auto plan = plans.read(grant.as<ReadPlan>());
    if (!plan) return plan.error();
    auto done = written_goal(*plan, form, profile, grant.parts(), actor);
    if (!done) return done.error();
    auto change = change_of(form.once, actor);
    plans.begin(change, grant);
    plans.save(change, grant, *done, form.seen, form.seen == 0 ? "new" : "changed");
    if (form.seen == 0 && form.keep) KeptStore::keep(change, grant, KeptKind::goal, done->id.str(), *form.keep);
    change.tell(GoalWritten{grant.subject(), done->id});
    if (auto saved = changes.commit(std::move(change)); !saved) return saved.error();
    return *done;
}

} // namespace samtak
