// The relay is handed over: the giver signs by asking, the receiver by saying yes. Until both have, the giver holds it (law.md R12.03).
#include "coordination/bti_pages.hpp"
#include "coordination/bti_parts.hpp"
#include "coordination/staff_parts.hpp"
#include "people/person_bar_parts.hpp"
#include "web/fields.hpp"
#include "web/parts.hpp"

namespace samtak {
namespace {

// The holder hands over; where nobody holds it, the coordinating unit asks somebody. Never beside a coordinator, or while one is asked.
bool may_offer(BtiDesk const& desk, MemberId const& by, Day today)
{
    auto const* holder = desk.bti.holder(today);
    return !desk.coordinator && desk.level && desk.level->has_holder && !desk.bti.waiting() && (!holder || holder->member == by);
}

constexpr TextKey asked_already{"Somebody is asked already, or somebody else holds the relay now."};

Response shown(Grant<OfferRelay> const& grant, Call& call, BtiDesk const& desk, std::vector<Candidate> const& candidates, int status)
{
    Words const& w = call.words();
    auto const back = call.url("/coordinations/{}/bti", grant.subject());
    bool const hands = desk.bti.holder(call.today()) != nullptr;
    std::vector<ui::Choice> choices;
    choices.reserve(candidates.size());
    for (auto const& one : candidates) choices.push_back({one.id.str(), one.name, about_staff(call, one.title, one.unit_key)});
    ui::FormView const form{w, call.form()};
    Html inside = form.radios({.name = "to", .legend = w.tr("Who is to be asked?"), .choices = choices});
    if (hands)
        inside += form.text_area({.name = "words",
            .label = w.tr("What do you hand over?"),
            .description = w.tr("What is agreed, and what must be done soon. The one you ask reads it after saying yes."),
            .most = most_bti_words,
            .rows = 4});
    inside += ui::buttons(
        {ui::button({.text = hands ? w.tr("Sign and ask") : w.tr("Send the question")}), ui::link(back, w.tr("Cancel")), form.draft_status()});
    ui::Page page;
    page.title = hands ? w.tr("Hand over the relay") : w.tr("Ask somebody to be {relay_holder.bare}");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(back, w.trc("heading", "BTI"));
    page.content += form.error_summary();
    page.content += ui::title(
        page.title, hands ? w.tr("You sign by asking. You hold the relay until the other has said yes.") : w.tr("It counts when the answer is yes."));
    page.content +=
        form.form({.action = call.url("/coordinations/{}/bti/hand-over", grant.subject()), .csrf = call.csrf(), .draft = call.draft_url()},
            h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return bti_answer(call, std::move(page), desk, status);
}

Html what_is_asked(Grant<ReadRelayQuestion> const& grant, Call& call, RelayHandOver const& asked)
{
    Words const& w = call.words();
    auto people = people_of(call);
    auto const header = people.header(grant, call.today());
    bool const knows = call.would_allow<ReadCoordination>(grant.subject()); // hpl § 21: the name only for who may know it already
    return ui::facts({{w.tr("Asked by"), ui::plain(asked.from_name)},
                         {w.tr("For"), ui::plain(knows ? header.name : w.tr("You are told who it is when you have said yes."))},
                         {w.tr("Age"), ui::plain(age_in_words(w, header.age))}},
        ui::FactsLook::card);
}

Html answer_form(Grant<ReadRelayQuestion> const& grant, Call& call, ui::FormView const& form, RelayHandOver const& asked)
{
    Words const& w = call.words();
    Html inside = form.radios({.name = "answer",
        .legend = w.tr("What do you answer?"),
        .choices = {{"yes", w.tr("Yes, I take the relay")}, {"no", w.tr("No, I can't"), w.tr("Write why below.")}}});
    inside += form.text_area({.name = "reason",
        .label = w.tr("If you answer no: why?"),
        .description = w.tr("The one who asked you reads it, and asks somebody else."),
        .optional = true,
        .most = 500,
        .rows = 3});
    inside += form.hidden("asked", asked.id.str());
    inside += ui::buttons({ui::button({.text = w.tr("Sign and send the answer")})});
    return form.form({.action = call.url("/coordinations/{}/bti/question", grant.subject()), .csrf = call.csrf()},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
}

Response question(Grant<ReadRelayQuestion> const& grant, Call& call, RelayHandOver const& asked, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    ui::Page page;
    page.title = w.tr("You are asked to be {relay_holder.bare}");
    page.failed = form.failed();
    page.narrow = true;
    bool const answers = call.would_allow<AnswerRelay>(grant.subject());
    auto const answer = answers ? answer_form(grant, call, form, asked) : Html{};
    Html content = form.error_summary();
    content += ui::title(page.title, w.tr("The relay is yours when you say yes. A no goes back with your reason."));
    content += what_is_asked(grant, call, asked);
    content += answers ? answer
                       : ui::alert(ui::Color::warning, w.tr("The relay has stopped"),
                             h("<p>{}</p>", w.tr("The consent is withdrawn, so there is nothing to answer now.")));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", content);
    return show(call, page, {}, status);
}

} // namespace

Response offer_relay_page(Grant<OfferRelay> const& grant, Call& call)
{
    auto const desk = open_bti(grant, call);
    if (!may_offer(desk, grant.by(), call.today())) return failure_page(call, {Problem::conflict, asked_already});
    return shown(grant, call, desk, BtiStore{call.database()}.candidates(grant, call.today()), 200);
}

Response offer_relay(Grant<OfferRelay> const& grant, Call& call)
{
    auto const desk = open_bti(grant, call);
    BtiStore store{call.database()};
    Form& form = call.form();
    auto const candidates = store.candidates(grant, call.today());
    bool const hands = desk.bti.holder(call.today()) != nullptr;
    OfferForm const typed{form.id<MemberId>("to"), hands ? form.text("words", {.most = most_bti_words}) : std::string{}, hands};
    if (form.ok())
        for (auto const& problem : offer_problems(typed, candidates)) form.problem(problem.field, problem.text, problem.limit);
    if (!form.ok()) return shown(grant, call, desk, candidates, 422);
    auto const conflict = [&] { // what was typed stays
        form.problem("to", asked_already);
        return shown(grant, call, desk, candidates, 409);
    };
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/bti", grant.subject());
    change.answer_with(there.text());
    if (!desk.level || !desk.level->has_holder) return conflict();
    store.offer(change, grant, {RelayHandOverId::fresh(), {}, grant.by(), *typed.to, {}, {}, typed.words}, call.today());
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", hands ? "offered" : "asked"));
    return saved.error().text == somebody_was_first ? conflict() : failure_page(call, saved.error());
}

Response take_back_relay(Grant<OfferRelay> const& grant, Call& call)
{
    auto const desk = open_bti(grant, call);
    auto const* waiting = desk.bti.waiting();
    if (!waiting) return failure_page(call, {Problem::conflict, "The question is answered already."});
    if (auto const* holder = desk.bti.holder(call.today()); holder && holder->member != grant.by())
        return failure_page(call, {Problem::not_yours, "Somebody else has to do this."});
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/bti", grant.subject());
    change.answer_with(there.text());
    BtiStore{call.database()}.take_back(change, grant, waiting->id);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "taken-back"));
}

Response relay_question_page(Grant<ReadRelayQuestion> const& grant, Call& call)
{
    auto const asked = BtiStore{call.database()}.asked(grant);
    return asked ? question(grant, call, *asked, 200) : no_bti_page(call);
}

Response answer_relay(Grant<AnswerRelay> const& grant, Call& call)
{
    BtiStore store{call.database()};
    auto const asked = store.asked(grant);
    if (!asked) return no_bti_page(call);
    Form& form = call.form();
    if (auto const seen = form.id<RelayHandOverId>("asked"); seen && *seen != asked->id)
        return failure_page(call, {Problem::conflict, "You are asked anew. Open the question again."});
    bool const yes = form.get("answer") == "yes", no = form.get("answer") == "no";
    auto const reason = form.text("reason", {.most = 500});
    if (form.get("answer").empty())
        form.problem("answer", "Choose yes or no.");
    else if (!yes && !no)
        form.not_a_choice("answer");
    if (no && form.ok() && reason.empty()) form.problem("reason", "Write why, so that the next one can be asked.");
    if (!form.ok()) return question(grant, call, *asked, 422);
    auto change = call.change();
    auto const there = yes ? call.url("/coordinations/{}/bti", grant.subject()) : call.url("/");
    change.answer_with(there.text());
    if (yes)
        store.accept(change, grant, *asked, call.today());
    else
        store.refuse(change, grant, *asked, reason);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(yes ? there.with("done", "taken-over") : there);
}

} // namespace samtak
