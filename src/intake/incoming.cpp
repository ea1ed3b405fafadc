#include "intake/incoming.hpp"

#include "kernel/codes.hpp"

#include <algorithm>
#include <utility>

namespace samtak {
namespace {

constexpr std::pair<IncomingKind, std::string_view> kinds[] = {
    {IncomingKind::notice, "notice"}, {IncomingKind::granted, "granted"}, {IncomingKind::application, "application"}};
constexpr std::pair<IncomingState, std::string_view> states[] = {
    {IncomingState::draft, "draft"}, {IncomingState::open, "open"}, {IncomingState::answered, "answered"}};
constexpr std::pair<Desk, std::string_view> desks[] = {{Desk::coordinating_unit, "coordinating_unit"}, {Desk::allocation, "allocation"}};
constexpr std::pair<IncomingOutcome, std::string_view> outcomes[] = {{IncomingOutcome::became_case, "case"}, {IncomingOutcome::no_need, "no_need"},
    {IncomingOutcome::declined, "declined"}, {IncomingOutcome::passed_on, "passed_on"}, {IncomingOutcome::decided, "decided"},
    {IncomingOutcome::preliminary, "preliminary"}, {IncomingOutcome::moved, "moved"}};

constexpr int warning_days = 21, task_days = 30; // law.md R3.06
constexpr int warning_before = task_days - warning_days;
constexpr int age_of_health_majority = 16;
constexpr int most_days_ahead = 366;

} // namespace

std::string_view code(IncomingKind kind) { return code_in(kinds, kind); }
std::string_view code(IncomingState state) { return code_in(states, state); }
std::string_view code(Desk desk) { return code_in(desks, desk); }
std::string_view code(IncomingOutcome outcome) { return code_in(outcomes, outcome); }
std::optional<IncomingKind> parse_incoming_kind(std::string_view code) { return parse_in(kinds, code); }
std::optional<IncomingState> parse_incoming_state(std::string_view code) { return parse_in(states, code); }
std::optional<Desk> parse_desk(std::string_view code) { return parse_in(desks, code); }
std::optional<IncomingOutcome> parse_outcome(std::string_view code) { return parse_in(outcomes, code); }

IncomingAnswer const* Incoming::last(IncomingOutcome outcome) const
{
    auto const found = std::find_if(answers.rbegin(), answers.rend(), [&](auto const& one) { return one.outcome == outcome; });
    return found == answers.rend() ? nullptr : &*found;
}

IncomingAnswer const* Incoming::answer() const
{
    for (auto const outcome :
        {IncomingOutcome::decided, IncomingOutcome::became_case, IncomingOutcome::no_need, IncomingOutcome::declined, IncomingOutcome::passed_on})
        if (auto const* found = last(outcome)) return found;
    return nullptr;
}

bool is_decided(std::string_view asks, bool plan, bool coordinator)
{
    if (asks == "plan") return plan;
    if (asks == "coordinator") return coordinator;
    return plan && coordinator;
}

// fvl § 11 a: within a month; a short February ends it before day 30.
Day first_deadline(Day received) { return std::min(received.plus_months(1), received.plus_days(task_days)); }

AnswerClock answer_clock(Incoming const& one, Day today)
{
    Day due = first_deadline(one.received_on.value_or(today));
    if (auto const* reply = one.last(IncomingOutcome::preliminary); reply && reply->expected_on) due = *reply->expected_on;
    using enum AnswerClock::State;
    return {due, today >= due ? over : today >= due.plus_days(-warning_before) ? soon : calm};
}

Result<IncomingAnswer> checked_answer(std::optional<IncomingOutcome> outcome, std::string words, std::optional<Day> expected_on, Day today)
{
    std::vector<FieldProblem> problems;
    bool const preliminary = outcome == IncomingOutcome::preliminary;
    if (!outcome || outcome == IncomingOutcome::became_case || outcome == IncomingOutcome::decided)
        problems.push_back({"outcome", text_key("Choose what the answer is.")});
    if (words.empty()) problems.push_back({"words", text_key("Write the reason. The one who sent it reads it.")});
    if (preliminary && (!expected_on || *expected_on <= today || today.plus_days(most_days_ahead) < *expected_on))
        problems.push_back({"expected_on", text_key("Choose a day after today, and within a year.")});
    if (!problems.empty()) return Failure{Problem::invalid, "Something in the form must be corrected.", std::move(problems)};
    return IncomingAnswer{*outcome, std::move(words), preliminary ? expected_on : std::nullopt};
}

std::optional<TextKey> may_not_apply(std::string_view applies_as, std::optional<Day> born, Day today)
{
    bool const is_child = born && age_on(*born, today) < age_of_health_majority;
    if (applies_as == "parent" && born && !is_child)
        return text_key("From 16 the young person applies, or gives you a written mandate. You can't apply as a parent.");
    if (applies_as == "mandate" && is_child) return text_key("For a child under 16 it is a parent or guardian who applies.");
    return std::nullopt;
}

} // namespace samtak
