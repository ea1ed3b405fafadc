#include "plan/plan_answer_routes.hpp"

#include "people/person_bar_parts.hpp"
#include "plan/content_check.hpp"

namespace samtak {
namespace {

ui::PersonLine person_line(Call const& call, PlanView const& view, PlanTab tab)
{
    auto const& owner = view.plan.owner;
    auto const current = tab == PlanTab::plan ? CaseTab::plan : tab == PlanTab::history ? CaseTab::history : CaseTab::none;
    return person_bar(
        call, {view.plan.coordination, view.plan.id, owner.name, owner.called, age_of(owner, view.actor.today)}, current, view.may.edit_person);
}

} // namespace

std::string answer_in(Call const& call)
{
    auto const plan = call.id<PlanId>("plan");
    return plan ? call.url("/plans/{}", *plan).text() : std::string{};
}

Response plan_answer(Call& call, PlanView const& view, std::string title, Html content, PlanTab tab, int status)
{
    ui::Page page;
    page.title = std::move(title);
    page.content = std::move(content);
    page.failed = status == 422;
    ShownAt at{NavPlace::plan, {}};
    if (is_owners_side(view.actor)) {
        page.ground = ui::Ground::owner;
        at.owner = OwnerNav{view.plan.coordination, view.plan.id};
    } else
        page.person = person_line(call, view, tab);
    return show(call, page, at, status);
}

Response form_answer(Call& call, PlanView const& view, FormPage const& page, Sheet const& sheet)
{
    int const status = page.posted.ok() ? 200 : 422;
    auto title = page.title;
    return plan_answer(call, view, std::move(title), form_page(page, sheet), PlanTab::none, status);
}

Response conflict_answer(Call& call, PlanView const& view, FormPage const& page, Conflict const& conflict)
{
    return plan_answer(call, view, view.w.tr("Two have changed the same thing"), conflict_page(page, conflict), PlanTab::none, 409);
}

FormPage form_page_of(Call& call, PlanView const& view, std::string title, Url action, std::string save)
{
    FormPage page{.w = call.words(), .posted = call.form()};
    page.csrf = call.csrf();
    page.action = std::move(action);
    page.back = view.url("/{}/plans/{}");
    page.back_text = view.w.tr("The plan of {name}", {{"name", view.plan.owner.called}});
    page.title = std::move(title);
    page.save = std::move(save);
    page.draft = call.draft_url();
    return page;
}

Response back_to_plan(Call& call, PlanView const& view, std::string_view fragment)
{
    (void)call;
    auto const plan = view.url("/{}/plans/{}");
    return see_other(fragment.empty() ? plan : plan.at(fragment));
}

void note_problems(Form& form, Failure const& failure)
{
    for (auto const& problem : failure.fields) form.problem(problem.field, problem.text, problem.limit);
}

} // namespace samtak
