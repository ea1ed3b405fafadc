// Whether the coordination ends: decided by whoever the profile names, after the person has been heard (B11), and opened anew.
#include "ending/ending_pages.hpp"
#include "ending/ending_parts.hpp"
#include "people/place_hint_parts.hpp"

namespace samtak {
namespace {

constexpr std::string_view ends_value = "ends", goes_on_value = "goes_on";

Html decision_fields(Call const& call, ui::FormView const& form, EndingDesk const& desk)
{
    Words const& w = call.words();
    std::vector<ui::Choice> choices;
    if (desk.hindrance == Hindrance::none)
        choices.push_back({std::string{ends_value}, w.tr("The coordination ends"), w.tr("What stands can still be read. It can be opened anew.")});
    choices.push_back({std::string{goes_on_value}, w.tr("The coordination goes on")});
    Html html = form.radios({.name = "outcome", .legend = w.tr("What do you decide?"), .choices = choices});
    if (desk.hindrance == Hindrance::none)
        html += form.day({.name = "last_day",
            .label = w.tr("Last day, if it ends"),
            .description = w.tr("{Coordinator.the} and those in {group.the} have access to and including this day."),
            .value = desk.now.wanted_on && *desk.now.wanted_on >= call.today() ? desk.now.wanted_on : std::nullopt,
            .optional = true});
    html += form.text_area({.name = "grounds",
        .label = w.tr("Reason"),
        .description = w.tr("The person and {coordinator.the} read it."),
        .most = most_ending_reason,
        .rows = 4});
    return html;
}

Response decision_shown(Grant<DecideEnding> const& grant, Call& call, EndingDesk const& desk, int status)
{
    Words const& w = call.words();
    auto const back = call.url("/coordinations/{}/ending", grant.subject());
    ui::FormView const form{w, call.form()};
    EndingForm parts{w.tr("Decide whether the coordination ends"), w.tr("Those it concerns are told that it is decided, not why."),
        w.tr("Save the decision"), back, call.url("/coordinations/{}/ending/decision", grant.subject()), w.tr("End the coordination"),
        "/coordinations/" + grant.subject().str() + "/ending/decision", desk.now.version};
    std::vector<ui::Fact> facts{{w.tr("Proposed by"), ui::plain(raised_name(w, desk.now.raised_by))}, {w.tr("Why"), ui::paragraphs(desk.now.reason)}};
    parts.above = ui::section("proposal", w.tr("What is proposed"), ui::facts(facts, ui::FactsLook::rows));
    parts.above += view_part(w, desk);
    if (desk.hindrance != Hindrance::none)
        parts.above += ui::alert(ui::Color::warning, w.tr("It can't be decided yet that it ends"), h("<p>{}</p>", next_words(w, desk)));
    parts.inside = decision_fields(call, form, desk);
    parts.above += place_hint(grant, call); // also those outside read it (R5.09)
    return form_answer(call, parts, form, desk.header, desk.side, status);
}

std::optional<bool> read(Form& form, Ending& one)
{
    auto const outcome = form.get("outcome");
    one.grounds = form.text("grounds", {.most = most_ending_reason});
    auto const last_day = form.day("last_day");
    one.version = form.version();
    if (outcome == ends_value) {
        one.step = EndingStep::ended;
        one.last_day = last_day;
        return true;
    }
    if (outcome == goes_on_value) {
        one.step = EndingStep::goes_on;
        return false;
    }
    if (!outcome.empty()) form.not_a_choice("outcome");
    return std::nullopt;
}

Response reopening_shown(Grant<ReopenCoordination> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    auto const back = call.url("/coordinations/{}/ending", grant.subject());
    ui::FormView const form{w, call.form()};
    EndingForm parts{w.tr("Open the coordination anew"),
        w.tr("The case goes on as it stood. You find {coordinator.a} anew, and put each into {group.the} anew."), w.tr("Open it anew"), back,
        call.url("/coordinations/{}/reopening", grant.subject()), w.tr("End the coordination"),
        "/coordinations/" + grant.subject().str() + "/reopening"};
    parts.inside = form.text_area({.name = "reason",
        .label = w.tr("Why is it needed again?"),
        .description = w.tr("The person reads it."),
        .most = most_ending_reason,
        .rows = 3});
    parts.above += place_hint(grant, call); // also those outside read it (R5.09)
    return form_answer(call, parts, form, people_of(call).header(grant, call.today()), Side::office, status);
}

} // namespace

Response ending_decision_page(Grant<DecideEnding> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    if (!desk.now.is_open()) return see_other(call.url("/coordinations/{}/ending", grant.subject()));
    return decision_shown(grant, call, desk, 200);
}

Response decide_ending(Grant<DecideEnding> const& grant, Call& call)
{
    auto desk = open_desk(grant, call);
    if (!desk.now.is_open()) return failure_page(call, {Problem::conflict, somebody_was_first});
    Form& form = call.form();
    Ending one = desk.now;
    auto const ends = read(form, one);
    if (form.ok())
        for (auto const& problem : ending_decision_problems(ends, one, call.today())) form.problem(problem.field, problem.text, problem.limit);
    // whatever form was sent: nobody is left without having been heard (fvl § 16)
    if (ends == true && desk.hindrance != Hindrance::none) form.problem("outcome", "It can't be decided yet that it ends.");
    if (!form.ok()) return decision_shown(grant, call, desk, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/ending", grant.subject());
    change.answer_with(there.text());
    EndingStore{call.database()}.decide(change, grant, one);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", *ends ? "ended" : "goes_on"));
    desk = open_desk(grant, call);
    if (saved.error().text == form_already_sent || !desk.now.is_open()) return failure_page(call, saved.error());
    tell_conflict(call, "grounds");
    return decision_shown(grant, call, desk, 409);
}

Response reopening_page(Grant<ReopenCoordination> const& grant, Call& call)
{
    if (!EndingStore{call.database()}.ends_on(grant)) return see_other(call.url("/coordinations/{}/ending", grant.subject()));
    return reopening_shown(grant, call, 200);
}

Response reopen_coordination(Grant<ReopenCoordination> const& grant, Call& call)
{
    Form& form = call.form();
    auto const reason = form.text("reason", {.most = most_ending_reason, .required = true, .missing = "Write why it is needed again."});
    if (!form.ok()) return reopening_shown(grant, call, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/ending", grant.subject());
    change.answer_with(there.text());
    EndingStore{call.database()}.reopen(change, grant, reason, call.today()); // goes on already: a conflict
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "reopened"));
}

} // namespace samtak
