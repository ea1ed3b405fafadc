#include "plan/create_plan.hpp"

#include "plan/plan_events.hpp"

namespace samtak {

Result<PlanId> create_plan(
    Grant<CreatePlan> const& grant, OnceId once, PlanStore& plans, Changes& changes, Actor const& actor, Profile const& profile)
{
    auto const plan = PlanId::fresh();
    auto change = change_of(once, actor);
    plans.create(change, grant, plan, profile.content_rule_on(actor.today).key);
    change.tell(PlanCreated{plan, grant.subject()});
    if (auto saved = changes.commit(std::move(change)); !saved) return saved.error();
    return plan;
}

} // namespace samtak
