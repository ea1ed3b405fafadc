#include "plan/print_page.hpp"

#include "kernel/oslo.hpp"
#include "plan/cut.hpp"

namespace samtak {
namespace {

Html head(PlanView const& view, std::string const& printed_by, Instant now)
{
    auto const& w = view.w;
    Html html = h("<p class=\"st-no-print st-row\" data-spread>{}<span class=\"st-muted st-small\">{}</span>{}</p>",
        ui::back_link(view.url("/{}/plans/{}"), w.tr("Back to the plan")), w.tr("The paper is as confidential as the screen."), ui::print_button(w));
    html.add(
        "<div class=\"st-sheet__head\"><span class=\"st-brand\"><span><strong>{}</strong> <span>{}</span></span></span><span class=\"st-small\">{}<br>{}</span></div>",
        view.profile.name, w.tr("Individual plan"), w.tr("Printed {time}", {{"time", w.day_and_time(now)}}),
        w.tr("by {name}", {{"name", printed_by}}));
    html.add("<h1>{}</h1><p>{}", w.tr("The plan of {name}", {{"name", view.plan.owner.called}}), view.plan.owner.name);
    html.add("<br>{}", w.tr("Plan period: {period}.", {{"period", period_text(w, view.plan.frame)}}));
    if (view.plan.frame.evaluate_on) html.add(" {}", w.tr("Next evaluation {date}.", {{"date", w.long_day(*view.plan.frame.evaluate_on)}}));
    if (view.plan.last_changed) html.add("<br>{}", w.tr("Version of {time}.", {{"time", w.day_and_time(*view.plan.last_changed)}}));
    return html.add("</p>");
}

Html quoted(PlanView const& view, TopicWords const& one)
{
    return h("<blockquote>{}</blockquote><p class=\"st-small\">{}</p>", ui::paragraphs(one.words.text()),
        how_written(view.w, view.plan, one.written_by, one.changed));
}

// What matters stands as a quotation, the short topics side by side as lists, the longer ones below.
Html words(PlanView const& view)
{
    auto const& w = view.w;
    Html quotes, columns, longer;
    for (auto const& one : view.plan.words) {
        if (one.words.empty()) continue;
        bool const short_one = one.topic == Topic::resources || one.topic == Topic::interests || one.topic == Topic::needs;
        auto const heading = heading_of(w, one.topic);
        if (one.topic == Topic::matters)
            quotes.add("<section><h2>{}</h2>{}", heading, quoted(view, one));
        else if (short_one)
            columns.add("<div><h3>{}</h3>{}<p class=\"st-small\">{}</p></div>", heading, ui::paragraphs(one.words.text()),
                how_written(w, view.plan, one.written_by, one.changed));
        else
            longer.add("<section><h2>{}</h2>{}</section>", heading, quoted(view, one));
    }
    if (quotes.empty() && !columns.empty()) quotes = h("<section><h2>{}</h2>", w.tr("Resources, interests and needs"));
    if (!columns.empty()) quotes.add("<div class=\"st-sheet__columns\">{}</div>", columns);
    if (!quotes.empty()) quotes.add("</section>");
    return quotes += longer;
}

void write_measures(Html& html, PlanView const& view, std::vector<Measure const*> const& measures)
{
    if (measures.empty()) return;
    auto const& w = view.w;
    std::string const names[] = {w.tr("Measure"), w.tr("Responsible"), w.tr("Where and how"), w.tr("Deadline"), w.tr("Status")};
    html.add("<table class=\"st-sheet__measures\" data-stack role=\"table\"><thead role=\"rowgroup\"><tr role=\"row\">");
    for (auto const& name : names) html.add("<th role=\"columnheader\" scope=\"col\">{}</th>", name);
    html.add("</tr></thead><tbody role=\"rowgroup\">");
    for (auto const* one : measures) {
        auto const& c = one->content;
        auto const status = view.plan.is_overdue(*one, view.actor.today) ? w.tr("Over the deadline") : text_of(w, c.status);
        html.add("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{}</th><td role=\"cell\" data-th=\"{}\">{}</td>", c.what, names[1],
            responsible_text(w, view.plan, c.responsible, view.actor.today));
        html.add("<td role=\"cell\" data-th=\"{}\">{}{}{}</td><td role=\"cell\" data-th=\"{}\">{}</td><td role=\"cell\" data-th=\"{}\">{}</td></tr>",
            names[2], c.place, c.place.empty() || c.how.empty() ? "" : " · ", c.how, names[3], c.deadline ? w.day(*c.deadline) : std::string{},
            names[4], status);
    }
    html.add("</tbody></table>");
}

void write_evaluations(Html& html, PlanView const& view, GoalId const& goal, std::vector<Measure const*> const& measures)
{
    auto const of_these = [&](Evaluation const& one) {
        if (one.goal == goal) return true;
        for (auto const* measure : measures)
            if (one.measure == measure->id) return true;
        return false;
    };
    for (auto const& one : view.plan.evaluations)
        if (of_these(one))
            html.add("<p class=\"st-sheet__evaluation\">{}, {}: {}. {}</p>", view.w.long_day(one.on), name_of(view.plan, one.by, one.by_name),
                text_of(view.w, one.outcome), one.words);
}

void write_goal(Html& html, PlanView const& view, Goal const& goal)
{
    auto const& w = view.w;
    html.add("<h4>{}{}{}</h4>", goal.content.own_words.empty() ? "" : "«", goal.shown(), goal.content.own_words.empty() ? "" : "»");
    if (!goal.content.own_words.empty()) html.add("<p>{}</p>", goal.content.title);
    std::vector<GoalId> these{goal.id};
    for (auto const& sub : view.plan.goals) {
        if (sub.content.parent != goal.id) continue;
        these.push_back(sub.id);
        html.add("<p>{}</p>", w.tr("Sub-goal: {title} ({status})", {{"title", sub.shown()}, {"status", text_of(w, sub.content.status)}}));
    }
    std::vector<Measure const*> measures;
    for (auto const& measure : view.plan.measures)
        for (auto const& id : these)
            if (measure.content.goal == id) measures.push_back(&measure);
    write_measures(html, view, measures);
    write_evaluations(html, view, goal.id, measures);
}

void write_areas_in_print(Html& html, PlanView const& view)
{
    for (auto const& area : view.profile.life_areas) {
        bool first = true;
        for (auto const& goal : view.plan.goals) {
            if (goal.content.area != area.key || goal.content.parent) continue;
            if (first) html.add("<h3>{}</h3>", area.name.in(view.w.language()));
            first = false;
            write_goal(html, view, goal);
        }
    }
}

Html team(PlanView const& view)
{
    Html rows;
    for (auto const& one : view.plan.team)
        if (!view.plan.stands_already(one, view.actor.today)) rows.add("<li>{}{}{}</li>", one.name, one.title.empty() ? "" : ", ", one.title);
    return h("<section><h2>{}</h2><ul>{}</ul></section>", view.w.tr("Those who take part"), rows);
}

} // namespace

Html print_page(PlanView const& view, std::string const& printed_by, Instant now)
{
    Html html;
    html.reserve(32 * 1024);
    html.add("<article class=\"st-sheet\">");
    html += head(view, printed_by, now);
    html += words(view);
    html.add("<section><h2>{}</h2>", view.w.tr("Goals and measures"));
    write_areas_in_print(html, view);
    html.add("</section>{}{}</article>", team(view), no_right_notice(view.w));
    return html;
}

} // namespace samtak
