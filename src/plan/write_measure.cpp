#include "plan/write_measure.hpp"

#include "plan/plan_events.hpp"

namespace samtak {

Result<Measure> write_measure(Grant<UpdateMeasure> const& grant, WriteMeasureForm const& form, PlanStore& plans, Changes& changes, Actor const& actor)
{
    auto plan = plans.read(grant.as<ReadPlan>());
    if (!plan) return plan.error();
    auto done = written_measure(*plan, form, actor);
    if (!done) return done.error();
    auto change = change_of(form.once, actor);
    plans.begin(change, grant);
    plans.save(change, grant, *done, form.seen, form.seen == 0 ? "new" : "changed");
    if (form.seen == 0 && form.keep) KeptStore::keep(change, grant, KeptKind::measure, done->id.str(), *form.keep);
    change.tell(MeasureWritten{grant.subject(), done->id});
    if (auto saved = changes.commit(std::move(change)); !saved) return saved.error();
    return *done;
}

} // namespace samtak
