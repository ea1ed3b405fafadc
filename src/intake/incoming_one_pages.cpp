// One notice or application at the desk: what stands in it, whether the person has a case already, and the answer.
#include "coordination/coordinator_acts.hpp"
#include "intake/incoming_events.hpp"
#include "intake/incoming_pages.hpp"
#include "intake/incoming_parts.hpp"
#include "intake/incoming_store.hpp"
#include "web/fields.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

std::optional<Incoming> seen(Grant<ReadIncoming> const& grant, Call& call)
{
    auto const id = call.id<IncomingId>("incoming");
    return id ? IncomingStore{call.database(), *call.place().secrets}.one(grant, own_desks(call.viewer()), *id) : std::nullopt;
}

std::vector<ui::Choice> answers_of(Words const& w, Incoming const& one)
{
    std::vector<ui::Choice> choices;
    auto const add = [&](IncomingOutcome outcome, std::string about) {
        choices.push_back({std::string{code(outcome)}, outcome_name(w, outcome), std::move(about)});
    };
    if (one.desk == Desk::allocation) add(IncomingOutcome::moved, w.tr("It is no longer on your list, but on theirs."));
    add(IncomingOutcome::preliminary, w.tr("The answer takes longer than a month. Say why, and when it comes."));
    add(IncomingOutcome::declined, w.tr("Asked, and doesn't want {coordinator.a} or plan."));
    add(IncomingOutcome::passed_on, w.tr("Say to whom: another municipality, the hospital, a service."));
    // R1.11: an application is refused by a decision with appeal, not here
    if (one.kind != IncomingKind::application) add(IncomingOutcome::no_need, w.tr("Say why."));
    return choices;
}

Html answer_form(Call& call, Incoming const& one, ui::FormView const& form)
{
    Words const& w = call.words();
    Html html = form.radios({.name = "outcome", .legend = w.tr("What is the answer?"), .choices = answers_of(w, one)});
    html += form.text_area({.name = "words", .label = w.tr("Reason"), .description = w.tr("The one who sent it reads it."), .most = 1000});
    html += form.day(
        {.name = "expected_on", .label = w.tr("When the answer comes"), .description = w.tr("Only of a preliminary reply."), .optional = true});
    html += ui::buttons({ui::button({.text = w.tr("Send the answer"), .weight = ui::Weight::secondary})});
    html += form.draft_status();
    return form.form({.action = call.url("/incoming/{}/answers", one.id),
                         .csrf = call.csrf(),
                         .version = one.version,
                         .draft = call.draft_url("/incoming/" + one.id.str())},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", html));
}

// A month is a month, also when it is taken up: fvl § 11 a
Html waits_for_decision(Call& call, Incoming const& one, Html const& preliminary)
{
    Words const& w = call.words();
    std::vector<Html> row;
    if (one.coordination && call.viewer().has(Role::coordinating_unit))
        row.push_back(ui::button_link(call.url("/coordinations/{}/decisions", *one.coordination), {.text = w.tr("Decisions and letters")}));
    return h("{}{}{}",
        ui::alert(ui::Color::info, w.tr("It is taken up, and not decided yet"),
            h("<p>{}</p>", w.tr("Who applied is to have a decision, or a preliminary reply, within a month."))),
        ui::buttons(row), preliminary);
}

Html deeds(Call& call, Incoming const& one, ui::FormView const& form)
{
    Words const& w = call.words();
    Html const preliminary = one.kind == IncomingKind::application
        ? ui::buttons({ui::button_link(
              call.url("/incoming/{}/preliminary-reply", one.id), {.text = w.tr("Write a preliminary reply"), .weight = ui::Weight::secondary})})
        : Html{};
    if (one.waits_for_decision) return waits_for_decision(call, one, preliminary);
    if (one.state != IncomingState::open) {
        if (!one.coordination || !call.would_allow<ReadPerson>(*one.coordination)) return {};
        auto const deed = call.would_allow<SeekCoordinator>(*one.coordination) ? w.tr("Find {coordinator.a}") : w.tr("Open the case");
        return ui::buttons({ui::button_link(way_on(call, *one.coordination), {.text = deed})});
    }
    Html html;
    if (call.viewer().has(Role::coordinating_unit))
        html += ui::buttons({ui::button_link(call.url("/incoming/{}/case", one.id), {.text = w.tr("Take it up as a case")})});
    return h("{}{}{}", html, preliminary, ui::section("answer", w.tr("Or answer"), answer_form(call, one, form)));
}

Response shown(Grant<ReadIncoming> const& grant, Call& call, Incoming const& one, int status)
{
    Words const& w = call.words();
    call.listed(grant, 1, "incoming=" + one.id.str());
    ui::FormView const form{w, call.form()};
    ui::Page page;
    page.title = kind_name(w, one);
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(call.url("/incoming"), w.tr("Notices and applications"));
    page.content += form.error_summary();
    if (call.query("done") == "replied") page.content += ui::done(w.tr("The preliminary reply is sent."));
    page.content += ui::title(page.title, w.tr("From {sender}", {{"sender", one.sender}}));
    page.content += h("<p>{}</p>", clock_tag(w, one, call.today()));
    page.content += incoming_facts(w, one);
    page.content += answer_list(w, one, false);
    page.content += deeds(call, one, form);
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

} // namespace

Response incoming_page(Grant<ReadIncoming> const& grant, Call& call)
{
    auto const one = seen(grant, call);
    return one ? shown(grant, call, *one, 200) : failure_page(call, {Problem::not_found, "This page isn't here."});
}

Response answer_incoming(Grant<AnswerIncoming> const& grant, Call& call)
{
    auto one = seen(grant, call);
    if (!one) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto& form = call.form();
    auto outcome = parse_outcome(form.get("outcome"));
    if (outcome == IncomingOutcome::moved && one->desk != Desk::allocation) outcome.reset();
    if (outcome == IncomingOutcome::no_need && one->kind == IncomingKind::application) outcome.reset();
    auto words = form.text("words", {.most = 1000});
    auto const expected = form.day("expected_on");
    if (form.ok()) {
        auto const checked = checked_answer(outcome, words, expected, call.today());
        if (!checked)
            for (auto const& each : checked.error().fields) form.problem(each.field, each.text);
        if (checked) return save_answer(grant, call, *one, *checked);
    }
    return shown(grant, call, *one, 422);
}

Response save_answer(Grant<AnswerIncoming> const& grant, Call& call, Incoming seen_one, IncomingAnswer const& answer)
{
    if (call.form().version() != 0) seen_one.version = call.form().version();
    auto change = call.change();
    bool const stays = answer.outcome == IncomingOutcome::preliminary;
    auto const there = stays ? call.url("/incoming/{}", seen_one.id) : call.url("/incoming");
    change.answer_with(there.text());
    IncomingStore{call.database(), *call.place().secrets}.answer(change, grant, seen_one, answer);
    if (answer.outcome == IncomingOutcome::moved) {
        seen_one.desk = Desk::coordinating_unit;
        tell_desk(change, call, seen_one);
    } else if (seen_one.sent_by != call.viewer().member()) {
        change.tell(IncomingAnswered{seen_one.id, *seen_one.sent_by});
    }
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", stays ? "replied" : "answered"));
}

} // namespace samtak
