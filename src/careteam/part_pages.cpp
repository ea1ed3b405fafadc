// E7: who coordinates sees what one who is asked has answered, asks, and raises it with who leads the service.
#include "careteam/careteam_events.hpp"
#include "careteam/careteam_parts.hpp"
#include "careteam/taking_part_pages.hpp"
#include "careteam/taking_part_parts.hpp"
#include "kernel/oslo.hpp"
#include "web/place_words.hpp"

namespace samtak {
namespace {

Failure not_here() { return {Problem::not_found, "This page isn't here."}; }

// One in the group, what they were asked, the duty, and who leads their service.
struct Desk {
    Participant one;
    std::optional<Part> part;
    TakePartDuty const* duty = nullptr;
    std::optional<UnitLeader> leader = {};
};

std::optional<Desk> open_desk(Grant<EditCareTeam> const& grant, Call& call)
{
    auto const id = call.id<ParticipantId>("participant");
    TakingPartStore parts{call.database()};
    for (auto const& one : team_of(call).participants(grant, call.today())) {
        if (one.id != id) continue;
        Desk desk{one, parts.part(grant, one.id, call.today())};
        desk.duty = desk.part ? taking_part(call.profile()).duty(desk.part->duty) : duty_of(call.profile(), one.function, one.unit_key);
        auto const leaders = parts.leaders(grant, call.today());
        if (auto const* leader = leader_above(call.profile(), one.unit_key, leaders, {one.member, grant.by()})) desk.leader = *leader;
        if (desk.part || desk.duty) return desk;
    }
    return std::nullopt;
}

std::optional<TextKey> problem_of(Call const& call, Desk const& desk)
{
    return raise_problem(*desk.part, taking_part(call.profile()).answer_days, desk.leader.has_value(), call.today());
}

Html said(Words const& w, std::string const& what, std::string const& words, std::string const& by, Instant at)
{
    Html html = h("<p><strong>{}</strong></p>", what);
    if (!words.empty()) html += ui::paragraphs(words);
    // K10: of whoever leads somebody whose address is protected no name is read
    auto const when = by.empty() ? w.day_and_time(at) : w.tr("{name}, {when}", {{"name", by}, {"when", w.day_and_time(at)}});
    return h("{}<p class=\"st-muted st-small\">{}</p>", html, when);
}

Html answers(Words const& w, Part const& part)
{
    std::vector<Html> rows;
    for (auto const& one : part.answers) rows.push_back(said(w, one.yes ? w.tr("Yes") : w.tr("No"), one.reason, one.by, one.at));
    if (rows.empty()) return {};
    return ui::section("answers", w.tr("What they have answered"), ui::lines(rows));
}

Html raisings(Call& call, Part const& part)
{
    Words const& w = call.words();
    std::vector<Html> rows;
    for (auto const& one : part.raisings) {
        auto const what = one.unit_key.empty()
            ? w.tr("Raised outside Samtak with {whom}, {date}", {{"whom", one.with_whom}, {"date", w.long_day(one.on)}})
            : one.leader.empty()
            ? w.tr("Raised with who leads the service")
            : w.tr("Raised with {name}, who leads {unit}", {{"name", one.leader}, {"unit", place_words(w, call.profile(), one.unit_key)}});
        Html row = said(w, what, {}, one.by, one.at);
        if (one.answer)
            row += said(w, w.tr("Answer: {answer}", {{"answer", leader_answer_words(w, *one.answer)}}), one.words, one.answered_by, *one.answered_at);
        else if (!one.unit_key.empty())
            row += ui::tag(ui::Color::warning, ui::Icon::hourglass, w.tr("The leader hasn't answered yet"));
        rows.push_back(std::move(row));
    }
    if (rows.empty()) return {};
    return ui::section("raised", w.tr("Raised with the service"), ui::lines(rows));
}

Html raise_form(Grant<EditCareTeam> const& grant, Call& call, Desk const& desk, ui::FormView const& form)
{
    Words const& w = call.words();
    std::vector<ui::Choice> ways;
    if (desk.leader)
        ways.push_back({"leader",
            w.tr("With {name}, who leads {unit}", {{"name", desk.leader->name}, {"unit", place_words(w, call.profile(), desk.leader->unit_key)}}),
            w.tr("Gets a message and answers in Samtak.")});
    ways.push_back({"outside", w.tr("Outside Samtak"), w.tr("You have talked with them by phone or letter. Fill in below.")});
    Html inside = form.radios({.name = "way", .legend = w.tr("With whom do you raise it?"), .choices = ways});
    inside += form.text({.name = "with_whom", .label = w.tr("If outside Samtak: with whom?"), .optional = true, .most = 120});
    inside += form.day({.name = "on", .label = w.tr("If outside Samtak: when?"), .optional = true});
    inside += ui::buttons({ui::button({.text = w.tr("Raise it")})});
    return ui::section("raise", w.tr("Raise it with who leads the service"),
        h("<div class=\"st-flow\"><p>{}</p>{}</div>",
            w.tr(
                "The leader is told who it is about, the duty and its legal basis, and that there is no answer, or a no. Never of whom the case is, or why."),
            form.form({.action = call.url("/coordinations/{}/care-team/{}/raisings", grant.subject(), desk.one.id),
                          .csrf = call.csrf(),
                          .version = desk.part->raised},
                h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside))));
}

Html done_line(Call& call)
{
    Words const& w = call.words();
    if (call.query("done") == "asked") return ui::done(w.tr("They are asked to take part."));
    if (call.query("done") == "raised") return ui::done(w.tr("It is raised. The answer will stand here."));
    return {};
}

Html standing(Grant<EditCareTeam> const& grant, Call& call, Desk const& desk, ui::FormView const& form)
{
    Words const& w = call.words();
    Html html;
    if (desk.part) {
        html += h("<p>{}</p>", part_tag(call, *desk.part));
        html +=
            h("<p>{}</p>", w.tr("Asked by {name}, {date}.", {{"name", desk.part->asked_by}, {"date", w.long_day(oslo_day(desk.part->asked_at))}}));
        html += answers(w, *desk.part);
        html += raisings(call, *desk.part);
        if (!problem_of(call, desk) && call.would_allow<RaisePart>(grant.subject())) html += raise_form(grant, call, desk, form);
    } else if (call.would_allow<AddParticipant>(grant.subject())) {
        html += h("<p>{}</p>", w.tr("They haven't been asked whether they take part. You need not ask who works with you already."));
        html += ui::button_form(call.url("/coordinations/{}/care-team/{}/taking-part", grant.subject(), desk.one.id), call.csrf(),
            {.text = w.tr("Ask to take part"), .about = desk.one.name});
    }
    return html;
}

Response shown(Grant<EditCareTeam> const& grant, Call& call, Desk const& desk, int status, Html const& first = {})
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    ui::Page page;
    page.title = w.tr("Does {name} take part?", {{"name", desk.one.name}});
    page.failed = form.failed();
    page.narrow = true;
    page.person = person_bar(call, people_of_team(call).header(grant, call.today()), CaseTab::care_team, true);
    auto const content = standing(grant, call, desk, form);
    page.content = ui::back_link(call.url("/coordinations/{}/care-team", grant.subject()), w.tr("{Group.the}"));
    page.content += form.error_summary();
    page.content += done_line(call);
    page.content += first;
    page.content += ui::title(page.title);
    page.content += ui::person({desk.one.name, desk.one.title});
    if (desk.duty) page.content += duty_card(call, *desk.duty, desk.part ? oslo_day(desk.part->asked_at) : call.today());
    page.content += content;
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {NavPlace::people}, status);
}

// Somebody was first, and there is nothing to raise now: said, with what was typed, above what stands.
Response raced(Grant<RaisePart> const& grant, Call& call, Desk const& desk, TextKey problem)
{
    Words const& w = call.words();
    auto const typed = call.form().text("with_whom", {.most = 120, .lines = false});
    Html const kept = typed.empty() ? Html{} : h("<p>{}</p>", w.tr("You wrote: {words}", {{"words", typed}}));
    call.set_form(Form{});
    return shown(grant, call, desk, 409, ui::alert(ui::Color::warning, w.tr("It isn't raised"), h("<p>{}</p>{}", w.tr(problem), kept)));
}

} // namespace

Response part_page(Grant<EditCareTeam> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    return desk ? shown(grant, call, *desk, 200) : failure_page(call, not_here());
}

Response ask_to_take_part(Grant<AddParticipant> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    if (!desk || desk->part || !desk->duty) return failure_page(call, not_here());
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/care-team/{}/taking-part", grant.subject(), desk->one.id);
    change.answer_with(there.text());
    TakingPartStore{call.database()}.ask(change, grant, desk->one.id, *desk->duty);
    change.tell(PartAsked{grant.subject(), desk->one.member, grant.by()});
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "asked"));
}

Response raise_part(Grant<RaisePart> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    if (!desk || !desk->part) return failure_page(call, not_here());
    Form& form = call.form();
    bool const to_leader = form.get("way") == "leader" && desk->leader, outside = form.get("way") == "outside";
    auto const with_whom = form.text("with_whom", {.most = 120, .lines = false});
    auto const on = form.day("on");
    if (!to_leader && !outside) form.problem("way", "Choose with whom you raise it.");
    if (outside && with_whom.empty()) form.problem("with_whom", "Write with whom you raised it.");
    if (outside && !on && form.ok()) form.problem("on", "Fill in the date.");
    if (on && *on > call.today()) form.problem("on", "The date is in the future.");
    if (auto const problem = problem_of(call, *desk)) return raced(grant, call, *desk, *problem);
    if (!form.ok()) return shown(grant, call, *desk, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/care-team/{}/taking-part", grant.subject(), desk->one.id);
    change.answer_with(there.text());
    TakingPartStore parts{call.database()};
    if (to_leader)
        parts.raise(change, grant, *desk->part, *desk->leader);
    else
        parts.raise_outside(change, grant, *desk->part, with_whom, *on);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "raised"));
}

} // namespace samtak
