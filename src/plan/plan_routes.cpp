#include "plan/plan_routes.hpp"

#include "measures/task_store.hpp"
#include "plan/live_routes.hpp"
#include "plan/news.hpp"
#include "plan/plan_answer_routes.hpp"
#include "web/router.hpp"

namespace samtak {
namespace {

// What the reader has now seen is remembered, not waited for: a lost note only marks a thing as new once more.
void note_visit(PlanStore& plans, Grant<ReadPlan> const& grant, Call& call, Plan const& plan)
{
    if (plan.visit && plan.visit->seen >= plan.running) return;
    auto change = Change::background(call.now());
    plans.note_visit(change, grant, plan);
    call.changes().commit_later(std::move(change));
}

Html just_done(Call const& call)
{
    Words const& w = call.words();
    auto const done = call.query("done");
    if (done == "made") return ui::done(w.tr("The plan is made. Now it can be written, together with the person."));
    if (done == "active") return ui::done(w.tr("The plan is in use from today."));
    if (done == "kept") return ui::done(w.tr("It isn't shared with the parents any more."));
    if (done == "shared") return ui::done(w.tr("It is shared with the parents again."));
    if (done == "saved") return ui::done(w.tr("The change is saved."));
    return {};
}

// The pages of messages/ stand beside the plan's. Asked of the same rule, so that the link leads to a page that is there for the reader (E6).
struct AsksQuestion {
    using Subject = CoordinationId;
    static constexpr std::string_view reading = "message.read", name = "message.write";
};

bool asks(Grant<ReadPlan> const& grant)
{
    return grant.relation() != Relation::coordinator && grant.relation() != Relation::deputy && grant.also_allows<AsksQuestion>();
}

Response plan_on_screen(Grant<ReadPlan> const& grant, Call& call)
{
    auto plans = plans_of(call);
    auto plan = plans.read(grant);
    if (!plan) return failure_page(call, plan.error());
    auto view = view_of(grant, call, *plan);
    view.since = new_since(*plan, call.now());
    view.tasks = TaskStore{call.database(), call.place().area_keys}.open_by_measure(grant);
    view.asks = grant.also_allows<AskMeasure>();
    if (asks(grant)) view.ask = call.url("/coordinations/{}/threads/new", plan->coordination).with("ask", "1");
    note_visit(plans, grant, call, *plan);
    return plan_answer(
        call, view, call.words().tr("The plan"), h("{}{}{}", beside_meeting(call, *plan), just_done(call), plan_page(view)), PlanTab::plan);
}

} // namespace

void reading_routes(Router& router) { router.get<ReadPlan>("/plans/{plan}", plan_on_screen); }

void plan_routes(Router& router)
{
    reading_routes(router);
    evaluation_routes(router);
    goal_routes(router);
    measure_routes(router);
    words_routes(router);
    frame_routes(router);
    history_routes(router);
    kept_routes(router);
    live_routes(router);
    trouble_routes(router);
    responsibility_routes(router);
}

} // namespace samtak
