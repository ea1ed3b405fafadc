// How many cases the coordinators have, as a picture and as a table (B6). Drawn by attributes: the page allows no style of its own.
#include "oversight/overview_parts.hpp"
#include "web/lists.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr int width = 352, axis = 160, tallest = 124;

std::string mark_words(LoadMark const& mark, bool last)
{
    if (last) return std::to_string(mark.from) + "+";
    return mark.from == mark.to ? std::to_string(mark.from) : std::to_string(mark.from) + "–" + std::to_string(mark.to);
}

Html bars(std::vector<LoadMark> const& marks)
{
    int most = 1;
    for (auto const& mark : marks) most = std::max(most, mark.coordinators);
    int const step = width / static_cast<int>(marks.size());
    int const bar = step * 6 / 10;
    Html svg = h("<path class=\"st-svg-axis\" d=\"M0 {}.5H{}\"/>", axis, width);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        bool const last = i + 1 == marks.size();
        int const x = static_cast<int>(i) * step + (step - bar) / 2;
        int const height = marks[i].coordinators * tallest / most;
        svg.add("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"3\"/>", last ? "st-svg-danger" : "st-svg-accent", x,
            axis - height, bar, height);
        svg.add("<text class=\"st-svg-number\" text-anchor=\"middle\" x=\"{}\" y=\"{}\">{}</text>"
                "<text class=\"st-svg-muted\" text-anchor=\"middle\" x=\"{}\" y=\"182\">{}</text>",
            x + bar / 2, axis - height - 8, marks[i].coordinators, x + bar / 2, mark_words(marks[i], last));
    }
    return svg;
}

Html rows(Words const& w, std::vector<LoadMark> const& marks)
{
    Html all;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        bool const last = i + 1 == marks.size();
        all.add("<tr><th scope=\"row\">{}</th><td>{}</td></tr>", last ? w.tr("{n} or more", {{"n", marks[i].from}}) : mark_words(marks[i], false),
            marks[i].coordinators);
    }
    return h(
        "<table class=\"ds-table\" data-size=\"sm\"><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead><tbody>{}</tbody></table>",
        w.trc("load", "Cases"), w.tr("{Coordinator.plural}"), all);
}

} // namespace

Html load_chart(Call const& call, std::vector<OverviewCoordinator> const& coordinators)
{
    Words const& w = call.words();
    int const recommended = call.profile().recommended_load;
    auto const marks = load_marks(coordinators, recommended);
    auto const over = marks.back().coordinators;
    auto const point = over == 0 ? w.tr("Nobody has more than {n}, which is recommended.", {{"n", recommended}})
                                 : w.trn("{n} has more than {recommended}, which is recommended.",
                                       "{n} have more than {recommended}, which is recommended.", over, {{"recommended", recommended}});
    return h(
        "<figure class=\"st-card st-chart st-flow\"><figcaption><h2 class=\"ds-heading\" data-size=\"2xs\">{}</h2></figcaption>"
        "<svg viewBox=\"0 0 {} 190\" role=\"img\" aria-labelledby=\"load-t load-d\"><title id=\"load-t\">{}</title><desc id=\"load-d\">{}</desc>{}</svg>"
        "<p class=\"st-small st-muted\">{} {}</p>{}</figure>",
        w.tr("How many cases does each {coordinator.bare} have?"), width, w.tr("Number of {coordinator.plural} by number of cases"), point,
        bars(marks), w.tr("Cases for each {coordinator.bare}."), point,
        h("<div class=\"st-small\">{}</div>", ui::more(w.tr("Show as a table"), rows(w, marks))));
}

} // namespace samtak
