#include "plan/undo_frame.hpp"

#include "plan/plan_events.hpp"

namespace samtak {

Result<PlanFrame> undo_frame(Grant<WritePlan> const& grant, UndoForm const& form, PlanStore& plans, Changes& changes, Actor const& actor)
{
    auto plan = plans.history(grant.as<ReadPlan>());
    if (!plan) return plan.error();
    auto done = restored_frame(*plan, form);
    if (!done) return done.error();
    auto change = change_of(form.once, actor);
    plans.begin(change, grant);
    plans.save(change, grant, *done, form.seen, "restored");
    change.tell(PlanFramed{grant.subject()});
    if (auto saved = changes.commit(std::move(change)); !saved) return saved.error();
    return *done;
}

} // namespace samtak
