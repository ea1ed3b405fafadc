#include "people/protection_store.hpp"
#include "plan/history_page.hpp"
#include "plan/plan_answer_routes.hpp"
#include "plan/plan_routes.hpp"
#include "plan/print_page.hpp"
#include "plan/undo_frame.hpp"
#include "plan/undo_goal.hpp"
#include "plan/undo_measure.hpp"
#include "plan/undo_words.hpp"
#include "web/router.hpp"

namespace samtak {
namespace {

Failure not_there() { return {Problem::not_found, "This page isn't here."}; }

Response show_history(Grant<ReadPlanHistory> const& grant, Call& call)
{
    auto history = plans_of(call).history(grant.as<ReadPlan>());
    if (!history) return failure_page(call, history.error());
    auto const view = view_of(grant, call, history->now);
    return plan_answer(
        call, view, view.w.tr("History"), history_page({view, *history, call.csrf(), call.query("done") == "undone"}), PlanTab::history);
}

Response show_version(Grant<ReadPlanHistory> const& grant, Call& call)
{
    auto history = plans_of(call).history(grant.as<ReadPlan>());
    if (!history) return failure_page(call, history.error());
    auto const at = parse_instant(call.param("at"));
    auto const then = at ? as_it_was(*history, *at) : std::nullopt;
    if (!then) return failure_page(call, not_there());
    auto view = view_of(grant, call, *then);
    view.may = {}; // nothing is done to what has been
    return plan_answer(call, view, view.w.tr("An earlier version of the plan"), version_page(view), PlanTab::history);
}

// ?from= and ?to=: times of changes; without `to`: now.
Response show_comparison(Grant<ReadPlanHistory> const& grant, Call& call)
{
    auto history = plans_of(call).history(grant.as<ReadPlan>());
    if (!history) return failure_page(call, history.error());
    auto const from = parse_instant(call.query("from"));
    auto const earlier = from ? as_it_was(*history, *from) : std::nullopt;
    auto const to = parse_instant(call.query("to"));
    auto const later = to ? as_it_was(*history, *to) : std::optional{history->now};
    if (!earlier || !later) return failure_page(call, not_there());
    auto const view = view_of(grant, call, *later);
    return plan_answer(
        call, view, view.w.tr("Two versions beside each other"), comparison_page(view_of(grant, call, *earlier), view), PlanTab::history);
}

UndoForm read_undo(Form& form)
{
    auto const back_to = form.get("back_to");
    UndoForm read{form.once(), form.version(), 0};
    for (char const c : back_to) read.version = c >= '0' && c <= '9' && read.version < 1'000'000 ? read.version * 10 + (c - '0') : 0;
    return read;
}

// A conflict means that somebody changed it after the list was shown: the list, as it is now, says what.
template <class Done> Response after_undo(Call& call, PlanId const& plan, Result<Done> const& done)
{
    if (!done && done.error().problem != Problem::conflict) return failure_page(call, done.error());
    auto const list = call.url("/plans/{}/history", plan);
    return see_other(done ? list.with("done", "undone") : list);
}

Response undo_frame_posted(Grant<WritePlan> const& grant, Call& call)
{
    auto plans = plans_of(call);
    return after_undo(call, grant.subject(), undo_frame(grant, read_undo(call.form()), plans, call.changes(), actor_of(grant, call)));
}

Response undo_goal_posted(Grant<WritePlan> const& grant, Call& call)
{
    auto const goal = call.id<GoalId>("goal");
    if (!goal) return failure_page(call, not_there());
    auto plans = plans_of(call);
    return after_undo(call, grant.subject(), undo_goal(grant, read_undo(call.form()), plans, call.changes(), actor_of(grant, call), *goal));
}

Response undo_measure_posted(Grant<UpdateMeasure> const& grant, Call& call)
{
    auto const measure = call.id<MeasureId>("measure");
    if (!measure) return failure_page(call, not_there());
    auto plans = plans_of(call);
    return after_undo(call, grant.subject(), undo_measure(grant, read_undo(call.form()), plans, call.changes(), actor_of(grant, call), *measure));
}

Response undo_words_posted(Grant<WriteOwnWords> const& grant, Call& call)
{
    auto const topic = parse_topic(call.param("topic"));
    if (!topic) return failure_page(call, not_there());
    auto plans = plans_of(call);
    return after_undo(call, grant.subject(), undo_words(grant, read_undo(call.form()), plans, call.changes(), actor_of(grant, call), *topic));
}

// R13.06: what leaves the house holds no field for a place
void leave_out_places(Plan& plan)
{
    for (auto& measure : plan.measures) measure.content.place.clear();
    for (auto& one : plan.team) one.phone.clear();
}

// K8: a sheet lies about, so what isn't shared with the parents is on it only when that is asked for.
void leave_out_kept(Plan& plan)
{
    auto const is_kept = [&](auto const& one) { return plan.kept.contains(one.id.text()); };
    std::erase_if(plan.goals, is_kept);
    std::erase_if(plan.measures, is_kept);
    std::erase_if(plan.evaluations, [&](Evaluation const& one) {
        bool const under = (one.goal && plan.kept.contains(one.goal->text())) || (one.measure && plan.kept.contains(one.measure->text()));
        return under || is_kept(one);
    });
    std::erase_if(plan.words, [](TopicWords const& one) { return one.topic == Topic::kept; });
}

Html with_kept_link(Words const& w, Url const& print, bool with)
{
    auto const text = with ? w.tr("Everything is on this sheet, also what isn't shared with the parents.")
                           : w.tr("What isn't shared with the parents is left out on paper.");
    auto const other = with ? ui::link(print, w.tr("Leave it out")) : ui::link(print.with("kept", "1"), w.tr("Print it too"));
    return h("<p class=\"st-no-print\">{} {}</p>", text, other);
}

Response print(Grant<PrintPlan> const& grant, Call& call)
{
    auto plan = plans_of(call).read(grant.as<ReadPlan>());
    if (!plan) return failure_page(call, plan.error());
    bool const is_protected = ProtectionStore{call.database()}.is_protected(grant);
    if (is_protected) leave_out_places(*plan);
    bool const keeps = !plan->kept.empty() || plan->words_on(Topic::kept), with = call.query("kept") == "1";
    if (!with) leave_out_kept(*plan);
    auto const view = view_of(grant, call, *plan);
    auto const left_out = is_protected
        ? h("<p>{}</p>",
              call.words().tr("The address is protected: places and phone numbers are left out on paper. Keep the sheet where nobody else reads it."))
        : Html{};
    auto const other = keeps ? with_kept_link(view.w, view.url("/{}/plans/{}/print"), with) : Html{};
    auto const sheet = h("{}{}{}", left_out, other, print_page(view, call.viewer().name(), call.now()));
    return page(ui::sheet(call.words(), call.profile(), *call.place().assets, call.words().tr("The plan in print"), sheet));
}

} // namespace

void history_routes(Router& router)
{
    router.get<ReadPlanHistory>("/plans/{plan}/history", show_history);
    router.get<ReadPlanHistory>("/plans/{plan}/versions/{at}", show_version);
    router.get<ReadPlanHistory>("/plans/{plan}/comparison", show_comparison);
    router.post<WritePlan>("/plans/{plan}/frame/undos", undo_frame_posted);
    router.post<WritePlan>("/plans/{plan}/goals/{goal}/undos", undo_goal_posted);
    router.post<UpdateMeasure>("/plans/{plan}/measures/{measure}/undos", undo_measure_posted);
    router.post<WriteOwnWords>("/plans/{plan}/words/{topic}/undos", undo_words_posted);
    router.get<PrintPlan>("/plans/{plan}/print", print);
}

} // namespace samtak
