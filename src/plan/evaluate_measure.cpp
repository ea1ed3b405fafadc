#include "plan/evaluate_measure.hpp"

#include "plan/plan_events.hpp"

namespace samtak {

Result<Evaluation> evaluate_measure(
    Grant<EvaluateMeasure> const& grant, EvaluateMeasureForm const& form, PlanStore& plans, Changes& changes, Actor const& actor)
{
    auto plan = plans.read(grant.as<ReadPlan>());
    if (!plan) return plan.error();
    auto done = evaluate(*plan, form, actor);
    if (!done) return done.error();
    if (form.keep && done->measure.changed.version != form.seen) return Failure{Problem::conflict, somebody_was_first};
    auto change = change_of(form.once, actor);
    plans.begin(change, grant);
    plans.append(change, grant, done->evaluation);
    if (form.keep) KeptStore::keep(change, grant, KeptKind::evaluation, done->evaluation.id.str(), *form.keep);
    // K8: one that is kept from the parents leaves no mark on the measure, which they see
    if (!form.keep) plans.save(change, grant, done->measure, form.seen, "evaluated");
    change.tell(MeasureEvaluated{grant.subject(), done->measure.id, done->evaluation.id});
    if (auto saved = changes.commit(std::move(change)); !saved) return saved.error();
    return done->evaluation;
}

} // namespace samtak
