// A coordinator's own half-yearly report (H2 L12): the numbers count themselves, the words are the coordinator's.
#include "coordination/own_names_store.hpp"
#include "kernel/oslo.hpp"
#include "oversight/report_form.hpp"
#include "oversight/report_pages.hpp"
#include "oversight/report_parts.hpp"
#include "plan/evaluation.hpp"
#include "web/fields.hpp"
#include "web/show.hpp"

#include <algorithm>

namespace samtak {
namespace {

// What the page is made from.
struct OwnReports {
    ReportPeriod period;
    bool is_expected = false;
    std::vector<HalfYearReport> delivered; // newest first
    HalfYearReport const* now() const      // the one of this period
    {
        return !delivered.empty() && delivered.front().due == period.due ? &delivered.front() : nullptr;
    }
};

std::optional<OwnReports> reports_of(Grant<WriteReport> const& grant, Call& call)
{
    auto const period = report_period_on(call.profile(), call.today());
    if (!period) return std::nullopt;
    ReportStore store{call.database()};
    return OwnReports{*period, store.is_expected(grant, std::min(call.today(), period->due)), store.own(grant)};
}

std::vector<std::string> own_names(Call& call)
{
    auto const grant = call.decide<ListCoordinations>(Scope{Scope::Reach::own});
    return grant ? names_of_own_people(call.database(), *grant, call.today()) : std::vector<std::string>{};
}

std::string joined(std::vector<std::string> const& words)
{
    std::string text;
    for (auto const& word : words) text += (text.empty() ? "«" : ", «") + word + "»";
    return text;
}

Html warning(Words const& w)
{
    return ui::alert(ui::Color::info, w.tr("No names, and nothing that tells who somebody is"),
        h("<p>{}</p>", w.tr("{Coordinating_unit.the} reads the reports together, and sees no plan. Write of your experience, not of one person.")));
}

// Asked only when there is something like a name in the text.
Html names_question(Words const& w, ui::FormView const& form, std::vector<std::string> const& names)
{
    if (names.empty()) return {};
    return ui::alert(ui::Color::warning, w.tr("Is this somebody's name?"),
        h("<p>{}</p>{}", w.tr("You coordinate for somebody with this name: {words}", {{"words", joined(names)}}),
            form.checkbox("names_ok", {"1", w.tr("It doesn't mean anybody I coordinate for"), {}}, false)));
}

Html counted(Call& call, Grant<WriteReport> const& grant, ReportPeriod const& period)
{
    Words const& w = call.words();
    auto const figures = ReportStore{call.database()}.figures(grant, period, call.now());
    return ui::card("counted", w.tr("Counted in your cases"),
        h("{}<p class=\"st-muted st-small\">{}</p>", ui::facts(figure_facts(w, figures)),
            w.tr("The period is {from} to {to}. The numbers are counted again when you deliver, and go with the report.",
                {{"from", period.from}, {"to", period.due}})));
}

Html questions(Call& call, ui::FormView const& form, ReportPeriod const& period, std::vector<std::string> const& names)
{
    Words const& w = call.words();
    Html inside;
    for (auto const& question : call.profile().report_questions)
        inside += form.text_area({.name = answer_field(question),
            .label = question.text.in(w.language()),
            .description = question.help.nb.empty() ? std::string{} : question.help.in(w.language()),
            .optional = question.optional,
            .most = most_in_answer,
            .rows = 4});
    inside += names_question(w, form, names);
    inside +=
        h("<p class=\"st-small st-muted\">{}</p>", w.tr("The report is signed when you deliver it. It is never changed; you can add to it later."));
    inside += ui::buttons({ui::button({.text = w.tr("Deliver the report")})});
    inside += form.draft_status();
    return form.form({.action = call.url("/reports/mine"), .csrf = call.csrf(), .draft = call.draft_url("/reports/mine")},
        h("<input type=\"hidden\" name=\"due\" value=\"{}\"><div class=\"st-flow\" data-gap=\"l\">{}</div>", period.due.iso(), inside));
}

// What was typed into a report that had been delivered meanwhile, from another window: nothing is lost.
std::string left_over(Call& call)
{
    std::string text;
    for (auto const& field : answer_fields(call.profile()))
        if (auto const typed = call.form().get(field); !typed.empty()) text += (text.empty() ? "" : "\n\n") + std::string{typed};
    return text;
}

Html addition_form(Call& call, ui::FormView const& form, std::vector<std::string> const& names)
{
    Words const& w = call.words();
    Html inside = form.text_area({.name = "words", .label = w.tr("What do you want to add?"), .value = left_over(call), .most = most_in_answer});
    inside += names_question(w, form, names);
    inside += ui::buttons({ui::button({.text = w.tr("Add to the report"), .weight = ui::Weight::secondary})});
    inside += form.draft_status();
    return form.form({.action = call.url("/reports/mine/additions"), .csrf = call.csrf(), .draft = call.draft_url("/reports/mine")},
        h("<div class=\"st-flow\">{}</div>", inside));
}

Html delivered_part(Call& call, ui::FormView const& form, HalfYearReport const& report, std::vector<std::string> const& names)
{
    Words const& w = call.words();
    Html html = ui::alert(ui::Color::success, w.tr("Delivered {when}", {{"when", w.day_and_time(report.signed_at)}}),
        h("<p>{}</p>", w.tr("It is signed, and {coordinating_unit.the} can read it.")));
    html += ui::card("report", w.tr("Your report"), report_text(call, report, 3));
    html += ui::section("addition", w.tr("Add something"), addition_form(call, form, names));
    return html;
}

Html earlier(Call& call, OwnReports const& reports)
{
    Words const& w = call.words();
    Html all;
    for (auto const& one : reports.delivered)
        if (one.due != reports.period.due)
            all += ui::more(
                w.tr("The report due {date}", {{"date", w.long_day(one.due)}}), h("<div class=\"st-card\">{}</div>", report_text(call, one, 3)));
    return all.empty() ? all : ui::section("earlier", w.tr("Earlier reports"), all);
}

Html not_asked(Call& call)
{
    Words const& w = call.words();
    auto const next = next_report_period(call.profile(), call.today());
    auto const opens = next ? w.tr("The next form opens {date}.", {{"date", w.long_day(next->opens_on)}}) : std::string{};
    return ui::empty_line(h("<p>{}</p><p>{}</p>", w.tr("No report is asked of you now: you were nobody's {coordinator.bare} on the day."), opens));
}

// The report as it stands now: delivered, to be written, or not asked for.
Html asked_now(
    Call& call, Grant<WriteReport> const& grant, ui::FormView const& form, OwnReports const& reports, std::vector<std::string> const& names)
{
    Words const& w = call.words();
    if (auto const* now = reports.now()) return delivered_part(call, form, *now, names);
    if (!reports.is_expected) return not_asked(call);
    Html html;
    if (reports.period.is_overdue_on(call.today()))
        html += h("<p>{}</p>",
            ui::tag(ui::Color::danger, ui::Icon::exclamationmark_triangle,
                w.tr("Should have been there {date}", {{"date", w.long_day(reports.period.due)}})));
    return html.add("{}{}{}", warning(w), counted(call, grant, reports.period), questions(call, form, reports.period, names));
}

Response shown(Grant<WriteReport> const& grant, Call& call, int status, std::vector<std::string> const& names = {}, bool meanwhile = false)
{
    Words const& w = call.words();
    auto const reports = reports_of(grant, call);
    if (!reports) return failure_page(call, {Problem::not_found, "This page isn't here."});
    ui::FormView const form{w, call.form()};
    auto const date = Fill{"date", w.long_day(reports->period.due)};
    ui::Page page;
    page.title = w.tr("Half-yearly report");
    page.narrow = true;
    page.failed = form.failed();
    auto const body = asked_now(call, grant, form, *reports, names); // before the summary, which says the labels of its fields
    page.content = form.error_summary();
    if (call.query("done") == "1") page.content += ui::done(w.tr("The report is delivered."));
    page.content += h("<div>{}</div>", ui::title(page.title, w.tr("To {coordinating_unit.the}, due {date}.", {date})));
    if (meanwhile)
        page.content += ui::alert(ui::Color::warning, w.tr("The report was delivered already"),
            h("<p>{}</p>", w.tr("What you wrote now stands in the field below. Add what is missing.")));
    page.content += body;
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}{}</div>", page.content, earlier(call, *reports));
    return show(call, page, {NavPlace::home}, status);
}

} // namespace

Response own_report_page(Grant<WriteReport> const& grant, Call& call) { return shown(grant, call, 200); }

Response deliver_report(Grant<WriteReport> const& grant, Call& call)
{
    auto const reports = reports_of(grant, call);
    if (!reports) return failure_page(call, {Problem::not_found, "This page isn't here."});
    if (!reports->is_expected) return failure_page(call, {Problem::not_yours, "Somebody else has to do this."});
    Form& form = call.form();
    if (form.has("due") && form.get("due") != reports->period.due.iso()) return shown(grant, call, 409); // a new period has begun: look again
    HalfYearReport report{ReportId::fresh(), reports->period.from, reports->period.due, grant.by(), {}, {}, {},
        read_report_answers(form, call.profile(), call.words().language()), {}, call.now(), std::string{code(call.viewer().level())}};
    auto const names = check_for_people(form, answer_fields(call.profile()), own_names(call), *call.place().catalogues);
    if (!form.ok()) return shown(grant, call, 422, names);
    ReportStore store{call.database()};
    report.unit_key = store.unit_of(grant);
    report.figures = store.figures(grant, reports->period, call.now());
    auto change = call.change();
    auto const there = call.url("/reports/mine");
    change.answer_with(there.text());
    store.deliver(change, grant, report);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", "1"));
    if (saved.error().problem == Problem::conflict && saved.error().text == somebody_was_first) return shown(grant, call, 409, {}, true);
    return failure_page(call, saved.error());
}

Response add_to_report(Grant<WriteReport> const& grant, Call& call)
{
    auto const reports = reports_of(grant, call);
    auto const* now = reports ? reports->now() : nullptr;
    if (!now) return failure_page(call, {Problem::not_found, "This page isn't here."});
    ReportAddition const addition{read_addition(call.form()), call.now()};
    auto const names = check_for_people(call.form(), {"words"}, own_names(call), *call.place().catalogues);
    if (!call.form().ok()) return shown(grant, call, 422, names);
    auto change = call.change();
    auto const there = call.url("/reports/mine");
    change.answer_with(there.text());
    ReportStore{call.database()}.add(change, grant, now->id, addition, code(call.viewer().level()));
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there);
}

} // namespace samtak
