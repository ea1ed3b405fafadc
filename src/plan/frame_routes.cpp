#include "plan/activate_plan.hpp"
#include "plan/create_plan.hpp"
#include "plan/frame_page.hpp"
#include "plan/plan_answer_routes.hpp"
#include "plan/plan_routes.hpp"
#include "plan/set_plan_frame.hpp"
#include "plan/sheets_form.hpp"
#include "web/conflict_page.hpp"
#include "web/router.hpp"

namespace samtak {
namespace {

FormPage page_for(Call& call, PlanView const& view)
{
    auto page = form_page_of(call, view, view.w.tr("Period and evaluation"), view.url("/{}/plans/{}/frame"), view.w.tr("Save"));
    page.version = view.plan.frame.changed.version;
    return page;
}

Response edit_frame(Grant<WritePlan> const& grant, Call& call)
{
    auto plan = plans_of(call).read(grant.as<ReadPlan>());
    if (!plan) return failure_page(call, plan.error());
    auto const view = view_of(grant, call, *plan);
    auto page = page_for(call, view);
    return form_answer(call, view, page, frame_sheet(view, plan->frame));
}

Response frame_conflict(Grant<WritePlan> const& grant, Call& call)
{
    auto history = plans_of(call).history(grant.as<ReadPlan>());
    if (!history) return failure_page(call, history.error());
    auto const& now = history->now.frame;
    auto const view = view_of(grant, call, history->now);
    PlanFrame const* base = &now;
    for (auto const& one : history->frames)
        if (one.changed.version == call.form().version()) base = &one;
    auto const theirs = frame_sheet(view, now);
    Conflict const conflict{typed(theirs, call.form()), theirs, frame_sheet(view, *base), name_of(history->now, now.changed.by, now.changed.by_name),
        now.changed.at, now.changed.version};
    return conflict_answer(call, view, page_for(call, view), conflict);
}

Response save_frame(Grant<WritePlan> const& grant, Call& call)
{
    auto plans = plans_of(call);
    auto plan = plans.read(grant.as<ReadPlan>());
    if (!plan) return failure_page(call, plan.error());
    auto const view = view_of(grant, call, *plan);
    auto const form = read_frame(call.form());
    auto const done = call.form().ok() ? set_plan_frame(grant, form, plans, call.changes(), view.actor) : Result<PlanFrame>{call.form().failure()};
    if (done) return see_other(view.url("/{}/plans/{}").with("done", "saved"));
    if (done.error().problem == Problem::conflict) return frame_conflict(grant, call);
    if (done.error().problem != Problem::invalid) return failure_page(call, done.error());
    if (call.form().ok()) note_problems(call.form(), done.error());
    return form_answer(call, view, page_for(call, view), frame_sheet(view, plan->frame));
}

// --- F1: what the plan must hold ------------------------------------------------------------------------------------------------
Response activation(Call& call, PlanView const& view, ConsentsGiven consents, bool changed_meanwhile = false)
{
    auto const checks = content_checks(view.plan, view.profile, age_of(view.plan.owner, call.today()), consents, call.today());
    int const status = changed_meanwhile ? 409 : call.form().ok() ? 200 : 422;
    auto const page = activation_page({view, checks, call.form(), call.csrf(), call.draft_url(), changed_meanwhile});
    return plan_answer(call, view, view.w.tr("What the plan must hold"), page, PlanTab::none, status);
}

Response show_activation(Grant<WritePlan> const& grant, Call& call)
{
    auto plans = plans_of(call);
    auto plan = plans.read(grant.as<ReadPlan>());
    if (!plan) return failure_page(call, plan.error());
    return activation(call, view_of(grant, call, *plan), plans.consents(grant.as<ReadPlan>(), call.today()));
}

ActivateForm read_activation(Form& form, Profile const& profile, Day today)
{
    ActivateForm read;
    read.once = form.once();
    read.seen = form.version();
    for (auto const& point : profile.content_rule_on(today).points) read.reasons[point.key] = form.text("gap-" + point.key, {.most = 500});
    return read;
}

// Somebody else has saved it meanwhile: the reasons of both are put together, on top of what stands now (L15).
Response put_together(Grant<WritePlan> const& grant, Call& call, PlanStore& plans)
{
    auto const now = plans.read(grant.as<ReadPlan>());
    if (!now) return failure_page(call, now.error());
    Fields fields;
    for (auto const& [name, value] : call.form().fields()) {
        if (name == "version") continue;
        auto const found = name.starts_with("gap-") ? now->frame.gaps.find(name.substr(4)) : now->frame.gaps.end();
        auto const theirs = found == now->frame.gaps.end() ? std::string{} : found->second;
        fields.emplace_back(name, merged({.mine = value, .theirs = theirs, .kind = ConflictField::Kind::lines}));
    }
    call.set_form(Form{std::move(fields)});
    return activation(call, view_of(grant, call, *now), plans.consents(grant.as<ReadPlan>(), call.today()), true);
}

Response activate(Grant<WritePlan> const& grant, Call& call)
{
    auto plans = plans_of(call);
    auto plan = plans.read(grant.as<ReadPlan>());
    if (!plan) return failure_page(call, plan.error());
    auto const view = view_of(grant, call, *plan);
    auto const form = read_activation(call.form(), call.profile(), call.today());
    auto const done =
        call.form().ok() ? activate_plan(grant, form, plans, call.changes(), view.actor, call.profile()) : Result<PlanFrame>{call.form().failure()};
    bool const new_in_use = plan->frame.state != PlanState::active;
    if (done) return see_other(view.url("/{}/plans/{}").with("done", new_in_use ? "active" : "saved"));
    if (done.error().problem == Problem::conflict && done.error().text != form_already_sent) return put_together(grant, call, plans);
    if (done.error().problem != Problem::invalid || (call.form().ok() && done.error().fields.empty())) return failure_page(call, done.error());
    if (call.form().ok()) note_problems(call.form(), done.error());
    return activation(call, view, plans.consents(grant.as<ReadPlan>(), call.today()));
}

// --- D6: a plan is begun ----------------------------------------------------------------------------------------------------------
Response new_plan(Grant<CreatePlan> const& grant, Call& call)
{
    NewPlanPage const page{
        call.words(), call.form(), call.csrf(), call.url("/coordinations/{}/plans", grant.subject()), call.url("/coordinations/{}", grant.subject())};
    ui::Page shown;
    shown.title = call.words().tr("Make an individual plan");
    shown.content = new_plan_page(page);
    return show(call, shown);
}

Response create(Grant<CreatePlan> const& grant, Call& call)
{
    auto plans = plans_of(call);
    auto actor = actor_of(grant, call);
    actor.answer = call.url("/coordinations/{}", grant.subject()).text();
    auto const plan = create_plan(grant, call.form().once(), plans, call.changes(), actor, call.profile());
    if (plan) return see_other(call.url("/plans/{}", *plan).with("done", "made"));
    if (plan.error().problem == Problem::conflict) return failure_page(call, {Problem::conflict, "This person has a plan already. Join that one."});
    return failure_page(call, plan.error());
}

} // namespace

void frame_routes(Router& router)
{
    router.get<WritePlan>("/plans/{plan}/frame/edit", edit_frame);
    router.post<WritePlan>("/plans/{plan}/frame", save_frame);
    router.get<WritePlan>("/plans/{plan}/activation", show_activation);
    router.post<WritePlan>("/plans/{plan}/activation", activate);
    router.get<CreatePlan>("/coordinations/{coordination}/plans/new", new_plan);
    router.post<CreatePlan>("/coordinations/{coordination}/plans", create);
}

} // namespace samtak
