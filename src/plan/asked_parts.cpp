#include "plan/asked_parts.hpp"

#include "measures/task_parts.hpp"

namespace samtak {

Html asked_line(PlanView const& view, Measure const& measure)
{
    if (measure.is_closed()) return {};
    auto const& w = view.w;
    bool const over = view.plan.is_over(measure); // its goal is closed: what was said yes to stands, and nobody is asked
    auto const found = view.tasks.find(measure.id);
    bool const told = found != view.tasks.end() && found->second.state != TaskState::taken_back;
    Html html;
    if (told)
        html += task_line(w, found->second, view.url("/{}/plans/{}/tasks/{}", found->second.id));
    else if (!over && measure.content.responsible.kind == ResponsibleKind::nobody)
        html.add("<p>{}</p>", ui::tag(ui::Color::warning, ui::Icon::person_cross, w.tr("Nobody has taken this")));
    bool const free = !told || !is_open(found->second.state);
    if (view.asks && free && !over)
        html.add("<p class=\"st-actions\"><a class=\"ds-link\" href=\"{}\">{}<span class=\"ds-sr-only\">: {}</span></a></p>",
            view.url("/{}/plans/{}/measures/{}/tasks/new", measure.id), w.tr("Ask somebody"), measure.content.what);
    return html;
}

} // namespace samtak
