// Who has delivered the half-yearly report, for the coordinating unit and for leaders of their own units (H2).
#include "kernel/oslo.hpp"
#include "oversight/report_pages.hpp"
#include "oversight/report_parts.hpp"
#include "web/show.hpp"

#include <algorithm>

namespace samtak {
namespace {

struct Shown {
    ReportPeriod period;
    bool is_current;
    std::vector<Reporter> reporters;
    int missing() const
    {
        return static_cast<int>(std::count_if(reporters.begin(), reporters.end(), [](Reporter const& one) { return !one.delivered_at; }));
    }
    int all() const { return static_cast<int>(reporters.size()); }
};

// The period of ?due=, by default the one whose form opened last. None: no such report here, or not that day.
std::optional<ReportPeriod> asked_period(Call const& call, std::string_view due)
{
    if (due.empty()) return report_period_on(call.profile(), call.today());
    auto const day = Day::parse(due);
    auto const period = day ? report_period_due(call.profile(), *day) : std::nullopt;
    return period && period->is_open_on(call.today()) ? period : std::nullopt;
}

std::optional<Shown> shown_of(Grant<ListReports> const& grant, Call& call, std::string_view due)
{
    auto const period = asked_period(call, due);
    if (!period) return std::nullopt;
    bool const is_current = report_period_on(call.profile(), call.today())->due == period->due;
    bool const all = call.viewer().has(Role::coordinating_unit);
    return Shown{*period, is_current, ReportStore{call.database()}.reporters(grant, period->due, std::min(call.today(), period->due), all)};
}

// «41 of 58 are delivered. 17 are missing. There are 13 days left.»
std::string point(Words const& w, Shown const& shown, Day today)
{
    auto text = w.tr("{n} of {all} are delivered.", {{"n", shown.all() - shown.missing()}, {"all", shown.all()}});
    if (shown.missing() == 0) return text;
    text += " " + w.trn("{n} is missing.", "{n} are missing.", shown.missing()) + " ";
    int const left = today.days_until(shown.period.due);
    if (left == 0) return text + w.tr("The date is today.");
    if (left > 0) return text + w.trn("There is {n} day left.", "There are {n} days left.", left);
    return text + w.trn("The date was {n} day ago.", "The date was {n} days ago.", -left);
}

Html unit_table(Words const& w, std::vector<UnitStatus> const& units)
{
    ui::Table table{w.tr("Reports by unit"), {w.tr("Unit"), w.tr("Delivered"), w.tr("Missing")}, {}, w.tr("Nobody coordinates.")};
    for (auto const& unit : units)
        table.rows.push_back({ui::plain(unit.name), ui::plain(std::to_string(unit.delivered)), ui::plain(std::to_string(unit.missing))});
    return ui::table(table);
}

Html status(Call& call, Shown const& shown)
{
    Words const& w = call.words();
    auto const units = by_unit(call, shown.reporters);
    auto const said = point(w, shown, call.today());
    Html html = status_chart(w, units, w.tr("Delivered reports by unit"), said);
    html += h("<p><strong>{}</strong></p>", said);
    html += ui::more(w.tr("Show as a table"), unit_table(w, units));
    return ui::card("status", w.tr("Delivered, by unit"), html);
}

// H2: once a day at most, so that a reminder stays something to take notice of.
Html reminder(Grant<ListReports> const& grant, Call& call, Shown const& shown)
{
    Words const& w = call.words();
    if (!shown.is_current || shown.missing() == 0 || !grant.also_allows<RemindReporters>()) return {};
    if (auto const at = ReportStore{call.database()}.reminded_at(grant, shown.period.due, call.today()))
        return h("<p>{}</p>", w.tr("A reminder was sent today at {time}. The next can be sent tomorrow.", {{"time", w.time(*at)}}));
    return h("<div class=\"st-flow\" data-gap=\"s\">{}<p class=\"st-muted st-small\">{}</p></div>",
        ui::button_form(call.url("/reports/reminders"), call.csrf(),
            {.text = w.trn("Send a reminder to {n}", "Send a reminder to {n}", shown.missing()), .icon = ui::Icon::paperplane},
            h("<input type=\"hidden\" name=\"due\" value=\"{}\">", shown.period.due.iso())),
        w.tr("They get a message here and an e-mail that doesn't say what it is about."));
}

Html state(Words const& w, Reporter const& one, bool overdue)
{
    if (one.delivered_at)
        return ui::tag(ui::Color::success, ui::Icon::checkmark_circle, w.tr("Delivered {date}", {{"date", oslo_day(*one.delivered_at)}}));
    if (overdue) return ui::tag(ui::Color::danger, ui::Icon::exclamationmark_triangle, w.tr("Missing"));
    return ui::tag(ui::Color::neutral, ui::Icon::hourglass, w.tr("Not delivered yet"));
}

Html reporters_table(Call& call, Shown const& shown)
{
    Words const& w = call.words();
    ui::Table table{w.tr("Who has delivered"), {w.tr("Name"), w.tr("Unit"), w.tr("State")}, {}, w.tr("Nobody coordinates.")};
    bool const overdue = shown.period.is_overdue_on(call.today());
    for (bool const delivered : {false, true})
        for (auto const& one : shown.reporters)
            if (one.delivered_at.has_value() == delivered)
                table.rows.push_back({ui::plain(one.name), ui::plain(unit_name(call, one.unit_key)), state(w, one, overdue)});
    return ui::section("who", w.tr("Who has delivered"), ui::table(table));
}

Html other_periods(Grant<ListReports> const& grant, Call& call, Shown const& shown)
{
    Words const& w = call.words();
    std::vector<Html> links;
    auto const add = [&](Day due) {
        if (due != shown.period.due && report_period_due(call.profile(), due))
            links.push_back(ui::link(call.url("/reports").with("due", due.iso()), w.tr("Due {date}", {{"date", w.long_day(due)}})));
    };
    auto const current = report_period_on(call.profile(), call.today())->due;
    add(current);
    for (auto const& due : ReportStore{call.database()}.delivered_periods(grant))
        if (due != current) add(due);
    return links.empty() ? Html{} : ui::section("others", w.tr("Other periods"), ui::actions(links));
}

} // namespace

Response reports_page(Grant<ListReports> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const shown = shown_of(grant, call, call.query("due"));
    if (!shown) return failure_page(call, {Problem::not_found, "This page isn't here."});
    bool const reads = grant.also_allows<ReadReports>();
    call.listed(grant, std::ssize(shown->reporters), "due=" + shown->period.due.iso() + (reads ? "" : " units=own"));
    ui::Page page;
    page.title = w.tr("Half-yearly reports");
    if (call.query("done") == "reminded") page.content += ui::done(w.tr("The reminder is sent."));
    page.content += ui::title(page.title,
        w.tr("Due {date}, for the time from {from}.", {{"date", w.long_day(shown->period.due)}, {"from", w.long_day(shown->period.from)}}));
    Html aside = reminder(grant, call, *shown);
    if (reads && shown->missing() < shown->all()) {
        auto const due = shown->period.due.iso();
        aside += ui::actions({ui::link(call.url("/reports/reading").with("due", due), w.tr("Read them together"), ui::Icon::file_text),
            ui::link(call.url("/reports/print").with("due", due), w.tr("Print them"), ui::Icon::printer_small)});
    }
    if (!reads) aside += h("<p class=\"st-muted\">{}</p>", w.tr("You see those of the units that you lead, not what they wrote."));
    page.content += h("<div class=\"st-split\"><div>{}</div><div class=\"st-flow\" data-gap=\"l\">{}</div></div>", status(call, *shown), aside);
    page.content += h("{}{}", reporters_table(call, *shown), other_periods(grant, call, *shown));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {});
}

Response remind_reporters(Grant<RemindReporters> const& grant, Call& call)
{
    auto const shown = shown_of(grant, call, call.form().get("due"));
    if (!shown || !shown->is_current) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto const there = call.url("/reports");
    std::vector<Reporter> missing;
    for (auto const& one : shown->reporters)
        if (!one.delivered_at) missing.push_back(one);
    if (missing.empty()) return see_other(there); // the last one delivered meanwhile
    auto change = call.change();
    change.answer_with(there.text());
    ReportStore{call.database()}.remind(change, grant, shown->period.due, call.today(), missing);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", "reminded"));
    if (saved.error().text == somebody_was_first) return see_other(there); // a colleague sent it today: the page says when
    return failure_page(call, saved.error());
}

} // namespace samtak
