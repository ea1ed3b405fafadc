// E7: one who comes from a service with a duty to take part reads that they are asked, and by which law, and answers. Of whom it is, they are
// told only by consent.
#include "careteam/careteam_parts.hpp"
#include "careteam/taking_part_pages.hpp"
#include "careteam/taking_part_parts.hpp"
#include "coordination/coordination_acts.hpp"
#include "kernel/oslo.hpp"
#include "web/forget_version.hpp"

namespace samtak {
namespace {

Failure not_here() { return {Problem::not_found, "This page isn't here."}; }

Html what_is_asked(Grant<ReadOwnPart> const& grant, Call& call, Part const& part)
{
    Words const& w = call.words();
    // hpl § 21: the name only for who may know it already
    bool const knows = call.would_allow<ReadCoordination>(grant.subject());
    auto const header = people_of_team(call).header(grant, call.today());
    std::vector<ui::Fact> facts{{w.tr("Asked by"), ui::plain(part.asked_by)}, {w.tr("Asked on"), ui::plain(w.long_day(oslo_day(part.asked_at)))},
        {w.tr("For"), ui::plain(knows ? header.name : w.tr("You are told who it is when there is consent to it."))}};
    if (!part.answers.empty()) {
        auto const& last = part.answers.back();
        facts.push_back({w.tr("Your answer"),
            h("{}<br><span class=\"st-muted st-small\">{}</span>", last.yes ? w.tr("Yes, I take part") : w.tr("No, I don't take part"),
                w.day_and_time(last.at))});
        if (!last.reason.empty()) facts.push_back({w.tr("Your reason"), ui::paragraphs(last.reason)});
    }
    return ui::facts(facts, ui::FactsLook::card);
}

Html answer_form(Grant<ReadOwnPart> const& grant, Call& call, ui::FormView const& form, Part const& part)
{
    Words const& w = call.words();
    Html inside = form.radios({.name = "answer",
        .legend = part.answers.empty() ? w.tr("Do you take part?") : w.tr("Do you want to change your answer?"),
        .choices = {{"yes", w.tr("Yes, I take part")}, {"no", w.tr("No, I don't take part"), w.tr("Write why below.")}}});
    inside += form.text_area({.name = "reason",
        .label = w.tr("If you answer no: why?"),
        .description = w.tr("{Coordinator.the} reads it. Write nothing about the person."),
        .optional = true,
        .most = most_part_words,
        .rows = 3});
    inside += ui::buttons({ui::button({.text = w.tr("Send the answer")})});
    return form.form({.action = call.url("/coordinations/{}/taking-part", grant.subject()),
                         .csrf = call.csrf(),
                         .version = static_cast<std::int64_t>(part.answers.size())},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
}

Response shown(Grant<ReadOwnPart> const& grant, Call& call, Part const& part, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    ui::Page page;
    page.title = w.tr("You are asked to take part in {group.a}");
    page.failed = form.failed();
    page.narrow = true;
    auto const answer = answer_form(grant, call, form, part);
    page.content = form.error_summary();
    if (call.query("done") == "answered") page.content += ui::done(w.tr("Your answer is sent to {coordinator.the}."));
    page.content += ui::title(page.title, w.tr("Your answer opens nothing by itself. You see only what the person has consented to."));
    page.content += what_is_asked(grant, call, part);
    if (auto const* duty = taking_part(call.profile()).duty(part.duty)) page.content += duty_card(call, *duty, oslo_day(part.asked_at));
    page.content += answer;
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

} // namespace

Response part_question_page(Grant<ReadOwnPart> const& grant, Call& call)
{
    auto const part = TakingPartStore{call.database()}.own(grant, call.today());
    return part ? shown(grant, call, *part, 200) : failure_page(call, not_here());
}

Response answer_part_question(Grant<AnswerPart> const& grant, Call& call)
{
    TakingPartStore parts{call.database()};
    auto part = parts.own(grant, call.today());
    if (!part) return failure_page(call, not_here());
    Form& form = call.form();
    bool const yes = form.get("answer") == "yes", no = form.get("answer") == "no";
    auto const reason = form.text("reason", {.most = most_part_words});
    if (form.get("answer").empty())
        form.problem("answer", "Choose yes or no.");
    else if (!yes && !no)
        form.not_a_choice("answer");
    if (no && form.ok() && reason.empty()) form.problem("reason", "Write why, so that {coordinator.the} can find a way.");
    bool const stale = form.version() != static_cast<std::int64_t>(part->answers.size()); // answered in another window
    if (stale && form.ok())
        form.problem("answer", "You have answered in the meantime. See what you answered, and send again if it is to be changed.");
    if (stale) forget_version(call);
    if (!call.form().ok()) return shown(grant, call, *part, stale ? 409 : 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/taking-part", grant.subject());
    change.answer_with(there.text());
    parts.answer(change, grant, *part, yes, yes ? std::string{} : reason);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "answered"));
}

} // namespace samtak
