#include "oversight/figures_pages.hpp"

#include "oversight/figures_parts.hpp"
#include "oversight/figures_store.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

constexpr int years_back = 5;

Html how_counted(Words const& w)
{
    Html lines;
    for (auto const& line : {w.tr("People are counted on 31 December, in this year today. One person counts once."),
             w.tr("With {coordinator.a}: somebody was responsible for the coordination that day."),
             w.tr("With a plan: the plan was in use that day. A draft, or a plan at rest, doesn't count."),
             w.tr("A case is new in the period when it was opened, and ended in the one in which its last {coordinator.bare} finished."),
             w.tr("A change is that somebody else took over as {coordinator.bare}. Few changes are good.")})
        lines.add("<li>{}</li>", line);
    return ui::more(w.tr("How this is counted"), h("<ul class=\"ds-list\">{}</ul>", lines));
}

// law.md R7.07: the unit knows each case (hol § 7-3) and sees the numbers whole. What leaves the house is cut.
Html about_small(Call const& call, bool as_published)
{
    Words const& w = call.words();
    auto const here = call.url("/overview/figures");
    auto const rule = w.tr("In the file, numbers under 5 say “fewer than 5”, and more numbers are hidden where a small one could be worked out.");
    auto const text = as_published ? w.tr("You now see the figures as they stand in the file.")
                                   : w.tr("You see all the numbers whole. Don't pass them on as they are: a small number can tell who somebody is.");
    auto const other = as_published ? ui::link(here, w.tr("See the whole numbers"))
                                    : ui::link(here.with("as", "published"), w.tr("See the figures as they are in the file"));
    auto const file = ui::button_link(
        call.url("/overview/figures/file"), {.text = w.tr("Download the file"), .weight = ui::Weight::secondary, .icon = ui::Icon::download});
    return ui::alert(ui::Color::info, w.tr("Small numbers"),
        h("<div class=\"st-flow\" data-gap=\"s\"><p>{} {}</p>{}</div>", text, rule, ui::buttons({file, other})));
}

Html table_section(std::string const& id, ui::Table const& table) { return ui::section(id, table.caption, ui::table(table)); }

Response figures_page(Grant<ReadFigures> const& grant, Call& call)
{
    Words const& w = call.words();
    bool const as_published = call.query("as") == "published";
    auto const lines = figures_of(FiguresStore{call.database()}.read(grant, call.today()), years_back, call.today());
    auto const shown = published(lines, !as_published);
    ui::Page page;
    page.title = w.tr("Figures over the years");
    page.content = ui::back_link(call.url("/overview"), w.tr("Overview"));
    page.content += ui::title(page.title, w.tr("Counted {day}.", {{"day", w.long_day(call.today())}}));
    page.content += h("<div class=\"st-flow st-first\">{}{}</div>", about_small(call, as_published), how_counted(w));
    page.content += table_section("years", span_table(w, shown, false, w.tr("By year")));
    page.content += table_section("coordinator-age", age_table(w, shown, &PublishedLine::coordinator, w.tr("With {coordinator.a}, by age")));
    page.content += table_section("plan-age", age_table(w, shown, &PublishedLine::plan, w.tr("With a plan, by age")));
    page.content += table_section("both-age", age_table(w, shown, &PublishedLine::both, w.tr("With both, by age")));
    page.content += table_section("halves", span_table(w, shown, true, w.tr("By half-year")));
    return show(call, page, {NavPlace::overview});
}

Response figures_download(Grant<ExportFigures> const& grant, Call& call)
{
    auto const lines = figures_of(FiguresStore{call.database()}.read(grant, call.today()), years_back, call.today());
    return csv_file("figures-" + call.today().iso(), figures_file(call.words(), published(lines, false)));
}

} // namespace

void figures_routes(Router& router)
{
    router.get<ReadFigures>("/overview/figures", figures_page);
    router.get<ExportFigures>("/overview/figures/file", figures_download);
}

} // namespace samtak
