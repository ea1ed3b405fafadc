#include "plan/frame_page.hpp"

namespace samtak {
namespace {

Html point(PlanView const& view, ui::FormView const& form, ContentCheck const& check)
{
    auto const& w = view.w;
    auto const state = check.filled ? ui::tag(ui::Color::success, ui::Icon::checkmark_circle, w.tr("Filled in"))
                                    : ui::tag(ui::Color::warning, ui::Icon::exclamationmark_triangle, w.tr("Missing"));
    Html item = h("<li class=\"st-flow\" data-gap=\"s\"><p class=\"st-row\" data-spread><strong>{}) {}</strong>{}</p>", check.point->key,
        check.point->text.in(w.language()), state);
    if (!check.filled && check.new_since_made)
        item.add(
            "<p class=\"st-small st-muted\">{}</p>", w.tr("The law did not ask for this when the plan was made. Fill it in at the next revision."));
    if (!check.filled)
        item += form.text_area({.name = "gap-" + check.point->key,
            .label = w.tr("Why is point {key} left empty?", {{"key", check.point->key}}),
            .value = check.reason,
            .most = 500,
            .rows = 2});
    return item.add("</li>");
}

} // namespace

Html activation_page(ActivationPage const& page)
{
    auto const& view = page.view;
    auto const& w = view.w;
    ui::FormView const form{w, page.posted};
    Html list;
    for (auto const& check : page.checks) list += point(view, form, check);
    auto const in_use = view.plan.frame.state == PlanState::active;
    Html inside = h("<ul class=\"st-lines\">{}</ul>", list);
    inside += ui::buttons({ui::button({.text = in_use ? w.tr("Save the reasons") : w.tr("Take the plan into use")}),
        ui::link(view.url("/{}/plans/{}"), w.tr("Cancel"))});
    Html html = ui::back_link(view.url("/{}/plans/{}"), w.tr("The plan of {name}", {{"name", view.plan.owner.called}}));
    html += form.error_summary();
    html += ui::title(w.tr("What the plan must hold"),
        w.tr(
            "The law has a list of what an individual plan must hold. A point may be left empty when that is right for this person; then write why."));
    if (page.changed_meanwhile)
        html += ui::alert(ui::Color::warning, w.tr("Somebody changed this while you were writing"),
            h("<p>{}</p>", w.tr("Nothing is lost. See how it stands now, correct your text if you like, and save again.")));
    return html.add("<div class=\"st-first\">{}</div>",
        form.form({.action = view.url("/{}/plans/{}/activation"),
                      .csrf = page.csrf,
                      .version = view.plan.frame.changed.version,
                      .draft = page.draft,
                      .wide = true},
            inside));
}

Html new_plan_page(NewPlanPage const& page)
{
    auto const& w = page.w;
    ui::FormView const form{w, page.posted};
    Html html = ui::back_link(page.back, w.tr("The case"));
    html += ui::title(w.tr("Make an individual plan"),
        w.tr("The person has consented to the plan. A person has one plan, whatever services they have; others join the same one."));
    html += no_right_notice(w);
    html += form.form(
        {.action = page.action, .csrf = page.csrf}, ui::buttons({ui::button({.text = w.tr("Make the plan")}), ui::link(page.back, w.tr("Cancel"))}));
    return html;
}

} // namespace samtak
