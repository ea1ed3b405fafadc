#include "plan/undo_measure.hpp"

#include "plan/plan_events.hpp"

namespace samtak {

Result<Measure> undo_measure(
    Grant<UpdateMeasure> const& grant, UndoForm const& form, PlanStore& plans, Changes& changes, Actor const& actor, MeasureId const& measure)
{
    auto plan = plans.history(grant.as<ReadPlan>());
    if (!plan) return plan.error();
    auto done = restored_measure(*plan, measure, form, actor);
    if (!done) return done.error();
    auto change = change_of(form.once, actor);
    plans.begin(change, grant);
    plans.save(change, grant, *done, form.seen, "restored");
    change.tell(MeasureWritten{grant.subject(), measure});
    if (auto saved = changes.commit(std::move(change)); !saved) return saved.error();
    return *done;
}

} // namespace samtak
