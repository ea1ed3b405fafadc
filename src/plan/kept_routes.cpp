// What the parents of a minor see of one goal, measure, evaluation or thing that doesn't work (K8, pbrl § 3-4): kept from them, or shared again.
#include "measures/task_store.hpp"
#include "people/kept_events.hpp"
#include "people/kept_store.hpp"
#include "plan/plan_answer_routes.hpp"
#include "plan/plan_routes.hpp"
#include "plan/trouble_rules.hpp"
#include "web/router.hpp"

#include <algorithm>

namespace samtak {
namespace {

Failure not_there() { return {Problem::not_found, "This page isn't here."}; }

// The thing in the path, as the plan calls it.
struct Kept {
    KeptKind kind;
    std::string id, title, fragment;
    std::vector<Measure const*> measures = {}; // that go with it
    std::optional<std::string> under = {};     // the goal that it stands under
    Url address;
};

std::optional<Kept> kept_goal(PlanView const& view, Call const& call)
{
    auto const id = call.id<GoalId>("goal");
    auto const* goal = id ? view.plan.goal(*id) : nullptr;
    if (!goal) return std::nullopt;
    Kept kept{KeptKind::goal, id->str(), goal->shown(), "g-" + id->str(), {}, {}, view.url("/{}/plans/{}/goals/{}/kept", *id)};
    if (goal->content.parent) kept.under = goal->content.parent->str();
    for (auto const& measure : view.plan.measures) {
        auto const* over = measure.content.goal ? view.plan.goal(*measure.content.goal) : nullptr;
        if (over && (over->id == *id || over->content.parent == *id)) kept.measures.push_back(&measure);
    }
    return kept;
}

std::optional<Kept> kept_measure(PlanView const& view, Call const& call)
{
    auto const id = call.id<MeasureId>("measure");
    auto const* measure = id ? view.plan.measure(*id) : nullptr;
    if (!measure) return std::nullopt;
    Kept kept{KeptKind::measure, id->str(), measure->content.what, "m-" + id->str(), {measure}, {}, view.url("/{}/plans/{}/measures/{}/kept", *id)};
    if (measure->content.goal) kept.under = measure->content.goal->str();
    return kept;
}

std::optional<Kept> kept_evaluation(PlanView const& view, Call const& call)
{
    auto const id = call.id<EvaluationId>("evaluation");
    auto const* one = id ? view.plan.evaluation(*id) : nullptr;
    if (!one) return std::nullopt;
    auto const of = one->goal ? "g-" + one->goal->str() : "m-" + one->measure->str();
    auto const words = one->words.empty() ? text_of(view.w, one->outcome) : one->words;
    return Kept{KeptKind::evaluation, id->str(), words, of, {}, one->goal ? one->goal->str() : one->measure->str(),
        view.url("/{}/plans/{}/evaluations/{}/kept", *id)};
}

std::optional<Kept> kept_trouble(PlanView const& view, Call const& call)
{
    auto const id = call.id<TroubleId>("trouble");
    auto const* one = id ? view.plan.trouble(*id) : nullptr;
    if (!one || is_a_parents_word(view.plan, *one)) return std::nullopt;
    return Kept{
        KeptKind::trouble, id->str(), one->first().words, "t-" + id->str(), {}, one->measure.str(), view.url("/{}/plans/{}/troubles/{}/kept", *id)};
}

std::optional<Kept> thing_in(PlanView const& view, Call const& call)
{
    if (!call.param("evaluation").empty()) return kept_evaluation(view, call);
    if (!call.param("trouble").empty()) return kept_trouble(view, call);
    return call.param("measure").empty() ? kept_goal(view, call) : kept_measure(view, call);
}

// A parent who answers for a measure, or is asked to, must be able to read it.
bool is_a_parents(Grant<KeepInPlan> const& grant, Call& call, PlanView const& view, Kept const& kept)
{
    auto const parents = KeptStore{call.database()}.parents(grant);
    auto const asked = TaskStore{call.database(), call.place().area_keys}.open_by_measure(grant);
    return std::any_of(kept.measures.begin(), kept.measures.end(), [&](Measure const* measure) {
        auto const task = asked.find(measure->id); // asked, and has not answered: they know of it too
        if (task != asked.end() && is_open(task->second.state) && parents.contains(task->second.asked_of)) return true;
        auto const* one = view.plan.responsible(measure->content.responsible, call.today());
        return one && one->member && parents.contains(*one->member);
    });
}

Html cannot(Words const& w)
{
    return ui::alert(ui::Color::info, w.tr("A parent answers for a measure here"),
        h("<p>{}</p>", w.tr("Let somebody else answer for it first. Then it needn't be shared with the parents.")));
}

Response page_of(Grant<KeepInPlan> const& grant, Call& call, PlanView const& view, Kept const& kept, KeptNow const& now, int status)
{
    auto const& w = view.w;
    ui::FormView const form{w, call.form()};
    auto const back = view.url("/{}/plans/{}").at(kept.fragment);
    bool const stays = !now.held && is_a_parents(grant, call, view, kept);
    Html const page = turning_page(w, form, now, view.keeping,
        {kept.title, back, w.tr("The plan of {name}", {{"name", view.plan.owner.called}}), kept.address, call.csrf(), call.draft_url(),
            stays ? std::optional{cannot(w)} : std::nullopt});
    return plan_answer(
        call, view, kept_title(w, now, view.keeping.own()), h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page), PlanTab::none, status);
}

Response show_kept(Grant<KeepInPlan> const& grant, Call& call)
{
    auto plan = plans_of(call).read(grant.as<ReadPlan>());
    if (!plan) return failure_page(call, plan.error());
    auto const view = view_of(grant, call, *plan);
    auto const kept = thing_in(view, call);
    if (!kept || !view.keeping.turns(plan->kept.contains(kept->id))) return failure_page(call, not_there());
    if (kept->under && plan->kept.contains(*kept->under)) return back_to_plan(call, view, kept->fragment); // kept as that is
    return page_of(grant, call, view, *kept, KeptStore{call.database()}.now(grant, kept->id), 200);
}

Response turn_kept(Grant<KeepInPlan> const& grant, Call& call)
{
    auto plan = plans_of(call).read(grant.as<ReadPlan>());
    if (!plan) return failure_page(call, plan.error());
    auto const view = view_of(grant, call, *plan);
    auto const kept = thing_in(view, call);
    bool const turns = kept && view.keeping.turns(plan->kept.contains(kept->id));
    if (!turns || (kept->under && plan->kept.contains(*kept->under))) return failure_page(call, not_there());
    auto const now = KeptStore{call.database()}.now(grant, kept->id);
    if (call.form().version() != now.version) return failure_page(call, {Problem::conflict, somebody_was_first});
    auto const said = read_turning(call.form(), now, view.keeping);
    bool const can = now.held || !is_a_parents(grant, call, view, *kept);
    if (!call.form().ok() || !can) return page_of(grant, call, view, *kept, now, 422);
    auto change = call.change();
    auto const there = view.url("/{}/plans/{}");
    change.answer_with(there.text());
    KeptStore::turn(change, grant, kept->kind, kept->id, now, said);
    if (now.held && !said.by_person && plan->owner.member) change.tell(KeptShared{plan->coordination, *plan->owner.member});
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", now.held ? "shared" : "kept").at(kept->fragment));
}

} // namespace

void kept_routes(Router& router)
{
    router.get<KeepInPlan>("/plans/{plan}/goals/{goal}/kept", show_kept);
    router.post<KeepInPlan>("/plans/{plan}/goals/{goal}/kept", turn_kept);
    router.get<KeepInPlan>("/plans/{plan}/measures/{measure}/kept", show_kept);
    router.post<KeepInPlan>("/plans/{plan}/measures/{measure}/kept", turn_kept);
    router.get<KeepInPlan>("/plans/{plan}/evaluations/{evaluation}/kept", show_kept);
    router.post<KeepInPlan>("/plans/{plan}/evaluations/{evaluation}/kept", turn_kept);
    router.get<KeepInPlan>("/plans/{plan}/troubles/{trouble}/kept", show_kept);
    router.post<KeepInPlan>("/plans/{plan}/troubles/{trouble}/kept", turn_kept);
}

} // namespace samtak
