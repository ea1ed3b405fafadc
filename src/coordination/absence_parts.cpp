#include "coordination/absence_parts.hpp"

#include "web/fields.hpp"
#include "web/lists.hpp"
#include "web/parts.hpp"

namespace samtak {
namespace {

constexpr std::string_view each_case = "each";

std::string days_of(Words const& w, Period const& period)
{
    if (period.from == *period.to) return w.long_day(period.from);
    return w.tr("{from} to {to}", {{"from", w.long_day(period.from)}, {"to", w.long_day(*period.to)}});
}

Html state_of(Words const& w, Absence const& absence, Day today)
{
    if (*absence.period.to < absence.period.from) return ui::tag(ui::Color::neutral, ui::Icon::x_mark, w.tr("Never went"));
    if (absence.period.holds_on(today)) return ui::tag(ui::Color::warning, ui::Icon::clock_dashed, w.tr("Away now"));
    if (absence.period.from > today) return ui::tag(ui::Color::info, ui::Icon::calendar, w.trc("absence", "Coming"));
    return ui::tag(ui::Color::neutral, ui::Icon::checkmark, w.trc("absence", "Over"));
}

Html absence_row(Call& call, AbsenceDesk const& desk, Absence const& one)
{
    Words const& w = call.words();
    auto about = one.deputy.empty() ? w.tr("Those named in each case step in.") : w.tr("{name} steps in.", {{"name", one.deputy}});
    if (!one.noted_by.empty()) about += " " + w.tr("Noted by {name}.", {{"name", one.noted_by}});
    bool const went = *one.period.to >= one.period.from;
    Html html = h("<p><strong>{}</strong> {}</p><p class=\"st-small st-muted\">{}</p>", went ? days_of(w, one.period) : w.long_day(one.period.from),
        state_of(w, one, call.today()), about);
    if (can_end(one, call.today()))
        html += ui::actions(
            {ui::link(Url::own_path(desk.place.text() + "/" + one.id.str() + "/ending"), w.tr("End it early"), {}, w.long_day(one.period.from))});
    return html;
}

std::vector<ui::Choice> deputy_choices(Words const& w, AbsenceDesk const& desk)
{
    std::vector<ui::Choice> choices{{std::string{each_case}, w.tr("Those named in each case")}};
    for (auto const& one : desk.colleagues) choices.push_back({one.id.str(), one.title.empty() ? one.name : one.name + ", " + one.title});
    return choices;
}

Html unnamed(Words const& w, AbsenceDesk const& desk)
{
    int without = 0;
    for (auto const& one : desk.cases) without += one.deputy.empty() ? 1 : 0;
    if (without == 0) return {};
    return ui::alert(ui::Color::warning, w.trn("{n} case has nobody to step in", "{n} cases have nobody to step in", without),
        h("<p>{}</p>", w.tr("Choose somebody here. Otherwise {leader.the} steps in, and {coordinating_unit.the} is told on the first day.")));
}

} // namespace

Html absence_done(Call& call)
{
    Words const& w = call.words();
    if (call.query("done") == "absence") return ui::done(w.tr("The absence is noted."));
    if (call.query("done") == "ended") return ui::done(w.tr("The absence has a new last day."));
    return {};
}

Html absence_list(Call& call, AbsenceDesk const& desk)
{
    if (desk.absences.empty()) return ui::empty_line(h("<p>{}</p>", call.words().tr("No absence is noted.")));
    std::vector<Html> rows;
    for (auto const& one : desk.absences) rows.push_back(absence_row(call, desk, one));
    return ui::lines(rows);
}

Html deputy_list(Words const& w, AbsenceDesk const& desk)
{
    if (desk.cases.empty()) return {};
    ui::Table table{w.tr("Who steps in, case by case"), {w.tr("Case number"), w.tr("{Deputy.bare}")}, {}, {}};
    for (auto const& one : desk.cases)
        table.rows.push_back({ui::plain(one.case_number),
            one.deputy.empty() ? ui::tag(ui::Color::danger, ui::Icon::exclamationmark_triangle, w.tr("Nobody is named")) : ui::plain(one.deputy)});
    return ui::section("deputies", w.tr("Who steps in, case by case"), ui::table(table));
}

Response absence_form_page(Call& call, AbsenceDesk const& desk, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    Html inside = unnamed(w, desk);
    inside += form.day({.name = "from", .label = w.tr("First day away"), .value = call.today()});
    inside += form.day({.name = "to", .label = w.tr("Last day away")});
    inside += form.select({.name = "deputy",
        .legend = w.tr("Who steps in?"),
        .description = w.tr("Has the duties, the messages and the access while it lasts."),
        .choices = deputy_choices(w, desk),
        .chosen = {std::string{each_case}}});
    inside += ui::buttons({ui::button({.text = w.tr("Save the absence")}), ui::link(desk.back, w.tr("Cancel"))});
    ui::Page page;
    page.title = w.tr("Note an absence");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(desk.back, desk.name.empty() ? w.tr("When you are away") : desk.name);
    page.content += form.error_summary();
    page.content += ui::title(page.title, w.tr("The reason is nobody's business here, so there is no field for it."));
    page.content += form.form({.action = desk.place, .csrf = call.csrf()}, h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

AbsenceForm read_absence_form(Call& call, AbsenceDesk const& desk)
{
    Form& form = call.form();
    AbsenceForm read{form.day("from"), form.day("to"), std::nullopt};
    bool known = form.get("deputy") == each_case;
    for (auto const& one : desk.colleagues)
        if (form.get("deputy") == one.id.str()) {
            read.deputy = one.id;
            known = true;
        }
    if (!known) form.not_a_choice("deputy");
    auto const noted = [&form](std::string_view field) {
        for (auto const& problem : form.problems())
            if (problem.field == field) return true;
        return false;
    };
    for (auto const& problem : absence_problems(read, desk.absences, call.today()))
        if (!noted(problem.field)) form.problem(problem.field, problem.text, problem.limit);
    return read;
}

Absence const* absence_in(Call const& call, AbsenceDesk const& desk)
{
    auto const id = call.id<AbsenceId>("absence");
    for (auto const& one : desk.absences)
        if (id == one.id && can_end(one, call.today())) return &one;
    return nullptr;
}

Response ending_form_page(Call& call, AbsenceDesk const& desk, Absence const& absence, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    Html inside = form.day({.name = "back",
        .label = w.tr("First day back"),
        .description = w.tr("The absence is noted for {days}.", {{"days", days_of(w, absence.period)}}),
        .value = call.today()});
    inside += ui::buttons({ui::button({.text = w.tr("End the absence")}), ui::link(desk.back, w.tr("Cancel"))});
    ui::Page page;
    page.title = w.tr("End the absence early");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(desk.back, desk.name.empty() ? w.tr("When you are away") : desk.name);
    page.content += form.error_summary();
    page.content += ui::title(page.title, w.tr("From the first day back, nobody steps in any more."));
    page.content += form.form({.action = Url::own_path(desk.place.text() + "/" + absence.id.str() + "/ending"), .csrf = call.csrf()},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

std::optional<Day> read_ending_form(Call& call, Absence const& absence)
{
    Form& form = call.form();
    auto const back = form.day("back");
    if (!form.ok()) return std::nullopt;
    auto const last = last_day_away(absence, back, call.today());
    if (last) return *last;
    for (auto const& problem : last.error().fields) form.problem(problem.field, problem.text, problem.limit);
    return std::nullopt;
}

Response saved_absence(Call& call, AbsenceDesk const& desk, Change change, std::string const& done)
{
    change.answer_with(desk.back.text());
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(desk.back.with("done", done));
}

} // namespace samtak
