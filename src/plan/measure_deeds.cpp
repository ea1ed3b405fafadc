#include "plan/measure_deeds.hpp"

#include "measures/measure_rules.hpp"

namespace samtak {
namespace {

Failure not_there() { return {Problem::not_found, "This page isn't here."}; }
Failure wrong(std::vector<FieldProblem> problems) { return {Problem::invalid, "Something in the form must be corrected.", std::move(problems)}; }

void check_responsible(
    std::vector<FieldProblem>& problems, Plan const& plan, MeasureContent const& written, Measure const* before, Actor const& actor)
{
    auto const& who = written.responsible;
    if (before && who == before->content.responsible) return;
    auto const* one = plan.responsible(who, actor.today);
    bool const named = who.kind != ResponsibleKind::nobody && who.kind != ResponsibleKind::person;
    if (named && (!one || !one->holds_on(actor.today))) problems.push_back({"responsible", text_key("Choose somebody who takes part in the plan.")});
    // I1: the coordinator's own task is the coordinator's own yes.
    else if (who.kind == ResponsibleKind::coordinator && !coordinates(actor))
        problems.push_back({"responsible", text_key("Ask {coordinator.the} first. {Coordinator.the} writes this one personally.")});
}

// K8: nobody answers for what they may know nothing of.
void check_kept(std::vector<FieldProblem>& problems, Plan const& plan, WriteMeasureForm const& form, Day today)
{
    bool const under = form.content.goal && plan.kept.contains(form.content.goal->text());
    bool const kept = form.keep || under || (form.measure && plan.kept.contains(form.measure->text()));
    auto const* one = plan.responsible(form.content.responsible, today);
    if (kept && one && one->member && form.parents.contains(*one->member))
        problems.push_back({"responsible", text_key("It isn't shared with the parents, so none of them can answer for it.")});
}

bool is_own(Plan const& plan, MeasureContent const& content, Actor const& actor)
{
    Measure measure;
    measure.content = content;
    return answers_for(plan, measure, actor.member, actor.today);
}

} // namespace

// F8: whoever answers for a measure keeps it up to date; the coordinator any.
bool may_update(Plan const& plan, Measure const& measure, Actor const& actor)
{
    if (coordinates(actor)) return true;
    return may_add_measure(actor) && answers_for(plan, measure, actor.member, actor.today);
}

bool may_add_measure(Actor const& actor) { return coordinates(actor) || (actor.relation == Relation::participant && actor.provider_updates_plan); }

Result<Measure> written_measure(Plan const& plan, WriteMeasureForm const& form, Actor const& actor)
{
    auto const* before = form.measure ? plan.measure(*form.measure) : nullptr;
    if (form.measure && !before) return not_there();
    if (!before && !may_add_measure(actor)) return Failure{Problem::not_yours, "{Coordinator.the} keeps the plan up to date."};
    if (before && !may_update(plan, *before, actor)) return Failure{Problem::not_yours, "The one who answers for this measure changes it."};
    auto content = form.content;
    auto const* goal = content.goal ? plan.goal(*content.goal) : nullptr;
    if (content.goal && !goal) return not_there();
    content.area = goal ? goal->content.area : before ? before->content.area : std::string{};
    auto problems = measure_problems(content, plan.frame.from, before ? &before->content : nullptr, actor.today);
    check_responsible(problems, plan, content, before, actor);
    if (problems.empty()) check_kept(problems, plan, form, actor.today);
    if (!before && problems.empty() && !coordinates(actor) && !is_own(plan, content, actor))
        problems.push_back({"responsible", text_key("You can write measures that you answer for yourself.")});
    if (!problems.empty()) return wrong(std::move(problems));
    Measure measure = before ? *before : Measure{};
    measure.content = std::move(content);
    return measure;
}

// F10: measures that don't work are ended and replaced at any time.
Result<Measure> ended_measure(Plan const& plan, EndMeasureForm const& form)
{
    auto const* before = form.measure ? plan.measure(*form.measure) : nullptr;
    if (!before) return not_there();
    if (form.why.empty()) return wrong({{"why", text_key("Write why the measure ends.")}});
    Measure measure = *before;
    measure.content.status = MeasureStatus::ended;
    return measure;
}

} // namespace samtak
