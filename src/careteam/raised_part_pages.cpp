// E7: who leads a service reads that somebody of theirs has not answered, or has said no, and by which law they are to take part. Nothing of
// whom it is about, and not why: that is between the one asked and who coordinates.
#include "careteam/careteam_parts.hpp"
#include "careteam/taking_part_pages.hpp"
#include "careteam/taking_part_parts.hpp"
#include "web/place_words.hpp"

namespace samtak {
namespace {

Failure not_here() { return {Problem::not_found, "This page isn't here."}; }

std::optional<RaisedPart> raised_in_path(Grant<ReadPartRaisings> const& grant, Call& call)
{
    auto const id = call.id<PartRaisingId>("raising");
    return id ? TakingPartStore{call.database()}.raised(grant, *id, call.today()) : std::nullopt;
}

Html what_is_raised(Call& call, RaisedPart const& one)
{
    Words const& w = call.words();
    auto const unit = place_words(w, call.profile(), one.unit_key);
    std::vector<ui::Fact> facts{{w.tr("Who"), ui::plain(one.title.empty() ? one.name : one.name + ", " + one.title)},
        {w.tr("Service"), ui::plain(unit)}, {w.tr("Asked on"), ui::plain(w.long_day(one.asked_on))},
        {w.tr("What is raised"),
            ui::plain(one.what == PartState::declined ? w.tr("Has said no to taking part in a coordination")
                                                      : w.tr("Hasn't answered whether they take part in a coordination"))},
        {w.tr("Raised by"), h("{}, {}", one.by, w.long_day(one.on))}};
    if (!one.by_phone.empty()) facts.push_back({w.tr("Phone"), ui::link(Url::external("tel:" + one.by_phone), one.by_phone)});
    if (one.answer) {
        facts.push_back({w.tr("Your answer"), ui::plain(leader_answer_words(w, *one.answer))});
        if (!one.words.empty()) facts.push_back({w.tr("What you wrote"), ui::paragraphs(one.words)});
    }
    return ui::facts(facts, ui::FactsLook::card);
}

Html answer_form(Call& call, ui::FormView const& form, RaisedPart const& one)
{
    Words const& w = call.words();
    std::vector<ui::Choice> choices;
    for (auto const answer : {LeaderAnswer::takes_part, LeaderAnswer::another, LeaderAnswer::no})
        choices.push_back({std::string{code(answer)}, leader_answer_words(w, answer)});
    Html inside = form.radios({.name = "answer", .legend = w.tr("What do you answer?"), .choices = choices});
    inside += form.text_area({.name = "words",
        .label = w.tr("Who, or why not?"),
        .description = w.tr("Say who takes part if it is somebody else, and why if the answer is no. {Coordinator.the} reads it."),
        .optional = true,
        .most = most_part_words,
        .rows = 3});
    inside += ui::buttons({ui::button({.text = w.tr("Send the answer")})});
    return form.form(
        {.action = call.url("/part-raisings/{}/answer", one.id), .csrf = call.csrf()}, h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
}

Response shown(Call& call, RaisedPart const& one, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    ui::Page page;
    page.title = one.what == PartState::declined ? w.tr("Somebody in your service has said no to taking part")
                                                 : w.tr("Somebody in your service hasn't answered whether they take part");
    page.failed = form.failed();
    page.narrow = true;
    bool const settled = one.now == PartState::takes_part;
    Html answer;
    if (!one.answer && !settled) answer = answer_form(call, form, one);
    page.content = form.error_summary();
    if (call.query("done") == "answered") page.content += ui::done(w.tr("Your answer is sent to {coordinator.the}."));
    page.content += ui::title(page.title, w.tr("You are told that, and nothing about whom the coordination is for. Talk with the one it is about."));
    if (settled) page.content += ui::alert(ui::Color::success, w.tr("They take part now"), h("<p>{}</p>", w.tr("You need not answer.")));
    page.content += what_is_raised(call, one);
    if (auto const* duty = taking_part(call.profile()).duty(one.duty)) page.content += duty_card(call, *duty, one.asked_on);
    page.content += answer;
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

} // namespace

Response raised_part_page(Grant<ReadPartRaisings> const& grant, Call& call)
{
    auto const one = raised_in_path(grant, call);
    return one ? shown(call, *one, 200) : failure_page(call, not_here());
}

Response answer_raised_part(Grant<AnswerPartRaising> const& grant, Call& call)
{
    auto const one = raised_in_path(grant, call);
    if (!one) return failure_page(call, not_here());
    Form& form = call.form();
    auto const answer = parse_leader_answer(form.get("answer"));
    auto const words = form.text("words", {.most = most_part_words});
    if (form.get("answer").empty())
        form.problem("answer", "Choose what you answer.");
    else if (!answer)
        form.not_a_choice("answer");
    if (answer == LeaderAnswer::another && form.ok() && words.empty()) form.problem("words", "Write who takes part.");
    if (answer == LeaderAnswer::no && form.ok() && words.empty()) form.problem("words", "Write why the service doesn't take part.");
    if (one->answer) return shown(call, *one, 409);
    if (!form.ok()) return shown(call, *one, 422);
    auto change = call.change();
    auto const there = call.url("/part-raisings/{}", one->id);
    change.answer_with(there.text());
    TakingPartStore{call.database()}.answer_raised(change, grant, one->id, *answer, words);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "answered"));
}

} // namespace samtak
