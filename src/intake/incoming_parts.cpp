#include "intake/incoming_parts.hpp"

#include "kernel/oslo.hpp"
#include "web/lists.hpp"

namespace samtak {

std::string kind_name(Words const& w, Incoming const& one)
{
    switch (one.kind) {
    case IncomingKind::notice: return w.tr("Notice of need");
    case IncomingKind::granted: return w.tr("Granted services");
    case IncomingKind::application: return one.on_paper ? w.tr("Application on paper") : w.tr("Application");
    }
    return {};
}

std::string knows_name(Words const& w, std::string_view knows)
{
    if (knows == "agrees") return w.tr("Knows of it and agrees");
    if (knows == "knows") return w.tr("Knows of it, and has not said yes");
    return w.tr("Does not know of it yet");
}

std::string asks_name(Words const& w, std::string_view asks)
{
    if (asks == "coordinator") return w.tr("{Coordinator.bare}");
    if (asks == "plan") return w.tr("{Plan.bare}");
    return w.tr("{Coordinator.bare} and {plan.bare}");
}

std::string applies_as_name(Words const& w, std::string_view applies_as)
{
    if (applies_as == "parent") return w.tr("{Parent.bare}");
    if (applies_as == "guardian") return w.tr("{Guardian.bare}");
    if (applies_as == "mandate") return w.tr("With a written mandate");
    return w.tr("The person");
}

std::string outcome_name(Words const& w, IncomingOutcome outcome)
{
    switch (outcome) {
    case IncomingOutcome::became_case: return w.tr("Taken up");
    case IncomingOutcome::no_need: return w.tr("No need for {coordinator.bare} or plan");
    case IncomingOutcome::declined: return w.tr("The person said no");
    case IncomingOutcome::passed_on: return w.tr("Passed on to others");
    case IncomingOutcome::decided: return w.tr("Answered by a decision");
    case IncomingOutcome::preliminary: return w.tr("Preliminary reply");
    case IncomingOutcome::moved: return w.tr("Passed on to {coordinating_unit.the}");
    }
    return {};
}

Html clock_tag(Words const& w, Incoming const& one, Day today)
{
    if (one.state == IncomingState::draft) return ui::tag(ui::Color::neutral, ui::Icon::pencil, w.tr("Not sent"));
    if (auto const* answer = one.answer(); answer && !one.waits_for_decision)
        return ui::tag(ui::Color::success, ui::Icon::checkmark_circle, outcome_name(w, answer->outcome));
    auto const clock = answer_clock(one, today);
    auto const by = w.tr("Answer by {date}", {{"date", w.day(clock.due)}});
    switch (clock.state) {
    case AnswerClock::State::calm: return ui::tag(ui::Color::info, ui::Icon::hourglass, by);
    case AnswerClock::State::soon: return ui::tag(ui::Color::warning, ui::Icon::hourglass, by);
    case AnswerClock::State::over: break;
    }
    return ui::tag(ui::Color::danger, ui::Icon::exclamationmark_triangle, w.tr("Overdue: {date}", {{"date", w.day(clock.due)}}));
}

std::string if_protected(Words const& w)
{
    return w.tr("Is the address protected? Then don't write where the person lives, goes to school or kindergarten, works or gets help.");
}

Html incoming_facts(Words const& w, Incoming const& one)
{
    std::vector<ui::Fact> facts{{w.tr("Who it is about"), ui::plain(one.name)}};
    if (one.born) facts.push_back({w.tr("Birth date"), ui::plain(w.day(*one.born))});
    if (!one.phone.empty()) facts.push_back({w.tr("Phone"), ui::plain(one.phone)});
    if (!one.asks.empty()) facts.push_back({w.tr("Applies for"), ui::plain(asks_name(w, one.asks))});
    if (!one.applies_as.empty()) facts.push_back({w.tr("Who applies"), ui::plain(applies_as_name(w, one.applies_as))});
    if (!one.evidence.empty()) facts.push_back({w.tr("What shows it"), ui::plain(one.evidence)});
    if (!one.words.empty())
        facts.push_back({one.kind == IncomingKind::application ? w.tr("What help is needed") : w.tr("What need is seen"), ui::paragraphs(one.words)});
    if (!one.services.empty()) facts.push_back({w.tr("Services today"), ui::paragraphs(one.services)});
    if (!one.knows.empty()) facts.push_back({w.tr("The person"), ui::plain(knows_name(w, one.knows))});
    if (!one.language.empty()) facts.push_back({w.tr("Language"), ui::plain(one.language)});
    if (one.interpreter) facts.push_back({w.tr("Interpreter"), ui::plain(w.tr("Needs an interpreter"))});
    return ui::facts(facts, ui::FactsLook::rows);
}

Html answer_list(Words const& w, Incoming const& one, bool for_sender)
{
    std::vector<Html> rows;
    for (auto const& answer : one.answers) {
        auto about = answer.at ? w.long_day(oslo_day(*answer.at)) : std::string{};
        if (!for_sender && !answer.by.empty()) about += " · " + answer.by;
        Html row = h("<p><strong>{}</strong></p>{}", outcome_name(w, answer.outcome), ui::paragraphs(answer.words));
        if (answer.expected_on) row += h("<p>{}</p>", w.tr("You can expect an answer by {date}.", {{"date", w.long_day(*answer.expected_on)}}));
        rows.push_back(h("{}<p class=\"st-small st-muted\">{}</p>", row, about));
    }
    return rows.empty() ? Html{} : ui::section("answers", w.tr("What has been answered"), ui::lines(rows));
}

} // namespace samtak
