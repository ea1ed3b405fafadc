#include "plan/activate_plan.hpp"

#include "plan/plan_events.hpp"

namespace samtak {

Result<PlanFrame> activate_plan(
    Grant<WritePlan> const& grant, ActivateForm const& form, PlanStore& plans, Changes& changes, Actor const& actor, Profile const& profile)
{
    auto plan = plans.read(grant.as<ReadPlan>());
    if (!plan) return plan.error();
    auto const consents = plans.consents(grant.as<ReadPlan>(), actor.today);
    auto const checks = content_checks(*plan, profile, age_of(plan->owner, actor.today), consents, actor.today);
    auto done = activated_plan(*plan, checks, form, profile.content_rule_on(actor.today).key);
    if (!done) return done.error();
    auto change = change_of(form.once, actor);
    plans.begin(change, grant);
    plans.save(change, grant, *done, form.seen, "activated");
    change.tell(PlanActivated{grant.subject()});
    if (auto saved = changes.commit(std::move(change)); !saved) return saved.error();
    return *done;
}

} // namespace samtak
