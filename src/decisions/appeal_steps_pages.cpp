// The appeals against a decision, as the coordinating unit handles them: on paper, the deadline, each step (R3.03-R3.05).
#include "decisions/appeal_parts.hpp"
#include "decisions/appeal_store.hpp"
#include "decisions/decision_pages.hpp"
#include "decisions/decision_parts.hpp"
#include "web/show.hpp"

#include <algorithm>

namespace samtak {
namespace {

struct Desk {
    Signed decision;
    std::vector<Appeal> appeals;
};

std::optional<Desk> open_desk(Grant<HandleAppeal> const& grant, Call& call)
{
    auto const decision = asked_for(grant, call);
    if (!decision) return std::nullopt;
    return Desk{*decision, AppealStore{call.database()}.list(grant, decision->id)};
}

Response gone(Call& call) { return failure_page(call, {Problem::not_found, "This page isn't here."}); }

Html step_form(Call& call, CoordinationId const& coordination, Desk const& desk, Appeal const& appeal, ui::FormView const& form)
{
    Words const& w = call.words();
    std::vector<ui::Choice> choices;
    for (auto const step : next_steps(appeal, desk.decision.deadline())) choices.push_back({std::string{step}, step_name(w, step)});
    if (choices.empty()) return {};
    Html inside = form.radios({.name = "step", .legend = w.tr("What has happened?"), .choices = std::move(choices)});
    inside += form.day({.name = "day", .label = w.tr("Day"), .value = call.today()});
    inside += form.text_area({.name = "words", .label = w.tr("Reasons"), .optional = true, .most = most_reasons, .rows = 3});
    inside += ui::buttons({ui::button({.text = w.tr("Save what has happened"), .weight = ui::Weight::secondary})});
    return form.form({.action = call.url("/coordinations/{}/decisions/{}/appeals/{}", coordination, desk.decision.id, appeal.id),
                         .csrf = call.csrf(),
                         .version = static_cast<std::int64_t>(appeal.steps.size())},
        h("<div class=\"st-flow\">{}</div>", inside));
}

Html known_form(Call& call, CoordinationId const& coordination, Desk const& desk, ui::FormView const& form)
{
    Words const& w = call.words();
    Html inside = h("<p>{}</p>", known_words(w, desk.decision));
    inside += form.radios({.name = "event",
        .legend = w.tr("From when does the deadline run?"),
        .choices = {{"portal", w.tr("Ready to read here, and told")}, {"post", w.tr("Sent by post")}, {"told", w.tr("They knew enough to appeal")}}});
    inside += form.day({.name = "known_on", .label = w.tr("Day"), .value = desk.decision.known_on});
    inside += ui::buttons({ui::button({.text = w.tr("Save the day"), .weight = ui::Weight::secondary})});
    return ui::section("deadline", w.tr("Deadline"),
        form.form({.action = call.url("/coordinations/{}/decisions/{}/known", coordination, desk.decision.id), .csrf = call.csrf()},
            h("<div class=\"st-flow\">{}</div>", inside)));
}

// `posted`: the form that came back, of an appeal or (none) of the deadline
Response shown(Grant<HandleAppeal> const& grant, Call& call, Desk const& desk, std::optional<AppealId> posted, int status)
{
    Words const& w = call.words();
    Form const empty;
    auto const back = call.url("/coordinations/{}/decisions/{}", grant.subject(), desk.decision.id);
    bool const failed = status == 422;
    ui::FormView const known{w, failed && !posted ? call.form() : empty, "k"};
    Html appeals, wrong;
    int number = 0;
    for (auto const& appeal : desk.appeals) {
        ui::FormView const form{w, failed && posted == appeal.id ? call.form() : empty, "a" + appeal.id.str()};
        Html one = appeal_part(w, appeal, desk.decision.deadline(), true);
        one += step_form(call, grant.subject(), desk, appeal, form);
        wrong += form.error_summary();
        appeals += ui::section("appeal-" + std::to_string(++number), w.tr("Appeal {n}", {{"n", number}}), one);
    }
    auto const deadline = known_form(call, grant.subject(), desk, known);
    wrong += known.error_summary();
    Html content = ui::back_link(back, w.tr("The letter"));
    content += wrong;
    if (call.query("done") == "saved") content += ui::done(w.tr("It is saved."));
    content += ui::title(w.tr("Appeals and deadline"));
    content += appeals;
    if (desk.appeals.empty()) content += ui::empty_line(h("<p>{}</p>", w.tr("Nobody has appealed.")));
    content += ui::buttons({ui::button_link(call.url("/coordinations/{}/decisions/{}/appeals/new", grant.subject(), desk.decision.id),
        {.text = w.tr("Enter an appeal on paper"), .weight = ui::Weight::secondary})});
    content += deadline;
    ui::Page page;
    page.title = w.tr("Appeals and deadline");
    page.failed = failed;
    page.narrow = true;
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", content);
    return show(call, page, {NavPlace::overview}, status);
}

} // namespace

Response appeal_steps_page(Grant<HandleAppeal> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    return desk ? shown(grant, call, *desk, std::nullopt, 200) : gone(call);
}

Response take_appeal_step(Grant<HandleAppeal> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    auto const id = call.id<AppealId>("appeal");
    if (!desk || !id) return gone(call);
    auto const found = std::find_if(desk->appeals.begin(), desk->appeals.end(), [&](Appeal const& one) { return one.id == *id; });
    if (found == desk->appeals.end()) return gone(call);
    auto& form = call.form();
    auto const day = form.day("day", true);
    AppealStep const step{std::string{form.get("step")}, day.value_or(call.today()), form.text("words", {.most = most_reasons}), {}};
    if (day)
        for (auto const& problem : step_problems(*found, step, desk->decision.deadline(), call.today()))
            form.problem(problem.field, problem.text, problem.limit);
    if (!form.ok()) return shown(grant, call, *desk, *id, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/decisions/{}/appeals", grant.subject(), desk->decision.id);
    change.answer_with(there.text());
    AppealStore{call.database()}.take(change, grant, *id, step, static_cast<std::size_t>(form.version()));
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "saved"));
}

Response note_known(Grant<HandleAppeal> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    if (!desk) return gone(call);
    auto& form = call.form();
    auto const event = std::string{form.get("event")};
    if (event.empty())
        form.problem("event", "Choose from when the deadline runs.");
    else if (event != "portal" && event != "post" && event != "told")
        form.not_a_choice("event");
    auto const day = form.day("known_on", true);
    if (day && *day > call.today()) form.problem("known_on", "The date is in the future.");
    if (day && *day < desk->decision.signed_on) form.problem("known_on", "The date is before the decision was signed.");
    if (!form.ok()) return shown(grant, call, *desk, std::nullopt, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/decisions/{}/appeals", grant.subject(), desk->decision.id);
    change.answer_with(there.text());
    DecisionStore{call.database()}.known(change, grant, desk->decision.id, event, *day);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "saved"));
}

} // namespace samtak
