#include "plan/set_plan_frame.hpp"

#include "plan/plan_events.hpp"

namespace samtak {

Result<PlanFrame> set_plan_frame(Grant<WritePlan> const& grant, SetFrameForm const& form, PlanStore& plans, Changes& changes, Actor const& actor)
{
    auto plan = plans.read(grant.as<ReadPlan>());
    if (!plan) return plan.error();
    auto done = framed_plan(*plan, form, actor.today);
    if (!done) return done.error();
    auto change = change_of(form.once, actor);
    plans.begin(change, grant);
    plans.save(change, grant, *done, form.seen, "changed");
    change.tell(PlanFramed{grant.subject()});
    if (auto saved = changes.commit(std::move(change)); !saved) return saved.error();
    return *done;
}

} // namespace samtak
