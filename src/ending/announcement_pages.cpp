// Before it is decided: a talk about it when unsure (B11), and the notice to the person that it may end, with time to answer (fvl § 16, R3.10).
#include "ending/ending_pages.hpp"
#include "ending/ending_parts.hpp"
#include "people/place_hint_parts.hpp"

#include <algorithm>

namespace samtak {
namespace {

Response talk_shown(Grant<DiscussEnding> const& grant, Call& call, PersonHeader const& header, int status)
{
    Words const& w = call.words();
    auto const back = call.url("/coordinations/{}/ending", grant.subject());
    ui::FormView const form{w, call.form()};
    EndingForm parts{w.tr("Note a talk about ending"),
        w.tr("Unsure whether the coordination can end? Talk it over with the case officer, who may take it to {coordinating_unit.the}."),
        w.tr("Save the note"), back, call.url("/coordinations/{}/ending/talk", grant.subject()), w.tr("End the coordination"),
        "/coordinations/" + grant.subject().str() + "/ending/talk"};
    std::vector<ui::Choice> choices;
    choices.reserve(talk_codes.size());
    for (auto const code : talk_codes) choices.push_back({std::string{code}, talk_name(w, code)});
    parts.inside = form.radios({.name = "with_whom", .legend = w.tr("What has been done?"), .choices = choices});
    parts.inside += form.text_area({.name = "words",
        .label = w.tr("What came of it?"),
        .description = w.tr("Both {coordinator.the} and those who decide see the note."),
        .most = most_ending_reason,
        .rows = 4});
    parts.above += place_hint(grant, call); // also those outside read it (R5.09)
    return form_answer(call, parts, form, header, side_of(grant.relation()), status);
}

Html told_how(Words const& w)
{
    return h("<p>{}</p>", w.tr("The notice lies ready when the person, or who acts for them, logs in. Whoever has no login must get it on paper."));
}

Response announcement_shown(Grant<AnnounceEnding> const& grant, Call& call, EndingDesk const& desk, int status)
{
    Words const& w = call.words();
    auto const back = call.url("/coordinations/{}/ending", grant.subject());
    ui::FormView const form{w, call.form()};
    EndingForm parts{w.tr("Notice that the coordination may end"), w.tr("The person is told before anything is decided, and has time to answer."),
        w.tr("Send the notice"), back, call.url("/coordinations/{}/ending/announcement", grant.subject()), w.tr("End the coordination"),
        "/coordinations/" + grant.subject().str() + "/ending/announcement", desk.now.version};
    parts.above = told_how(w);
    parts.inside = form.text_area({.name = "announcement",
        .label = w.tr("Why may the coordination end?"),
        .description = w.tr("The person reads it. Write plainly, to «you»."),
        .value = desk.now.reason,
        .most = most_ending_reason,
        .rows = 5});
    parts.inside +=
        form.day({.name = "answer_by", .label = w.tr("Last day to answer"), .value = call.today().plus_days(call.profile().ending_answer_days)});
    parts.above += place_hint(grant, call); // also those outside read it (R5.09)
    return form_answer(call, parts, form, desk.header, desk.side, status);
}

bool may_announce(EndingDesk const& desk) { return !desk.ends_on && desk.now.step == EndingStep::proposed; }

} // namespace

Response ending_talk_page(Grant<DiscussEnding> const& grant, Call& call)
{
    return talk_shown(grant, call, people_of(call).header(grant, call.today()), 200);
}

Response discuss_ending(Grant<DiscussEnding> const& grant, Call& call)
{
    Form& form = call.form();
    auto const with_whom = form.get("with_whom");
    if (with_whom.empty())
        form.problem("with_whom", "Choose what has been done.");
    else if (std::find(talk_codes.begin(), talk_codes.end(), with_whom) == talk_codes.end())
        form.not_a_choice("with_whom");
    auto const words = form.text("words", {.most = most_ending_reason, .required = true, .missing = "Write what came of it."});
    if (!form.ok()) return talk_shown(grant, call, people_of(call).header(grant, call.today()), 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/ending", grant.subject());
    change.answer_with(there.text());
    EndingStore{call.database()}.discuss(change, grant, with_whom, words);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "talk"));
}

Response ending_announcement_page(Grant<AnnounceEnding> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    if (!may_announce(desk)) return see_other(call.url("/coordinations/{}/ending", grant.subject()));
    return announcement_shown(grant, call, desk, 200);
}

Response announce_ending(Grant<AnnounceEnding> const& grant, Call& call)
{
    auto desk = open_desk(grant, call);
    if (!may_announce(desk)) return failure_page(call, {Problem::conflict, somebody_was_first});
    Form& form = call.form();
    Ending one = desk.now;
    bool const raises = one.version == 0; // the office raises it itself
    one.step = EndingStep::announced;
    one.announcement = form.text("announcement", {.most = most_ending_reason});
    one.answer_by = form.day("answer_by");
    one.announced_on = call.today();
    one.version = form.version();
    if (raises) {
        one.raised_by = "office";
        one.reason = one.announcement;
    }
    if (form.ok())
        for (auto const& problem : announcement_problems(one, call.today())) form.problem(problem.field, problem.text, problem.limit);
    if (!form.ok()) return announcement_shown(grant, call, desk, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/ending", grant.subject());
    change.answer_with(there.text());
    EndingStore{call.database()}.announce(change, grant, one);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", "announced"));
    desk = open_desk(grant, call);
    if (saved.error().text == form_already_sent || !may_announce(desk)) return failure_page(call, saved.error());
    tell_conflict(call, "announcement");
    return announcement_shown(grant, call, desk, 409);
}

} // namespace samtak
