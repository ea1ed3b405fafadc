#include "plan/add_own_wording.hpp"
#include "plan/order_goals.hpp"
#include "plan/order_page.hpp"
#include "plan/place_hint_form.hpp"
#include "plan/plan_answer_routes.hpp"
#include "plan/plan_routes.hpp"
#include "plan/sheets_form.hpp"
#include "plan/write_goal.hpp"
#include "storage/done_form.hpp"
#include "web/directory_link.hpp"
#include "web/router.hpp"

namespace samtak {
namespace {

Failure not_there() { return {Problem::not_found, "This page isn't here."}; }

Goal const* goal_in(Plan const& plan, Call const& call)
{
    auto const id = call.id<GoalId>("goal");
    return id ? plan.goal(*id) : nullptr;
}

// A new goal: alone in a life area, or under the goal in the path.
GoalContent blank_goal(Plan const& plan, Call const& call)
{
    GoalContent content;
    if (auto const* parent = goal_in(plan, call)) {
        content.parent = parent->id;
        content.area = parent->content.area;
    } else
        content.area = call.query("area");
    return content;
}

FormPage page_for(Call& call, PlanView const& view, Goal const* goal, GoalContent const& content)
{
    auto const& w = view.w;
    auto const title = goal ? w.tr("Change the goal") : content.parent ? w.tr("New sub-goal") : w.tr("New goal");
    Url action = goal ? view.url("/{}/plans/{}/goals/{}", goal->id) : view.url("/{}/plans/{}/goals");
    if (!goal && content.parent) action = view.url("/{}/plans/{}/goals/{}/goals", *content.parent);
    auto page = form_page_of(call, view, title, std::move(action), w.tr("Save the goal"));
    if (goal) page.version = goal->changed.version;
    page.after += ui::directory_line(call);
    if (!goal) page.after += keeping_field(w, ui::FormView{w, call.form()}, view.keeping);
    if (goal && !content.own_words.empty()) page.intro = h("<p>{}</p>", ui::voice(content.own_words));
    return page;
}

Response goal_form(Grant<WritePlan> const& grant, Call& call, bool existing)
{
    auto plan = plans_of(call).read(grant.as<ReadPlan>());
    if (!plan) return failure_page(call, plan.error());
    auto const* goal = existing ? goal_in(*plan, call) : nullptr;
    if ((existing || !call.param("goal").empty()) && !goal_in(*plan, call)) return failure_page(call, not_there());
    auto const content = goal ? goal->content : blank_goal(*plan, call);
    auto const view = view_of(grant, call, *plan);
    auto page = page_for(call, view, goal, content);
    return form_answer(call, view, with_place_hint(grant, call, page), goal_sheet(view, content));
}
Response new_goal(Grant<WritePlan> const& grant, Call& call) { return goal_form(grant, call, false); }
Response edit_goal(Grant<WritePlan> const& grant, Call& call) { return goal_form(grant, call, true); }

Response goal_conflict(Grant<WritePlan> const& grant, Call& call, GoalId const& id)
{
    auto history = plans_of(call).history(grant.as<ReadPlan>());
    auto const* now = history ? history->now.goal(id) : nullptr;
    if (!now) return failure_page(call, not_there());
    auto const view = view_of(grant, call, history->now);
    auto const* base = goal_version(*history, id, call.form().version());
    auto const theirs = goal_sheet(view, now->content);
    Conflict const conflict{typed(theirs, call.form()), theirs, goal_sheet(view, (base ? base : now)->content),
        name_of(history->now, now->changed.by, now->changed.by_name), now->changed.at, now->changed.version};
    return conflict_answer(call, view, page_for(call, view, now, now->content), conflict);
}

Response save_goal(Grant<WritePlan> const& grant, Call& call, bool existing)
{
    auto plans = plans_of(call);
    auto plan = plans.read(grant.as<ReadPlan>());
    if (!plan) return failure_page(call, plan.error());
    auto const* goal = existing ? goal_in(*plan, call) : nullptr;
    if ((existing || !call.param("goal").empty()) && !goal_in(*plan, call)) return failure_page(call, not_there());
    auto const view = view_of(grant, call, *plan);
    auto const before = goal ? goal->content : blank_goal(*plan, call);
    WriteGoalForm form{
        call.form().once(), goal ? call.form().version() : 0, goal ? std::optional{goal->id} : std::nullopt, read_goal(call.form(), before)};
    if (!goal) form.keep = read_keeping(call.form(), view.keeping);
    auto const done =
        call.form().ok() ? write_goal(grant, form, plans, call.changes(), view.actor, call.profile()) : Result<Goal>{call.form().failure()};
    if (done) return back_to_plan(call, view, "g-" + done->id.str());
    if (done.error().problem == Problem::conflict && goal) return goal_conflict(grant, call, goal->id);
    if (done.error().problem != Problem::invalid) return failure_page(call, done.error());
    if (call.form().ok()) note_problems(call.form(), done.error());
    return form_answer(call, view, with_place_hint(grant, call, page_for(call, view, goal, before)), goal_sheet(view, before));
}
Response create_goal(Grant<WritePlan> const& grant, Call& call) { return save_goal(grant, call, false); }
Response update_goal(Grant<WritePlan> const& grant, Call& call) { return save_goal(grant, call, true); }

// --- L10: the person's own wording ------------------------------------------------------------------------------------------
FormPage wording_page(Call& call, PlanView const& view, Goal const& goal)
{
    auto page = form_page_of(
        call, view, view.w.tr("Own wording of the goal"), view.url("/{}/plans/{}/goals/{}/wording", goal.id), view.w.tr("Save the wording"));
    page.version = goal.changed.version;
    page.intro = h("<p>{}</p>", view.w.tr("Worked wording: {title}", {{"title", goal.content.title}}));
    return page;
}

Response edit_wording(Grant<WriteOwnWords> const& grant, Call& call)
{
    auto plan = plans_of(call).read(grant.as<ReadPlan>());
    if (!plan) return failure_page(call, plan.error());
    auto const* goal = goal_in(*plan, call);
    if (!goal) return failure_page(call, not_there());
    auto const view = view_of(grant, call, *plan);
    if (auto const allowed = worded_goal(*plan, {OnceId::fresh(), 0, goal->id, {}}, view.actor); !allowed) return failure_page(call, allowed.error());
    auto page = wording_page(call, view, *goal);
    return form_answer(call, view, page, wording_sheet(view, goal->content.own_words));
}

Response save_wording(Grant<WriteOwnWords> const& grant, Call& call)
{
    auto plans = plans_of(call);
    auto plan = plans.read(grant.as<ReadPlan>());
    if (!plan) return failure_page(call, plan.error());
    auto const* goal = goal_in(*plan, call);
    if (!goal) return failure_page(call, not_there());
    auto const view = view_of(grant, call, *plan);
    OwnWordingForm const form{
        call.form().once(), call.form().version(), goal->id, OwnWords{call.form().text("words", {.most = most_title, .lines = false})}};
    auto const done = call.form().ok() ? add_own_wording(grant, form, plans, call.changes(), view.actor) : Result<Goal>{call.form().failure()};
    if (done) return back_to_plan(call, view, "g-" + goal->id.str());
    auto const theirs = wording_sheet(view, goal->content.own_words);
    if (done.error().problem == Problem::conflict) {
        Conflict const conflict{typed(theirs, call.form()), theirs, theirs, name_of(*plan, goal->changed.by, goal->changed.by_name), goal->changed.at,
            goal->changed.version};
        return conflict_answer(call, view, wording_page(call, view, *goal), conflict);
    }
    if (done.error().problem != Problem::invalid) return failure_page(call, done.error());
    return form_answer(call, view, wording_page(call, view, *goal), theirs);
}

// --- F5 ------------------------------------------------------------------------------------------------------------------------
Response show_order(Grant<OrderGoals> const& grant, Call& call)
{
    auto plan = plans_of(call).read(grant.as<ReadPlan>());
    if (!plan) return failure_page(call, plan.error());
    auto const view = view_of(grant, call, *plan);
    JustMoved const just{GoalId::parse(call.query("moved")), call.query("way") != "down", call.query("done") == "stale"};
    return plan_answer(call, view, view.w.tr("What matters most to you?"), order_page(view, call.csrf(), just));
}

// The pressed button says which goal and which way: "<goal>:up"; beside it stands which goal it passes.
Response move_goal(Grant<OrderGoals> const& grant, Call& call)
{
    auto plans = plans_of(call);
    auto const move = call.form().get("move");
    auto const colon = std::min(move.find(':'), move.size());
    OrderGoalsForm const form{call.form().once(), GoalId::parse(move.substr(0, colon)), call.form().id<GoalId>("past"), move.substr(colon) == ":up"};
    auto const here = call.url("/plans/{}/goals/order", grant.subject());
    auto actor = actor_of(grant, call);
    actor.answer = (form.goal ? here.with("moved", form.goal->str()).with("way", form.up ? "up" : "down") : here).text();
    auto const done = order_goals(grant, form, plans, call.changes(), actor);
    if (done) return see_other(Url::own_path(actor.answer));
    if (done.error().problem != Problem::conflict) return failure_page(call, done.error());
    if (auto const first = first_answer(call.database(), form.once, grant.by())) return see_other(Url::own_path(*first)); // sent twice
    return see_other(here.with("done", "stale"));
}

} // namespace

void goal_routes(Router& router)
{
    router.get<WritePlan>("/plans/{plan}/goals/new", new_goal);
    router.post<WritePlan>("/plans/{plan}/goals", create_goal);
    router.get<WritePlan>("/plans/{plan}/goals/{goal}/goals/new", new_goal);
    router.post<WritePlan>("/plans/{plan}/goals/{goal}/goals", create_goal);
    router.get<WritePlan>("/plans/{plan}/goals/{goal}/edit", edit_goal);
    router.post<WritePlan>("/plans/{plan}/goals/{goal}", update_goal);
    router.get<WriteOwnWords>("/plans/{plan}/goals/{goal}/wording/edit", edit_wording);
    router.post<WriteOwnWords>("/plans/{plan}/goals/{goal}/wording", save_wording);
    router.get<OrderGoals>("/plans/{plan}/goals/order", show_order);
    router.post<OrderGoals>("/plans/{plan}/goals/order", move_goal);
}

} // namespace samtak
