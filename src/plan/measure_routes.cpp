#include "plan/end_measure.hpp"
#include "plan/evaluation_form.hpp"
#include "plan/place_hint_form.hpp"
#include "plan/plan_answer_routes.hpp"
#include "plan/plan_routes.hpp"
#include "plan/sheets_form.hpp"
#include "plan/write_measure.hpp"
#include "web/directory_link.hpp"
#include "web/router.hpp"

namespace samtak {
namespace {

Failure not_there() { return {Problem::not_found, "This page isn't here."}; }

Measure const* measure_in(Plan const& plan, Call const& call)
{
    auto const id = call.id<MeasureId>("measure");
    return id ? plan.measure(*id) : nullptr;
}

// A new measure under the goal in the path; a provider's own stands as theirs from the start.
std::optional<MeasureContent> blank_measure(Plan const& plan, Call const& call, Actor const& actor)
{
    auto const id = call.id<GoalId>("goal");
    auto const* goal = id ? plan.goal(*id) : nullptr;
    if (!goal) return std::nullopt;
    MeasureContent content;
    content.goal = goal->id;
    content.area = goal->content.area;
    for (auto const& one : plan.team)
        if (!coordinates(actor) && one.kind == TeamKind::participant && one.member == actor.member)
            content.responsible = {ResponsibleKind::participant, one.id};
    return content;
}

FormPage page_for(Call& call, PlanView const& view, Measure const* measure, MeasureContent const& content)
{
    auto const& w = view.w;
    auto const action = measure ? view.url("/{}/plans/{}/measures/{}", measure->id) : view.url("/{}/plans/{}/goals/{}/measures", *content.goal);
    auto page = form_page_of(call, view, measure ? w.tr("Change the measure") : w.tr("New measure"), action, w.tr("Save the measure"));
    if (measure) page.version = measure->changed.version;
    page.after += ui::directory_line(call);
    bool const shared = content.goal && !view.plan.kept.contains(content.goal->text()); // else it is kept as the goal is
    if (!measure && shared) page.after += keeping_field(w, ui::FormView{w, call.form()}, view.keeping);
    auto const* goal = content.goal ? view.plan.goal(*content.goal) : nullptr;
    if (!goal) return page;
    auto const name = goal->content.own_words.empty() ? h("{}", goal->content.title) : ui::voice(goal->content.own_words);
    page.intro = h("<p>{} {}</p>", w.tr("Under the goal"), name);
    return page;
}

Response new_measure(Grant<UpdateMeasure> const& grant, Call& call)
{
    auto plan = plans_of(call).read(grant.as<ReadPlan>());
    if (!plan) return failure_page(call, plan.error());
    auto const view = view_of(grant, call, *plan);
    if (!may_add_measure(view.actor)) return failure_page(call, {Problem::not_yours, "{Coordinator.the} keeps the plan up to date."});
    auto const content = blank_measure(*plan, call, view.actor);
    if (!content) return failure_page(call, not_there());
    auto page = page_for(call, view, nullptr, *content);
    return form_answer(call, view, with_place_hint(grant, call, page), measure_sheet(view, *content));
}

Response edit_measure(Grant<UpdateMeasure> const& grant, Call& call)
{
    auto plan = plans_of(call).read(grant.as<ReadPlan>());
    if (!plan) return failure_page(call, plan.error());
    auto const* measure = measure_in(*plan, call);
    if (!measure) return failure_page(call, not_there());
    auto const view = view_of(grant, call, *plan);
    if (!may_update(*plan, *measure, view.actor)) return failure_page(call, {Problem::not_yours, "The one who answers for this measure changes it."});
    auto page = page_for(call, view, measure, measure->content);
    return form_answer(call, view, with_place_hint(grant, call, page), measure_sheet(view, measure->content));
}

Response measure_conflict(Grant<UpdateMeasure> const& grant, Call& call, MeasureId const& id)
{
    auto history = plans_of(call).history(grant.as<ReadPlan>());
    auto const* now = history ? history->now.measure(id) : nullptr;
    if (!now) return failure_page(call, not_there());
    auto const view = view_of(grant, call, history->now);
    auto const* base = measure_version(*history, id, call.form().version());
    auto const theirs = measure_sheet(view, now->content);
    Conflict const conflict{typed(theirs, call.form()), theirs, measure_sheet(view, (base ? base : now)->content),
        name_of(history->now, now->changed.by, now->changed.by_name), now->changed.at, now->changed.version};
    return conflict_answer(call, view, page_for(call, view, now, now->content), conflict);
}

Response save_measure(
    Grant<UpdateMeasure> const& grant, Call& call, PlanStore& plans, PlanView const& view, Measure const* measure, MeasureContent const& before)
{
    WriteMeasureForm form{call.form().once(), measure ? call.form().version() : 0, measure ? std::optional{measure->id} : std::nullopt,
        read_measure(call.form(), before)};
    if (!measure && before.goal && !view.plan.kept.contains(before.goal->text())) form.keep = read_keeping(call.form(), view.keeping);
    form.parents = KeptStore{call.database()}.parents(grant);
    auto const done = call.form().ok() ? write_measure(grant, form, plans, call.changes(), view.actor) : Result<Measure>{call.form().failure()};
    if (done) return back_to_plan(call, view, "m-" + done->id.str());
    if (done.error().problem == Problem::conflict && measure) return measure_conflict(grant, call, measure->id);
    if (done.error().problem != Problem::invalid) return failure_page(call, done.error());
    if (call.form().ok()) note_problems(call.form(), done.error());
    return form_answer(call, view, with_place_hint(grant, call, page_for(call, view, measure, before)), measure_sheet(view, before));
}

Response create_measure(Grant<UpdateMeasure> const& grant, Call& call)
{
    auto plans = plans_of(call);
    auto plan = plans.read(grant.as<ReadPlan>());
    if (!plan) return failure_page(call, plan.error());
    auto const view = view_of(grant, call, *plan);
    auto const before = blank_measure(*plan, call, view.actor);
    return before ? save_measure(grant, call, plans, view, nullptr, *before) : failure_page(call, not_there());
}

Response update_measure(Grant<UpdateMeasure> const& grant, Call& call)
{
    auto plans = plans_of(call);
    auto plan = plans.read(grant.as<ReadPlan>());
    if (!plan) return failure_page(call, plan.error());
    auto const* measure = measure_in(*plan, call);
    return measure ? save_measure(grant, call, plans, view_of(grant, call, *plan), measure, measure->content) : failure_page(call, not_there());
}

// --- F10: a measure ends -----------------------------------------------------------------------------------------------------
Sheet end_sheet(Words const& w)
{
    return {{.kind = SheetField::Kind::text,
        .name = "why",
        .label = w.tr("Why does it end?"),
        .description = w.tr("For example: replaced by another measure."),
        .most = most_text,
        .optional = false}};
}

FormPage end_page(Call& call, PlanView const& view, Measure const& measure)
{
    auto page =
        form_page_of(call, view, view.w.tr("End the measure"), view.url("/{}/plans/{}/measures/{}/end", measure.id), view.w.tr("End the measure"));
    page.version = measure.changed.version;
    page.intro = h("<p>{}</p>", measure.content.what);
    return page;
}

Response show_end(Grant<EndMeasure> const& grant, Call& call)
{
    auto plan = plans_of(call).read(grant.as<ReadPlan>());
    if (!plan) return failure_page(call, plan.error());
    auto const* measure = measure_in(*plan, call);
    if (!measure) return failure_page(call, not_there());
    auto const view = view_of(grant, call, *plan);
    return form_answer(call, view, end_page(call, view, *measure), end_sheet(view.w));
}

// The measure was changed while one wrote why it ends: how it stands now is above, and the words are still there to send.
Response look_again(Grant<EndMeasure> const& grant, Call& call)
{
    auto const plan = plans_of(call).read(grant.as<ReadPlan>());
    auto const* measure = plan ? measure_in(*plan, call) : nullptr;
    if (!measure) return failure_page(call, not_there());
    Fields fields;
    for (auto const& field : call.form().fields())
        if (field.first != "version") fields.push_back(field);
    call.set_form(Form{std::move(fields)});
    auto const view = view_of(grant, call, *plan);
    auto page = end_page(call, view, *measure);
    auto const said = ui::alert(ui::Color::warning, view.w.tr("Somebody changed this while you were writing"),
        h("<p>{}</p>", view.w.tr("Nothing is lost. See how it stands now, correct your text if you like, and save again.")));
    page.intro = h("{}{}<p>{}</p>", said, page.intro, status_line(view, *measure));
    return plan_answer(call, view, view.w.tr("End the measure"), form_page(page, end_sheet(view.w)), PlanTab::none, 409);
}

Response end_measure_posted(Grant<EndMeasure> const& grant, Call& call)
{
    auto plans = plans_of(call);
    auto plan = plans.read(grant.as<ReadPlan>());
    if (!plan) return failure_page(call, plan.error());
    auto const* measure = measure_in(*plan, call);
    if (!measure) return failure_page(call, not_there());
    auto const view = view_of(grant, call, *plan);
    EndMeasureForm const form{call.form().once(), call.form().version(), measure->id, call.form().text("why", {.most = most_text})};
    auto const done = call.form().ok() ? end_measure(grant, form, plans, call.changes(), view.actor) : Result<Measure>{call.form().failure()};
    if (done) return back_to_plan(call, view, "m-" + measure->id.str());
    if (done.error().problem == Problem::conflict && done.error().text != form_already_sent) return look_again(grant, call);
    if (done.error().problem != Problem::invalid) return failure_page(call, done.error());
    if (call.form().ok()) note_problems(call.form(), done.error());
    return form_answer(call, view, end_page(call, view, *measure), end_sheet(view.w));
}

} // namespace

void measure_routes(Router& router)
{
    router.get<UpdateMeasure>("/plans/{plan}/goals/{goal}/measures/new", new_measure);
    router.post<UpdateMeasure>("/plans/{plan}/goals/{goal}/measures", create_measure);
    router.get<UpdateMeasure>("/plans/{plan}/measures/{measure}/edit", edit_measure);
    router.post<UpdateMeasure>("/plans/{plan}/measures/{measure}", update_measure);
    router.get<EndMeasure>("/plans/{plan}/measures/{measure}/end", show_end);
    router.post<EndMeasure>("/plans/{plan}/measures/{measure}/end", end_measure_posted);
}

} // namespace samtak
