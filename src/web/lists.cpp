#include "web/lists.hpp"

#include <algorithm>

namespace samtak::ui {
namespace {

constexpr int most_dots = 12;

// display:block on a narrow screen takes a table's meaning away, so the roles are written out.
Html head(Table const& table)
{
    Html columns;
    for (auto const& column : table.columns) columns.add("<th role=\"columnheader\" scope=\"col\">{}</th>", column);
    return h("<thead role=\"rowgroup\"><tr role=\"row\">{}</tr></thead>", columns);
}

Html one_row(Table const& table, std::vector<Html> const& cells)
{
    Html row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i == 0)
            row.add("<th role=\"rowheader\" scope=\"row\">{}</th>", cells[i]);
        else
            row.add("<td role=\"cell\" data-th=\"{}\">{}</td>", table.columns.at(i), cells[i]);
    }
    return h("<tr role=\"row\">{}</tr>", row);
}

} // namespace

Html items(std::vector<Item> const& items)
{
    Html all;
    for (auto const& item : items)
        all.add("<li><span class=\"st-items__icon\"{}>{}</span><div><h3 class=\"st-items__title\">{}</h3><p class=\"st-muted\">{}</p></div>"
                "<div class=\"st-items__do\">{}</div></li>",
            item.color ? color(*item.color) : Attribute{}, icon(item.icon), item.heading, item.about, item.deed);
    return h("<ul class=\"st-items\">{}</ul>", all);
}

Html table(Table const& table)
{
    Html rows;
    for (auto const& row : table.rows) rows += one_row(table, row);
    if (table.rows.empty()) rows = h("<tr role=\"row\"><td role=\"cell\" colspan=\"{}\">{}</td></tr>", table.columns.size(), table.empty);
    return h("<div class=\"st-table\"><table class=\"ds-table\" data-stack role=\"table\"><caption class=\"ds-sr-only\">{}</caption>{}"
             "<tbody role=\"rowgroup\">{}</tbody></table></div>",
        table.caption, head(table), rows);
}

Html lines(std::vector<Html> const& lines)
{
    Html all;
    for (auto const& line : lines) all.add("<li>{}</li>", line);
    return h("<ul class=\"st-lines\">{}</ul>", all);
}

Html steps(std::string const& label, std::vector<Step> const& steps)
{
    Html all;
    for (auto const& step : steps)
        all.add("<li><a href=\"{}\"{}>{}</a></li>", step.to, step.current ? attribute("aria-current", "step") : Attribute{}, step.text);
    return h("<nav aria-label=\"{}\"><ol class=\"st-steps\">{}</ol></nav>", label, all);
}

Html progress(Words const& w, int question, int of)
{
    auto const text = w.tr("Question {number} of {total}", {{"number", question}, {"total", of}});
    return h(
        "<div class=\"st-progress\"><span>{}</span><progress max=\"{}\" value=\"{}\" aria-label=\"{}\"></progress></div>", text, of, question, text);
}

Html side_by_side(std::vector<Version> const& versions)
{
    Html all;
    for (auto const& version : versions)
        all.add("<section class=\"st-version\" aria-labelledby=\"{}\"><div><h2 class=\"ds-heading\" data-size=\"xs\" id=\"{}\">{}</h2>"
                "<p class=\"st-muted st-small\">{}</p></div>{}{}</section>",
            version.id, version.id, version.heading, version.about, facts(version.facts, FactsLook::rows), version.button);
    return h("<div class=\"st-side-by-side\">{}</div>", all);
}

Html figures(std::vector<Figure> const& figures)
{
    Html all;
    for (auto const& figure : figures)
        all.add("<li><a href=\"{}\"><b>{}{}</b><span>{}</span></a></li>", figure.to, figure.number,
            figure.over ? icon(Icon::exclamationmark_triangle) : Html{}, figure.text);
    return h("<ul class=\"st-figures\">{}</ul>", all);
}

Html load(int count, int recommended, std::string const& words)
{
    Html dots;
    int const drawn = std::min(std::max(count, recommended), most_dots);
    for (int i = 0; i < drawn; ++i) {
        bool const taken = i < count;
        dots.add("<i{}></i>", taken ? flag("data-full", i < recommended) + flag("data-over", i >= recommended) : Attribute{});
    }
    return h("<span class=\"st-load\" aria-hidden=\"true\">{}</span> <span class=\"st-muted\">{}</span>", dots, words);
}

Html date_leaf(Words const& w, Day day, Color kind)
{
    auto const text = w.long_day(day); // "18. november 2026"
    auto const from = text.find(' ');
    auto const month = from == std::string::npos ? std::string{} : text.substr(from + 1, 3);
    return h("<span class=\"st-date\"{} aria-hidden=\"true\"><b>{}</b><span>{}</span></span>", color(kind),
        static_cast<int>(static_cast<unsigned>(day.calendar().day())), month);
}

} // namespace samtak::ui
