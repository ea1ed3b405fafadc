#include "measures/task_store.hpp"
#include "plan/plan_answer_routes.hpp"
#include "plan/plan_routes.hpp"
#include "plan/responsibilities_page.hpp"
#include "web/router.hpp"

namespace samtak {
namespace {

Html just_done(Call const& call)
{
    Words const& w = call.words();
    auto const done = call.query("done");
    if (done == "said") return ui::done(w.tr("It is said. Whoever coordinates, and the one who answers for it, are told that something is said."));
    if (done == "answered") return ui::done(w.tr("Your answer is sent. The one who said it is told."));
    return {};
}

Response show_responsibilities(Grant<ReadPlan> const& grant, Call& call)
{
    auto const plan = plans_of(call).read(grant);
    if (!plan) return failure_page(call, plan.error());
    auto view = view_of(grant, call, *plan);
    view.tasks = TaskStore{call.database(), call.place().area_keys}.open_by_measure(grant);
    view.asks = grant.also_allows<AskMeasure>();
    return plan_answer(call, view, call.words().tr("Who does what"), h("{}{}", just_done(call), responsibilities_page(view)));
}

} // namespace

void responsibility_routes(Router& router) { router.get<ReadPlan>("/plans/{plan}/responsibilities", show_responsibilities); }

} // namespace samtak
