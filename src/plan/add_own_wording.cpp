#include "plan/add_own_wording.hpp"

#include "plan/plan_events.hpp"

namespace samtak {

Result<Goal> add_own_wording(Grant<WriteOwnWords> const& grant, OwnWordingForm const& form, PlanStore& plans, Changes& changes, Actor const& actor)
{
    auto plan = plans.read(grant.as<ReadPlan>());
    if (!plan) return plan.error();
    auto done = worded_goal(*plan, form, actor);
    if (!done) return done.error();
    auto change = change_of(form.once, actor);
    plans.begin(change, grant);
    plans.save(change, grant, *done, form.seen, "wording");
    change.tell(GoalWritten{grant.subject(), done->id});
    if (auto saved = changes.commit(std::move(change)); !saved) return saved.error();
    return *done;
}

} // namespace samtak
