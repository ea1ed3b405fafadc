// A look that is asked about: what the leader answers, how it ends, and that the person is told when it was unlawful (R4.07).
#include "oversight/log_review_pages.hpp"
#include "oversight/log_review_parts.hpp"
#include "oversight/log_review_store.hpp"
#include "web/fields.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

constexpr int most_words = 2000;

bool controls(Call const& call) { return call.viewer().has(Role::log_reviewer); }

std::optional<FollowUp> asked_for(Grant<ReadFollowUp> const& grant, Call& call)
{
    auto const id = call.id<FollowUpId>("follow_up");
    return id ? FollowUpStore{call.database()}.find(grant, *id, controls(call)) : std::nullopt;
}

Html state(Words const& w, FollowUp const& one)
{
    if (one.must_inform()) return ui::tag(ui::Color::danger, ui::Icon::exclamationmark_triangle, w.tr("The person must be told"));
    if (one.outcome) return ui::tag(ui::Color::neutral, ui::Icon::checkmark_circle, outcome_words(w, *one.outcome));
    if (one.answer) return ui::tag(ui::Color::warning, ui::Icon::hourglass, w.tr("Answered, not closed"));
    return ui::tag(ui::Color::warning, ui::Icon::hourglass, w.tr("Waits for an answer"));
}

Html said(Words const& w, std::string const& id, std::string const& heading, FollowUp::Said const& one)
{
    return ui::card(id, heading,
        h("{}<p class=\"st-muted st-small\">{}</p>", ui::paragraphs(one.words),
            w.tr("{name}, {when}", {{"name", one.by}, {"when", w.day_and_time(one.at)}})));
}

Html words_form(Call& call, ui::FormView const& form, FollowUp const& one, std::string const& deed, ui::TextField field, Html const& before,
    std::string const& button)
{
    field.most = most_words;
    Html const inside = h("{}{}{}{}", before, form.text_area(field), ui::buttons({ui::button({.text = button})}), form.draft_status());
    return form.form({.action = call.url("/log-follow-ups/{}/{}", one.id, std::string_view{deed}),
                         .csrf = call.csrf(),
                         .draft = call.draft_url("/log-follow-ups/" + one.id.str())},
        h("<div class=\"st-flow\">{}</div>", inside));
}

Html answer_form(Call& call, ui::FormView const& form, FollowUp const& one)
{
    Words const& w = call.words();
    return ui::section("answer", w.tr("Your answer"),
        words_form(call, form, one, "answer",
            {.name = "words",
                .label = w.tr("Was there a need for the look?"),
                .description = w.tr("Talk with the one who looked. Write what the need was, without the person's name.")},
            {}, w.tr("Send the answer")));
}

Html closing_form(Call& call, ui::FormView const& form, FollowUp const& one)
{
    Words const& w = call.words();
    std::vector<ui::Choice> choices;
    for (auto const outcome : {FollowUpOutcome::lawful, FollowUpOutcome::unlawful, FollowUpOutcome::unclear})
        choices.push_back({std::string{code(outcome)}, outcome_words(w, outcome), {}});
    return ui::section("closing", w.tr("Close it"),
        words_form(call, form, one, "closing", {.name = "words", .label = w.tr("Why?")},
            form.radios({.name = "outcome", .legend = w.tr("What did you find out?"), .choices = choices}), w.tr("Close the follow-up")));
}

// pjl §§ 18, 22 a; GDPR article 33: the supervisory authority within 72 hours.
Html inform_task(Call& call, ui::FormView const& form, FollowUp const& one)
{
    Words const& w = call.words();
    auto const by = one.closing->at + std::chrono::hours{72};
    Html html = ui::alert(ui::Color::danger, w.tr("The person in case {number} must be told", {{"number", one.line.case_number}}),
        h("<p>{}</p><p>{}</p>",
            w.tr("Ask {coordinating_unit.the} to tell the person, or who acts for them, who looked, when, and what you do about it."),
            w.tr("Consider whether the data protection authority must be told. That is to be done by {when}.", {{"when", w.day_and_time(by)}})));
    html += ui::section("informing", w.tr("The person is told"),
        words_form(call, form, one, "informing", {.name = "words", .label = w.tr("Who told the person, and how?")},
            form.day({.name = "on", .label = w.tr("When?"), .value = call.today()}), w.tr("Save that the person is told")));
    return html;
}

Html course(Call& call, FollowUp const& one)
{
    Words const& w = call.words();
    Html html = ui::card("look", line_heading(w, one.line), line_facts(call, one.line));
    html += said(w, "asked", w.tr("What is asked about"), {one.line.words, one.asked_by_name, one.asked_at});
    if (one.leader)
        html += h("<p>{}</p>", w.tr("Asked of {name}, who leads the unit.", {{"name", one.leader_name}}));
    else
        html += h("<p>{}</p>", w.tr("Nobody else leads the one who looked, so the one who controls finds it out."));
    if (one.answer) html += said(w, "answered", w.tr("The leader's answer"), *one.answer);
    if (one.closing) html += said(w, "closed", w.tr("Closed: {outcome}", {{"outcome", outcome_words(w, *one.outcome)}}), *one.closing);
    if (one.informing) html += said(w, "informed", w.tr("The person was told {date}", {{"date", *one.informed_on}}), *one.informing);
    return html;
}

Response shown(Call& call, FollowUp const& one, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    ui::Page page;
    page.title = w.tr("A look that is asked about");
    page.narrow = true;
    page.failed = form.failed();
    Html tasks;
    if (!one.closing && !one.answer && one.leader == call.viewer().member()) tasks += answer_form(call, form, one);
    if (!one.closing && controls(call)) tasks += closing_form(call, form, one);
    if (one.must_inform() && controls(call)) tasks += inform_task(call, form, one);
    page.content = h("{}{}{}<p>{}</p>{}{}", ui::back_link(call.url("/log-follow-ups"), w.tr("What is followed up")), form.error_summary(),
        ui::title(page.title), state(w, one), course(call, one), tasks);
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

// Saves, or shows what stands there now when somebody was first.
Response saved(Grant<ReadFollowUp> const& grant, Call& call, Change change)
{
    auto const done = call.changes().commit(std::move(change));
    if (done) return see_other(call.url("/log-follow-ups/{}", std::string_view{call.param("follow_up")}));
    if (done.error().text != somebody_was_first) return failure_page(call, done.error());
    auto const now = asked_for(grant, call);
    return now ? shown(call, *now, 409) : failure_page(call, done.error());
}

Failure not_here() { return {Problem::not_found, "This page isn't here."}; }

Change change_of(Call const& call, FollowUp const& one)
{
    auto change = call.change();
    change.answer_with(call.url("/log-follow-ups/{}", one.id).text());
    return change;
}

} // namespace

Response follow_ups_page(Grant<ReadFollowUp> const& grant, Call& call)
{
    Words const& w = call.words();
    ui::Table table{w.tr("What is followed up"), {w.tr("Look"), w.tr("Who looked"), w.tr("State")}, {}, w.tr("Nothing is followed up.")};
    auto const follow_ups = FollowUpStore{call.database()}.list(grant, controls(call));
    call.listed(grant, std::ssize(follow_ups), controls(call) ? "" : "asked=own");
    for (auto const& one : follow_ups)
        table.rows.push_back({ui::link(call.url("/log-follow-ups/{}", one.id), line_heading(w, one.line)), ui::plain(one.line.name), state(w, one)});
    ui::Page page;
    page.title = w.tr("What is followed up");
    if (controls(call)) page.content = ui::back_link(call.url("/log-reviews"), w.tr("Control of the access log"));
    page.content += ui::title(page.title, w.tr("Looks in the access log that somebody has asked about."));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}{}</div>", page.content, ui::table(table));
    return show(call, page, {});
}

Response follow_up_page(Grant<ReadFollowUp> const& grant, Call& call)
{
    auto const one = asked_for(grant, call);
    return one ? shown(call, *one, 200) : failure_page(call, not_here());
}

Response answer_follow_up(Grant<AnswerFollowUp> const& grant, Call& call)
{
    auto const one = asked_for(grant, call);
    if (!one || one->leader != grant.by()) return failure_page(call, not_here());
    auto const words =
        call.form().text("words", {.most = most_words, .required = true, .missing = "Write what the need was, or that there was none."});
    if (one->closing) return shown(call, *one, 409);
    if (!call.form().ok()) return shown(call, *one, 422);
    auto change = change_of(call, *one);
    FollowUpStore{call.database()}.answer(change, grant, *one, words);
    return saved(grant, call, std::move(change));
}

Response close_follow_up(Grant<CloseFollowUp> const& grant, Call& call)
{
    auto const one = asked_for(grant, call);
    if (!one) return failure_page(call, not_here());
    Form& form = call.form();
    auto const outcome = parse_follow_up_outcome(form.get("outcome"));
    if (!outcome) form.problem("outcome", "Choose what you found out.");
    auto const words = form.text("words", {.most = most_words, .required = true, .missing = "Write why."});
    if (!form.ok()) return shown(call, *one, one->closing ? 409 : 422);
    auto change = change_of(call, *one);
    FollowUpStore{call.database()}.close(change, grant, *one, *outcome, words);
    return saved(grant, call, std::move(change));
}

Response inform_person(Grant<InformPerson> const& grant, Call& call)
{
    auto const one = asked_for(grant, call);
    if (!one || one->outcome != FollowUpOutcome::unlawful) return failure_page(call, not_here());
    Form& form = call.form();
    auto const on = form.day("on", true);
    if (on && *on > call.today()) form.problem("on", "The date is in the future.");
    auto const words = form.text("words", {.most = most_words, .required = true, .missing = "Write who told the person, and how."});
    if (!form.ok()) return shown(call, *one, one->informing ? 409 : 422);
    auto change = change_of(call, *one);
    FollowUpStore{call.database()}.inform(change, grant, *one, *on, words);
    return saved(grant, call, std::move(change));
}

} // namespace samtak
