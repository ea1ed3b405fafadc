#include "plan/evaluate_goal.hpp"
#include "plan/evaluate_measure.hpp"
#include "plan/evaluation_form.hpp"
#include "plan/place_hint_form.hpp"
#include "plan/plan_answer_routes.hpp"
#include "plan/plan_routes.hpp"
#include "web/forget_version.hpp"
#include "web/router.hpp"

namespace samtak {
namespace {

Failure not_theirs() { return {Problem::not_yours, "Those who answer for this evaluate it."}; }

// What differs between goals and measures.
struct OfGoal {
    using Act = EvaluateGoal;
    static Goal const* find(Plan const& plan, Call const& call)
    {
        auto const id = call.id<GoalId>("goal");
        return id ? plan.goal(*id) : nullptr;
    }
    static Url address(PlanView const& view, Goal const& goal) { return view.url("/{}/plans/{}/goals/{}/evaluations", goal.id); }
    static std::string title(Words const& w) { return w.tr("Evaluate the goal"); }
    static std::string fragment(Goal const& goal) { return "g-" + goal.id.str(); }
    static Result<Evaluation> deed(
        Grant<Act> const& grant, Call& call, Goal const& goal, PlanStore& plans, Actor const& actor, std::optional<Keeping> const& keep)
    {
        auto form = read_goal_evaluation(call.form(), goal.id);
        form.keep = keep;
        return call.form().ok() ? evaluate_goal(grant, form, plans, call.changes(), actor) : Result<Evaluation>{call.form().failure()};
    }
};
struct OfMeasure {
    using Act = EvaluateMeasure;
    static Measure const* find(Plan const& plan, Call const& call)
    {
        auto const id = call.id<MeasureId>("measure");
        return id ? plan.measure(*id) : nullptr;
    }
    static Url address(PlanView const& view, Measure const& measure) { return view.url("/{}/plans/{}/measures/{}/evaluations", measure.id); }
    static std::string title(Words const& w) { return w.tr("Evaluate the measure"); }
    static std::string fragment(Measure const& measure) { return "m-" + measure.id.str(); }
    static Result<Evaluation> deed(
        Grant<Act> const& grant, Call& call, Measure const& measure, PlanStore& plans, Actor const& actor, std::optional<Keeping> const& keep)
    {
        auto form = read_measure_evaluation(call.form(), measure.id);
        form.keep = keep;
        return call.form().ok() ? evaluate_measure(grant, form, plans, call.changes(), actor) : Result<Evaluation>{call.form().failure()};
    }
};

template <class Of, class Thing> FormPage page_for(Call& call, PlanView const& view, Thing const& thing)
{
    auto page = form_page_of(call, view, Of::title(view.w), Of::address(view, thing), view.w.tr("Save the evaluation"));
    page.intro = evaluation_intro(view, thing);
    page.version = thing.changed.version;
    page.after = h("<p class=\"st-small st-muted\">{}</p>",
        view.w.tr("An evaluation is signed when you save it. It is never changed; a correction is a new one."));
    if (!view.plan.kept.contains(thing.id.text()) && view.keeping.offers())
        page.after += h("{}<p class=\"st-small\">{}</p>", keeping_field(view.w, ui::FormView{view.w, call.form()}, view.keeping),
            view.w.tr("An evaluation that isn't shared with the parents changes neither status nor date, so that they see no mark of it."));
    auto const corrects = call.form().has("corrects") ? std::string{call.form().get("corrects")} : call.query("corrects");
    if (!corrects.empty())
        page.after += h("<p>{}</p><input type=\"hidden\" name=\"corrects\" value=\"{}\">", view.w.tr("Corrects an earlier evaluation"), corrects);
    return page;
}

template <class Of> Response new_evaluation(Grant<typename Of::Act> const& grant, Call& call)
{
    auto plan = plans_of(call).read(grant.template as<ReadPlan>());
    if (!plan) return failure_page(call, plan.error());
    auto const* thing = Of::find(*plan, call);
    if (!thing) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto const view = view_of(grant, call, *plan);
    if (!may_evaluate(*plan, *thing, view.actor)) return failure_page(call, not_theirs());
    auto page = page_for<Of>(call, view, *thing);
    return form_answer(call, view, with_place_hint(grant, call, page), evaluation_sheet(view, *thing));
}

// The goal was changed while the evaluation was written: what it is now stands above, and the text is still there to send.
template <class Of, class Thing> Response look_again(Call& call, PlanView const& view, Thing const& thing)
{
    forget_version(call);
    auto page = page_for<Of>(call, view, thing);
    auto const said = ui::alert(ui::Color::warning, view.w.tr("Somebody changed this while you were writing"),
        h("<p>{}</p>", view.w.tr("Nothing is lost. See how it stands now, correct your text if you like, and save again.")));
    page.intro = h("{}{}<p>{}</p>", said, page.intro, status_line(view, thing));
    auto const html = form_page(page, evaluation_sheet(view, thing));
    return plan_answer(call, view, Of::title(view.w), html, PlanTab::none, 409);
}

template <class Of> Response create_evaluation(Grant<typename Of::Act> const& grant, Call& call)
{
    auto plans = plans_of(call);
    auto plan = plans.read(grant.template as<ReadPlan>());
    if (!plan) return failure_page(call, plan.error());
    auto const* thing = Of::find(*plan, call);
    if (!thing) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto const view = view_of(grant, call, *plan);
    bool const shared = !view.plan.kept.contains(thing->id.text());
    auto const keep = shared ? read_keeping(call.form(), view.keeping) : std::nullopt;
    auto const done = Of::deed(grant, call, *thing, plans, view.actor, keep);
    if (done) return back_to_plan(call, view, Of::fragment(*thing));
    if (done.error().problem == Problem::conflict) {
        plan = plans.read(grant.template as<ReadPlan>());
        auto const* now = plan ? Of::find(*plan, call) : nullptr;
        return now ? look_again<Of>(call, view_of(grant, call, *plan), *now) : failure_page(call, done.error());
    }
    if (done.error().problem != Problem::invalid) return failure_page(call, done.error());
    if (call.form().ok()) note_problems(call.form(), done.error());
    return form_answer(call, view, with_place_hint(grant, call, page_for<Of>(call, view, *thing)), evaluation_sheet(view, *thing));
}

} // namespace

void evaluation_routes(Router& router)
{
    router.get<EvaluateGoal>("/plans/{plan}/goals/{goal}/evaluations/new", new_evaluation<OfGoal>);
    router.post<EvaluateGoal>("/plans/{plan}/goals/{goal}/evaluations", create_evaluation<OfGoal>);
    router.get<EvaluateMeasure>("/plans/{plan}/measures/{measure}/evaluations/new", new_evaluation<OfMeasure>);
    router.post<EvaluateMeasure>("/plans/{plan}/measures/{measure}/evaluations", create_evaluation<OfMeasure>);
}

} // namespace samtak
