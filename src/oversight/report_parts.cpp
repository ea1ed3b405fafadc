#include "oversight/report_parts.hpp"

#include "web/place_words.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr std::size_t most_marks = 6; // DESIGN 10: at most six in a chart
constexpr int width = 352, bar = 300, row_height = 50;

Html quoted(std::string const& heading, int level, Html const& text)
{
    if (level == 2) return h("<h2 class=\"ds-heading\" data-size=\"xs\">{}</h2>{}", heading, text);
    return h("<h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3>{}", heading, text);
}

} // namespace

std::vector<ui::Fact> figure_facts(Words const& w, ReportFigures const& figures)
{
    auto const number = [](int n) { return ui::plain(std::to_string(n)); };
    return {{w.tr("Coordinates for"), ui::plain(w.trn("{n} person", "{n} people", figures.people))}, {w.tr("With a plan"), number(figures.with_plan)},
        {w.tr("With minutes"), number(figures.with_minutes)}, {w.tr("Plans evaluated in the period"), number(figures.plans_evaluated)},
        {w.tr("Measures past their deadline"), number(figures.overdue)}, {w.tr("Changes in the plans in the period"), number(figures.changes)}};
}

std::string question_text(Call const& call, std::string_view key, std::string const& asked)
{
    for (auto const& question : call.profile().report_questions)
        if (question.key == key) return question.text.in(call.words().language());
    return asked;
}

std::string unit_name(Call const& call, std::string_view key) { return place_words(call.words(), call.profile(), key); }

Html report_text(Call const& call, HalfYearReport const& report, int level)
{
    Words const& w = call.words();
    Html html = ui::facts(figure_facts(w, report.figures));
    for (auto const& answer : report.answers) html += quoted(question_text(call, answer.question, answer.asked), level, ui::paragraphs(answer.words));
    for (auto const& addition : report.additions)
        html += quoted(w.tr("Added {when}", {{"when", w.day_and_time(addition.signed_at)}}), level, ui::paragraphs(addition.words));
    return h("<div class=\"st-flow\">{}</div>", html);
}

std::vector<UnitStatus> by_unit(Call const& call, std::vector<Reporter> const& reporters)
{
    std::vector<UnitStatus> units;
    auto const count = [&](std::string_view key, std::string const& name) {
        UnitStatus one{name};
        for (auto const& reporter : reporters)
            if (reporter.unit_key == key) ++(reporter.delivered_at ? one.delivered : one.missing);
        if (one.delivered + one.missing > 0) units.push_back(std::move(one));
    };
    for (auto const& unit : call.profile().units) count(unit.key, unit.name.in(call.words().language()));
    count(hidden_unit, call.words().tr("A unit that isn't told"));
    count("", call.words().tr("Without a unit"));
    std::stable_sort(units.begin(), units.end(), [](UnitStatus const& a, UnitStatus const& b) { return a.missing > b.missing; });
    return units;
}

Html status_chart(Words const& w, std::vector<UnitStatus> const& units, std::string const& title, std::string const& point)
{
    Html svg;
    int y = 0;
    auto const shown = std::min(units.size(), most_marks);
    for (std::size_t i = 0; i < shown; ++i, y += row_height) {
        auto const& unit = units[i];
        int const all = unit.delivered + unit.missing;
        svg.add(
            "<text class=\"st-svg-text\" x=\"0\" y=\"{}\">{}</text><rect class=\"st-svg-neutral-light\" x=\"0\" y=\"{}\" width=\"{}\" height=\"18\" rx=\"4\"/>"
            "<rect class=\"st-svg-accent\" x=\"0\" y=\"{}\" width=\"{}\" height=\"18\" rx=\"4\"/><text class=\"st-svg-number\" x=\"{}\" y=\"{}\">{}/{}</text>",
            y + 15, unit.name, y + 23, bar, y + 23, bar * unit.delivered / all, bar + 10, y + 38, unit.delivered, all);
    }
    Html html =
        h("<figure class=\"st-chart\"><svg viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"chart-t chart-d\"><title id=\"chart-t\">{}</title>"
          "<desc id=\"chart-d\">{}</desc>{}</svg></figure>",
            width, y, title, point, svg);
    if (units.size() > shown) html += h("<p class=\"st-muted st-small\">{}</p>", w.tr("The units that miss the most. The table has them all."));
    return html;
}

} // namespace samtak
