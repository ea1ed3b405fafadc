// What waits to be decided, for whoever decides that a coordination ends, and the way to a case by its number (B11).
#include "ending/ending_pages.hpp"
#include "ending/ending_parts.hpp"

namespace samtak {
namespace {

constexpr int most_case_number = 30;

std::string where_it_stands(Words const& w, WaitingEnding const& one, Day today)
{
    if (one.step == EndingStep::proposed) return w.tr("Proposed");
    if (one.answered) return w.tr("The person has answered");
    if (one.answer_by && *one.answer_by >= today) return w.tr("Waits for the person until {date}", {{"date", w.long_day(*one.answer_by)}});
    return w.tr("The time to answer is over");
}

Response shown(Grant<ListEndings> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    auto const all = EndingStore{call.database()}.waiting(grant);
    call.listed(grant, std::ssize(all));
    ui::Table table{w.tr("Coordinations that may end"), {w.tr("Case"), w.tr("Proposed by"), w.tr("Since"), w.tr("Where it stands")}, {},
        w.tr("Nobody has proposed that a coordination ends.")};
    for (auto const& one : all)
        table.rows.push_back({ui::link(call.url("/coordinations/{}/ending", one.coordination), one.case_number),
            ui::plain(raised_name(w, one.raised_by)), ui::plain(w.day(one.raised_on)), ui::plain(where_it_stands(w, one, call.today()))});
    ui::FormView const form{w, call.form()};
    Html inside = form.text({.name = "case_number",
        .label = w.tr("Case number"),
        .description = w.tr("To raise it yourself that a coordination may end."),
        .most = most_case_number});
    inside += ui::buttons({ui::button({.text = w.tr("Find the case"), .weight = ui::Weight::secondary})});
    ui::Page page;
    page.title = w.tr("Coordinations that may end");
    page.failed = form.failed();
    page.content = form.error_summary();
    page.content += ui::title(page.title, w.tr("By case number. The person is always heard before anything is decided."));
    page.content += ui::table(table);
    page.content += ui::section("find", w.tr("Another case"),
        form.form({.action = call.url("/endings/search"), .csrf = call.csrf()}, h("<div class=\"st-flow\">{}</div>", inside)));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

} // namespace

Response endings_page(Grant<ListEndings> const& grant, Call& call) { return shown(grant, call, 200); }

Response find_ending(Grant<ListEndings> const& grant, Call& call)
{
    Form& form = call.form();
    auto const number = form.text("case_number", {.most = most_case_number, .required = true, .missing = "Write the case number.", .lines = false});
    auto const found = form.ok() ? EndingStore{call.database()}.numbered(grant, number) : std::nullopt;
    if (found) return see_other(call.url("/coordinations/{}/ending", *found));
    if (form.ok()) form.problem("case_number", "No case has this number.");
    return shown(grant, call, 422);
}

} // namespace samtak
