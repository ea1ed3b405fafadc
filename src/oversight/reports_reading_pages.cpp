// The half-yearly reports read together, question by question, and on paper (H2 L12).
#include "oversight/report_pages.hpp"
#include "oversight/report_parts.hpp"
#include "web/show.hpp"

#include <algorithm>

namespace samtak {
namespace {

struct Reading {
    ReportPeriod period;
    std::vector<HalfYearReport> reports;
    ReportFigures totals;
};

std::optional<Reading> reading_of(Grant<ReadReports> const& grant, Call& call)
{
    auto const due = Day::parse(call.query("due"));
    auto const period = due ? report_period_due(call.profile(), *due) : report_period_on(call.profile(), call.today());
    if (!period || !period->is_open_on(call.today())) return std::nullopt;
    Reading reading{*period, ReportStore{call.database()}.delivered(grant, period->due), {}};
    for (auto const& report : reading.reports) reading.totals += report.figures;
    return reading;
}

// The profile's questions, and then those that were asked once and aren't any more.
std::vector<std::pair<std::string, std::string>> questions_of(Call const& call, Reading const& reading)
{
    std::vector<std::pair<std::string, std::string>> questions;
    auto const add = [&](std::string const& key, std::string const& asked) {
        for (auto const& [known, text] : questions)
            if (known == key) return;
        questions.emplace_back(key, question_text(call, key, asked));
    };
    for (auto const& question : call.profile().report_questions) add(question.key, {});
    for (auto const& report : reading.reports)
        for (auto const& answer : report.answers) add(answer.question, answer.asked);
    return questions;
}

std::string about(Call const& call, HalfYearReport const& report)
{
    auto const unit = unit_name(call, report.unit_key);
    return unit.empty() ? report.name : report.name + ", " + unit;
}

Html said(std::string const& words, std::string const& who)
{
    return h("<div class=\"st-flow\" data-gap=\"s\">{}<p class=\"st-muted st-small\">{}</p></div>", ui::paragraphs(words), who);
}

// On paper: a table, since it is read across.
Html figure_table(Words const& w, ReportFigures const& figures)
{
    Html rows;
    for (auto const& fact : figure_facts(w, figures)) rows.add("<tr><th scope=\"row\">{}</th><td>{}</td></tr>", fact.term, fact.value);
    return h("<table><tbody>{}</tbody></table>", rows);
}

Html answers_to(Call const& call, Reading const& reading, std::string const& key)
{
    std::vector<Html> rows;
    for (auto const& report : reading.reports)
        if (auto const words = report.answer_to(key); !words.empty()) rows.push_back(said(words, about(call, report)));
    if (rows.empty()) return h("<p class=\"st-muted\">{}</p>", call.words().tr("Nobody answered this."));
    return ui::lines(rows);
}

Html additions(Call const& call, Reading const& reading)
{
    Words const& w = call.words();
    std::vector<Html> rows;
    for (auto const& report : reading.reports)
        for (auto const& addition : report.additions)
            rows.push_back(said(addition.words, about(call, report) + ", " + w.day_and_time(addition.signed_at)));
    return rows.empty() ? Html{} : ui::section("additions", w.tr("Added later"), ui::lines(rows));
}

std::string lead(Words const& w, Reading const& reading)
{
    return w.trn("{n} report, due {date}.", "{n} reports, due {date}.", static_cast<std::int64_t>(reading.reports.size()),
        {{"date", w.long_day(reading.period.due)}});
}

Url overview(Call const& call, Reading const& reading) { return call.url("/reports").with("due", reading.period.due.iso()); }

} // namespace

Response reports_reading_page(Grant<ReadReports> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const reading = reading_of(grant, call);
    if (!reading) return failure_page(call, {Problem::not_found, "This page isn't here."});
    call.listed(grant, std::ssize(reading->reports), "due=" + reading->period.due.iso());
    ui::Page page;
    page.title = w.tr("The reports, read together");
    page.narrow = true;
    page.content = ui::back_link(overview(call, *reading), w.tr("Half-yearly reports"));
    page.content += ui::title(page.title, lead(w, *reading));
    if (reading->reports.empty())
        page.content += ui::empty_line(h("<p>{}</p>", w.tr("Nobody has delivered yet.")));
    else {
        page.content += ui::card("totals", w.tr("All of them together"), ui::facts(figure_facts(w, reading->totals)));
        int number = 0;
        for (auto const& [key, text] : questions_of(call, *reading))
            page.content += ui::section("q" + std::to_string(++number), text, answers_to(call, *reading, key));
        page.content += additions(call, *reading);
        page.content +=
            ui::actions({ui::link(call.url("/reports/print").with("due", reading->period.due.iso()), w.tr("Print them"), ui::Icon::printer_small)});
    }
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {});
}

Response reports_print_page(Grant<ReadReports> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const reading = reading_of(grant, call);
    if (!reading) return failure_page(call, {Problem::not_found, "This page isn't here."});
    call.listed(grant, std::ssize(reading->reports), "due=" + reading->period.due.iso());
    Html html = h("<p class=\"st-no-print st-row\" data-spread>{}{}</p>", ui::back_link(overview(call, *reading), w.tr("Half-yearly reports")),
        ui::print_button(w));
    html += h("<h1>{}</h1><p>{}</p><p>{}</p>", w.tr("Half-yearly reports"), call.profile().name, lead(w, *reading));
    html += h("<section><h2>{}</h2>{}</section>", w.tr("All of them together"), figure_table(w, reading->totals));
    for (auto const& report : reading->reports) {
        html.add("<section><h2>{}</h2>{}", about(call, report), figure_table(w, report.figures));
        for (auto const& answer : report.answers)
            html.add("<h3>{}</h3>{}", question_text(call, answer.question, answer.asked), ui::paragraphs(answer.words));
        for (auto const& addition : report.additions)
            html.add("<h3>{}</h3>{}", w.tr("Added {when}", {{"when", w.day_and_time(addition.signed_at)}}), ui::paragraphs(addition.words));
        html.add("<p>{}</p></section>", w.tr("Signed {when}", {{"when", w.day_and_time(report.signed_at)}}));
    }
    html += h("<p>{}</p>", w.tr("Printed by {name} {when}", {{"name", call.viewer().name()}, {"when", w.day_and_time(call.now())}}));
    return page(ui::sheet(w, call.profile(), *call.place().assets, w.tr("Half-yearly reports"), h("<article class=\"st-sheet\">{}</article>", html)));
}

} // namespace samtak
