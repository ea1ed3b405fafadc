// Asking one named person to take a measure (L1). Who can't see the area stands apart, with the way to a consent.
#include "measures/ask_measure.hpp"
#include "measures/task_pages.hpp"
#include "measures/task_view_parts.hpp"
#include "web/fields.hpp"

namespace samtak {
namespace {

std::string about(Words const& w, Askable const& one, MemberId const& me)
{
    if (one.member == me) return w.tr("You. Then it is accepted at once.");
    if (one.as == AskedAs::coordinator) return w.tr("{Coordinator.bare}: must say yes first, as everybody else");
    if (one.as == AskedAs::person) return w.tr("The one the plan belongs to");
    return one.title;
}

Html who_cannot(Call const& call, Grant<AskMeasure> const& grant, std::vector<Askable> const& people)
{
    Words const& w = call.words();
    Html names;
    for (auto const& one : people)
        if (!one.sees) names.add("<li>{}</li>", one.name);
    if (names.empty()) return {};
    return ui::alert(ui::Color::info, w.tr("These can't be asked yet"),
        h("<p>{}</p><ul class=\"ds-list\">{}</ul>{}", w.tr("They can't see this part of the plan. Record a consent that covers it first."), names,
            ui::link(call.url("/coordinations/{}/consents", grant.coordination()), w.tr("To the consents"))));
}

Html ask_form(
    Call const& call, Grant<AskMeasure> const& grant, AskedMeasure const& measure, std::vector<Askable> const& people, ui::FormView const& form)
{
    Words const& w = call.words();
    std::vector<ui::Choice> choices;
    for (auto const& one : people)
        if (one.sees) choices.push_back({one.member.str(), one.name, about(w, one, grant.by())});
    Html html;
    html += form.radios({.name = "whom", .legend = w.tr("Who do you ask?"), .choices = std::move(choices)});
    html += form.day({.name = "due",
        .label = w.tr("By when?"),
        .description = w.tr("The one you ask can propose another date."),
        .value = measure.deadline && *measure.deadline >= call.today() ? measure.deadline : std::nullopt,
        .optional = true});
    html += ui::buttons({ui::button({.text = w.tr("Ask")}), ui::link(call.url("/plans/{}", grant.subject()), w.tr("Cancel"))});
    return form.form({.action = call.url("/plans/{}/measures/{}/tasks", grant.subject(), measure.id), .csrf = call.csrf()},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", html));
}

struct Asking {
    AskedMeasure measure;
    std::vector<Askable> people;
};

Result<Asking> asking_of(Grant<AskMeasure> const& grant, Call& call)
{
    auto const id = call.id<MeasureId>("measure");
    if (!id) return Failure{Problem::not_found, "This page isn't here."};
    auto tasks = tasks_of(call);
    auto measure = tasks.measure(grant.as<ReadTask>(), *id);
    if (!measure) return measure.error();
    auto people = people_to_ask(grant, *measure, tasks, call.policy(), call.place().area_keys, call.today());
    return Asking{std::move(*measure), std::move(people)};
}

Response shown(Grant<AskMeasure> const& grant, Call& call, Asking const& asking, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    ui::Page page;
    page.title = w.tr("Ask somebody to do it");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(call.url("/plans/{}", grant.subject()), w.tr("The plan"));
    auto const fields = ask_form(call, grant, asking.measure, asking.people, form);
    page.content += form.error_summary();
    page.content += ui::title(page.title, w.tr("It is asked until they have said yes. They can also say no, or propose another date."));
    page.content += ui::card("measure", asking.measure.what, measure_facts(w, asking.measure));
    page.content += fields;
    page.content += who_cannot(call, grant, asking.people);
    return show_task_page(call, header_of(call, grant), grant.relation(), std::move(page), status);
}

} // namespace

Response ask_page(Grant<AskMeasure> const& grant, Call& call)
{
    auto const asking = asking_of(grant, call);
    return asking ? shown(grant, call, *asking, 200) : failure_page(call, asking.error());
}

Response create_task(Grant<AskMeasure> const& grant, Call& call)
{
    auto const asking = asking_of(grant, call);
    if (!asking) return failure_page(call, asking.error());
    Form& form = call.form();
    AskMeasureForm const typed{form.once(), form.id<MemberId>("whom"), form.day("due")};
    if (!form.ok()) return shown(grant, call, *asking, 422);
    auto change = call.change();
    auto const there = call.url("/plans/{}", grant.subject());
    change.answer_with(there.text());
    auto tasks = tasks_of(call);
    auto const task = ask_measure(grant, asking->measure, asking->people, typed, tasks, call.changes(), std::move(change), call.today());
    if (task) return see_other(there.with("done", "asked"));
    if (task.error().problem != Problem::invalid) return failure_page(call, task.error());
    for (auto const& problem : task.error().fields) form.problem(problem.field, problem.text);
    return shown(grant, call, *asking, 422);
}

} // namespace samtak
