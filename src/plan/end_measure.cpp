#include "plan/end_measure.hpp"

#include "plan/plan_events.hpp"

namespace samtak {

Result<Measure> end_measure(Grant<EndMeasure> const& grant, EndMeasureForm const& form, PlanStore& plans, Changes& changes, Actor const& actor)
{
    auto plan = plans.read(grant.as<ReadPlan>());
    if (!plan) return plan.error();
    auto done = ended_measure(*plan, form);
    if (!done) return done.error();
    auto change = change_of(form.once, actor);
    plans.begin(change, grant);
    plans.save(change, grant, *done, form.seen, "ended: " + form.why);
    change.tell(MeasureWritten{grant.subject(), done->id});
    if (auto saved = changes.commit(std::move(change)); !saved) return saved.error();
    return *done;
}

} // namespace samtak
