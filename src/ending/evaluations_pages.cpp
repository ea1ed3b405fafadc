// Whether the coordination itself works: what each side has said, and what it leads on to (B15).
#include "coordination/choose_tool.hpp"
#include "coordination/coordinator_acts.hpp"
#include "ending/ending_pages.hpp"
#include "ending/ending_parts.hpp"
#include "ending/evaluation_store.hpp"
#include "kernel/oslo.hpp"
#include "people/place_hint_parts.hpp"

namespace samtak {
namespace {

std::string works_name(Words const& w, std::string_view code)
{
    if (code == "well") return w.tr("It works well");
    return code == "partly" ? w.tr("It works in part") : w.tr("It works badly");
}
std::string contact_name(Words const& w, std::string_view code)
{
    if (code == "right") return w.tr("Often enough");
    return code == "too_seldom" ? w.tr("Too seldom") : w.tr("Too often");
}
std::string tool_answer(Words const& w, std::string_view code)
{
    if (code == "right") return w.tr("Yes, it helps");
    return code == "wrong" ? w.tr("No, something else would be better") : w.trc("tool", "Not sure");
}
std::string needed_name(Words const& w, std::string_view code)
{
    if (code == "yes") return w.trc("needed", "Yes");
    if (code == "another") return w.tr("Yes, but with another {coordinator.bare}");
    return code == "no" ? w.trc("needed", "No") : w.trc("needed", "Not sure");
}

template <class Names, class Codes>
Html radios(ui::FormView const& form, Words const& w, std::string name, std::string legend, Codes const& codes, Names names)
{
    std::vector<ui::Choice> choices;
    choices.reserve(codes.size());
    for (auto const code : codes) choices.push_back({std::string{code}, names(w, code)});
    return form.radios({.name = std::move(name), .legend = std::move(legend), .choices = std::move(choices)});
}

std::string works_question(Words const& w) { return w.tr("Does the coordination work?"); }
std::string contact_question(Words const& w) { return w.tr("Is there contact often enough?"); }
std::string tool_question(Words const& w) { return w.tr("Is {plan.the}, or the meetings with minutes, of help?"); }
std::string needed_question(Words const& w) { return w.tr("Is somebody who coordinates still needed?"); }

Html one_card(Words const& w, CoordinationEvaluation const& one, std::string const& called, std::size_t number)
{
    std::vector<ui::Fact> facts{{works_question(w), ui::plain(works_name(w, one.works))},
        {contact_question(w), ui::plain(contact_name(w, one.contact))}, {tool_question(w), ui::plain(tool_answer(w, one.tool))},
        {needed_question(w), ui::plain(needed_name(w, one.needed))}};
    Html html = ui::facts(facts, ui::FactsLook::rows);
    if (!one.words.empty())
        html += ui::quote({.words = one.words, .who = one.said_by == "person" ? called : one.by, .how = who_said(w, one.said_by)});
    auto const heading = w.tr("{who}, {date}", {{"who", who_said(w, one.said_by)}, {"date", w.long_day(oslo_day(one.at))}});
    return ui::card("evaluation-" + std::to_string(number), heading, html, 3);
}

// B15: the result leads on
Html leads(Grant<ReadCoordinationEvaluations> const& grant, Call& call, std::vector<CoordinationEvaluation> const& all)
{
    Words const& w = call.words();
    auto const to = leads_on(all);
    auto const& id = grant.subject();
    std::vector<ui::Item> items;
    auto const item = [&](ui::Icon icon, std::string const& heading, Url const& where, std::string deed) {
        items.push_back(
            {icon, {}, heading, {}, ui::button_link(where, {.text = std::move(deed), .weight = ui::Weight::secondary, .about = heading})});
    };
    if (to.another_coordinator && call.would_allow<ProposeChange>(id))
        item(ui::Icon::person_plus, w.tr("Another {coordinator.bare} is wished for"), call.url("/coordinations/{}/coordinator/change", id),
            w.tr("Propose another"));
    if (to.another_tool && call.would_allow<ChooseTool>(id))
        item(ui::Icon::arrows_squarepath, w.tr("Another tool may fit better"), call.url("/coordinations/{}/tool", id), w.tr("Choose anew"));
    if (to.ending && call.would_allow<ReadEnding>(id))
        item(ui::Icon::handshake, w.tr("It may be that the coordination can end"), call.url("/coordinations/{}/ending", id), w.tr("See how"));
    return items.empty() ? Html{} : ui::section("leads-on", w.tr("This leads on to"), ui::items(items));
}

Url back_of(Call const& call, CoordinationId const& id, Side side)
{
    return side == Side::family     ? call.url("/coordinations/{}/home", id)
        : side == Side::coordinator ? call.url("/coordinations/{}", id)
                                    : call.url("/coordinations/{}/ending", id);
}
std::string back_name(Words const& w, Side side)
{
    return side == Side::family ? w.tr("The first page") : side == Side::coordinator ? w.tr("The case") : w.tr("End the coordination");
}

CoordinationEvaluation read(Form& form, Relation relation)
{
    CoordinationEvaluation one;
    one.said_by = relation == Relation::self ? "person"
        : relation == Relation::parent       ? "parent"
        : relation == Relation::guardian     ? "guardian"
                                             : "coordinator";
    one.works = form.get("works");
    one.contact = form.get("contact");
    one.tool = form.get("tool");
    one.needed = form.get("needed");
    one.words = OwnWords{form.text("words", {.most = most_evaluation_words})};
    for (auto const& problem : evaluation_problems(one)) form.problem(problem.field, problem.text, problem.limit);
    return one;
}

Response shown(Grant<EvaluateCoordination> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    auto const header = people_of(call).header(grant, call.today());
    auto const list = call.url("/coordinations/{}/evaluations", grant.subject());
    ui::FormView const form{w, call.form()};
    EndingForm parts{w.tr("How does the coordination work?"),
        w.tr("{Coordinator.the}, and those who decide whether the coordination goes on, can read what you answer."), w.tr("Save what I think"), list,
        list, w.tr("How the coordination works"), "/coordinations/" + grant.subject().str() + "/evaluations/new"};
    if (side_of(grant.relation()) == Side::coordinator)
        parts.lead = w.tr("The person, and those who decide whether the coordination goes on, can read what is answered.");
    parts.inside = radios(form, w, "works", works_question(w), works_codes, works_name);
    parts.inside += radios(form, w, "contact", contact_question(w), contact_codes, contact_name);
    parts.inside += radios(form, w, "tool", tool_question(w), tool_codes, tool_answer);
    parts.inside += radios(form, w, "needed", needed_question(w), needed_codes, needed_name);
    parts.inside += form.text_area({.name = "words",
        .label = w.tr("In your own words"),
        .description = w.tr("What is good, and what should be otherwise?"),
        .optional = true,
        .most = most_evaluation_words,
        .rows = 4,
        .own_words = true});
    parts.above += place_hint(grant, call); // also those outside read it (R5.09)
    return form_answer(call, parts, form, header, side_of(grant.relation()), status);
}

} // namespace

Response coordination_evaluations_page(Grant<ReadCoordinationEvaluations> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const header = people_of(call).header(grant, call.today());
    auto const all = CoordinationEvaluationStore{call.database()}.list(grant);
    auto const side = side_of(grant.relation());
    ui::Page page;
    page.title = w.tr("How the coordination works");
    page.content = ui::back_link(back_of(call, grant.subject(), side), back_name(w, side));
    if (call.query("done") == "saved") page.content += ui::done(w.tr("What you think is saved."));
    page.content += ui::title(page.title, w.tr("Not the plan, but the coordination itself. What is said stands, and can be said anew."));
    if (call.would_allow<EvaluateCoordination>(grant.subject()))
        page.content +=
            ui::buttons({ui::button_link(call.url("/coordinations/{}/evaluations/new", grant.subject()), {.text = w.tr("Say how it works")})});
    page.content += leads(grant, call, all);
    Html cards;
    for (std::size_t i = 0; i < all.size(); ++i) cards += one_card(w, all[i], header.called, i + 1);
    if (all.empty()) cards = ui::empty_line(h("<p>{}</p>", w.tr("Nobody has said anything yet.")));
    page.content += ui::section("said", w.tr("What has been said"), h("<div class=\"st-flow\">{}</div>", cards));
    return ending_answer(call, std::move(page), header, side);
}

Response new_coordination_evaluation_page(Grant<EvaluateCoordination> const& grant, Call& call) { return shown(grant, call, 200); }

Response evaluate_coordination(Grant<EvaluateCoordination> const& grant, Call& call)
{
    auto const one = read(call.form(), grant.relation());
    if (!call.form().ok()) return shown(grant, call, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/evaluations", grant.subject());
    change.answer_with(there.text());
    CoordinationEvaluationStore{call.database()}.add(change, grant, one);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "saved"));
}

} // namespace samtak
