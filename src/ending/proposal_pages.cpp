// Proposing that a coordination ends, and what the person thinks of it (B11).
#include "ending/ending_pages.hpp"
#include "ending/ending_parts.hpp"
#include "people/place_hint_parts.hpp"

namespace samtak {
namespace {

void read_view(Form& form, Ending& one, Relation relation)
{
    one.view = form.get("view");
    one.view_words = OwnWords{form.text("view_words", {.most = most_ending_reason})};
    one.view_from = one.view.empty() && one.view_words.empty() ? std::string{} : said_from(relation);
}

Response proposal_shown(Grant<ProposeEnding> const& grant, Call& call, EndingDesk const& desk, int status)
{
    Words const& w = call.words();
    auto const back = call.url("/coordinations/{}/ending", grant.subject());
    bool const own = desk.side == Side::family;
    ui::FormView const form{w, call.form()};
    EndingForm parts{w.tr("Propose that the coordination ends"), w.tr("Nothing ends before it is decided. Until then all goes on as it is."),
        w.tr("Send the proposal"), back, call.url("/coordinations/{}/ending/proposal", grant.subject()), w.tr("End the coordination"),
        "/coordinations/" + grant.subject().str() + "/ending/proposal"};
    parts.inside = form.text_area({.name = "reason",
        .label = own ? w.tr("Why do you want it to end?") : w.tr("Why can the coordination end?"),
        .description = own ? w.tr("Those who decide, and {coordinator.the}, can read it.") : w.tr("The person, and those who decide, can read it."),
        .most = most_ending_reason,
        .rows = 4});
    parts.inside += form.day({.name = "wanted_on", .label = w.tr("Last day that is wished for"), .optional = true});
    if (!own) {
        parts.inside += view_fields(w, form, {}, true);
        parts.inside +=
            form.text_area({.name = "unasked_why", .label = w.tr("If the person isn't asked yet: why?"), .optional = true, .most = 500, .rows = 2});
    }
    parts.above += place_hint(grant, call); // also those outside read it (R5.09)
    return form_answer(call, parts, form, desk.header, desk.side, status);
}

Response view_shown(Grant<SayAboutEnding> const& grant, Call& call, EndingDesk const& desk, int status)
{
    Words const& w = call.words();
    auto const back = call.url("/coordinations/{}/ending", grant.subject());
    bool const own = desk.side == Side::family;
    ui::FormView const form{w, call.form()};
    EndingForm parts{own ? w.tr("What do you think about ending the coordination?") : w.tr("What does the person think about ending it?"),
        w.tr("What is said counts when it is decided."), w.tr("Save"), back, call.url("/coordinations/{}/ending/view", grant.subject()),
        w.tr("End the coordination"), "/coordinations/" + grant.subject().str() + "/ending/view", desk.now.version};
    parts.above =
        ui::card("proposed", w.tr("What is proposed"), ui::paragraphs(desk.now.announcement.empty() ? desk.now.reason : desk.now.announcement));
    if (status == 409) parts.above += view_part(w, desk); // what somebody else has saved meanwhile
    auto before = desk.now;
    if (own && before.view_from == "told") before.view_words = OwnWords{}; // somebody else's rendering isn't put in their mouth
    parts.inside = view_fields(w, form, before, !own);
    parts.above += place_hint(grant, call); // also those outside read it (R5.09)
    return form_answer(call, parts, form, desk.header, desk.side, status);
}

} // namespace

Response propose_ending_page(Grant<ProposeEnding> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    if (desk.now.is_open() || desk.ends_on) return see_other(call.url("/coordinations/{}/ending", grant.subject()));
    return proposal_shown(grant, call, desk, 200);
}

Response propose_ending(Grant<ProposeEnding> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    auto const there = call.url("/coordinations/{}/ending", grant.subject());
    Form& form = call.form();
    Ending one;
    one.raised_by = desk.side == Side::family ? "person" : "coordinator";
    one.reason = form.text("reason", {.most = most_ending_reason});
    one.wanted_on = form.day("wanted_on");
    if (desk.side == Side::coordinator) {
        read_view(form, one, grant.relation());
        one.unasked_why = form.text("unasked_why", {.most = 500});
    }
    if (form.ok())
        for (auto const& problem : proposal_problems(one, call.today())) form.problem(problem.field, problem.text, problem.limit);
    if (!form.ok()) return proposal_shown(grant, call, desk, 422);
    auto change = call.change();
    change.answer_with(there.text());
    EndingStore{call.database()}.propose(change, grant, one); // something under way already: the one index, and a conflict
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "proposed"));
}

Response ending_view_page(Grant<SayAboutEnding> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    if (!desk.now.is_open() || !may_say(desk.now, said_from(grant.relation())))
        return see_other(call.url("/coordinations/{}/ending", grant.subject()));
    return view_shown(grant, call, desk, 200);
}

Response say_about_ending(Grant<SayAboutEnding> const& grant, Call& call)
{
    auto desk = open_desk(grant, call);
    if (!desk.now.is_open() || !may_say(desk.now, said_from(grant.relation()))) return failure_page(call, {Problem::conflict, somebody_was_first});
    Form& form = call.form();
    Ending one = desk.now;
    read_view(form, one, grant.relation());
    one.answered = one.answered || (one.step == EndingStep::announced && desk.side == Side::family);
    one.version = form.version();
    for (auto const& problem : view_problems(one)) form.problem(problem.field, problem.text, problem.limit);
    if (!form.ok()) return view_shown(grant, call, desk, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/ending", grant.subject());
    change.answer_with(there.text());
    EndingStore{call.database()}.say(change, grant, one);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", "said"));
    desk = open_desk(grant, call);
    if (saved.error().text == form_already_sent || !desk.now.is_open()) return failure_page(call, saved.error());
    tell_conflict(call, "view");
    return view_shown(grant, call, desk, 409);
}

} // namespace samtak
