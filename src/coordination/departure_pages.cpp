// A leader, the coordinating unit or the administrator says that somebody stops coordinating (B13).
#include "coordination/departure.hpp"
#include "coordination/staff_pages.hpp"
#include "coordination/staff_parts.hpp"
#include "web/fields.hpp"
#include "web/parts.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

constexpr std::string_view all_cases = "all";

struct Desk {
    StaffMember one;
    std::vector<CoordinatedCase> cases;
    std::vector<CoordinationId> steps_in_for; // others' cases
};

std::optional<Desk> open_desk(Grant<EndAppointments> const& grant, Call& call)
{
    auto one = staff_member_in(grant, call);
    if (!one) return std::nullopt;
    auto cases = StaffStore{call.database()}.cases(grant, *one, call.today());
    if (cases.empty()) return std::nullopt;
    auto steps_in_for = StaffStore{call.database()}.steps_in_for(grant, *one, call.today());
    return Desk{std::move(*one), std::move(cases), std::move(steps_in_for)};
}

std::vector<ui::Choice> which_choices(Words const& w, Desk const& desk)
{
    auto const count = static_cast<std::int64_t>(desk.cases.size());
    std::vector<ui::Choice> choices{{std::string{all_cases}, w.trn("All: {n} case", "All: {n} cases", count), w.tr("Leaves, or can't go on.")}};
    for (auto const& one : desk.cases)
        choices.push_back({one.appointment.str(), w.tr("Only case {number}", {{"number", one.case_number}}),
            one.deputy.empty() ? w.tr("Nobody is named to step in.") : w.tr("{name} steps in.", {{"name", one.deputy}})});
    return choices;
}

// L8: somebody else must be named there
Html steps_in_elsewhere(Words const& w, Desk const& desk)
{
    if (desk.steps_in_for.empty()) return {};
    auto const count = static_cast<std::int64_t>(desk.steps_in_for.size());
    return ui::alert(ui::Color::warning, w.trn("Steps in for another in {n} case", "Steps in for others in {n} cases", count),
        h("<p>{}</p>", w.tr("If all stops, {coordinator.the} there and {coordinating_unit.the} are told, so that somebody else can be named.")));
}

Response shown(Call& call, Desk const& desk, int status)
{
    Words const& w = call.words();
    auto const back = call.url("/staff/{}", desk.one.id);
    ui::FormView const form{w, call.form()};
    Html inside = form.radios({.name = "which", .legend = w.tr("What stops?"), .choices = which_choices(w, desk)});
    inside += form.day({.name = "from",
        .label = w.tr("First day without {name}", {{"name", desk.one.name}}),
        .description = w.tr("Choose today when it is sudden."),
        .value = call.today()});
    inside += form.text_area({.name = "reason",
        .label = w.tr("Why"),
        .description = w.tr("For {coordinating_unit.the}. Write nothing about the persons."),
        .optional = true,
        .most = most_ending_words,
        .rows = 2});
    inside += ui::buttons({ui::button({.text = w.tr("Stop from this day"), .color = ui::Color::danger}), ui::link(back, w.tr("Cancel"))});
    ui::Page page;
    page.title = w.tr("Stops coordinating");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(back, desk.one.name);
    page.content += form.error_summary();
    page.content +=
        ui::title(page.title, w.tr("From that day whoever steps in answers for the case, and {coordinating_unit.the} is told to find somebody new."));
    page.content += steps_in_elsewhere(w, desk);
    page.content += form.form(
        {.action = Url::own_path(back.text() + "/departure"), .csrf = call.csrf()}, h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

std::optional<Departure> read(Form& form, Desk const& desk, std::string& reason, Day today)
{
    DepartureForm typed{std::nullopt, form.day("from"), form.text("reason", {.most = most_ending_words})};
    bool known = form.get("which") == all_cases;
    for (auto const& one : desk.cases)
        if (form.get("which") == one.appointment.str()) {
            typed.one = one.appointment;
            known = true;
        }
    if (form.get("which").empty())
        form.problem("which", "Choose what stops.");
    else if (!known)
        form.not_a_choice("which");
    reason = typed.reason;
    if (!typed.from && !form.ok() && !form.get("from").empty()) return std::nullopt; // said already
    auto found = departure(typed, desk.cases, today);
    if (!found)
        for (auto const& problem : found.error().fields) form.problem(problem.field, problem.text, problem.limit);
    return found && form.ok() ? std::optional{std::move(*found)} : std::nullopt;
}

} // namespace

Response departure_page(Grant<EndAppointments> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    return desk ? shown(call, *desk, 200) : failure_page(call, {Problem::not_found, "This page isn't here."});
}

Response create_departure(Grant<EndAppointments> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    if (!desk) return failure_page(call, {Problem::not_found, "This page isn't here."});
    std::string reason;
    auto const found = read(call.form(), *desk, reason, call.today());
    if (!found) return shown(call, *desk, 422);
    auto change = call.change();
    auto const there = call.url("/staff/{}", desk->one.id);
    change.answer_with(there.text());
    end_appointments(change, grant, desk->one, *found, reason, desk->steps_in_for, call.today());
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "departure"));
}

} // namespace samtak
