#include "measures/task.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 23};
Instant const now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + std::chrono::hours{9}};

struct Case {
    MemberId coordinator = MemberId::fresh(), physio = MemberId::fresh(), nav = MemberId::fresh();
    AskedMeasure measure{MeasureId::fresh(), "health", "Trening to gonger i veka", "", "", "", "", today.plus_days(30), "not_started", "nobody", ""};
    std::vector<Askable> people{{coordinator, AskedAs::coordinator, "", "Ingvild", "Ergoterapeut", true},
        {physio, AskedAs::participant, ParticipantId::fresh().str(), "Ane", "Fysioterapeut", true},
        {nav, AskedAs::participant, ParticipantId::fresh().str(), "Jorunn", "Rettleiar", false}};

    Result<Task> ask(MemberId whom, MemberId by, std::optional<Day> due = today.plus_days(14)) const
    {
        return asked(measure, people, {OnceId::fresh(), whom, due}, by, today, now);
    }
};

AnswerTaskForm no(std::string why) { return {OnceId::fresh(), 1, TaskAnswer::decline, std::move(why), {}, {}}; }
AnswerTaskForm yes() { return {OnceId::fresh(), 1, TaskAnswer::accept, {}, {}, {}}; }
AnswerTaskForm other(std::optional<Day> day) { return {OnceId::fresh(), 1, TaskAnswer::propose, {}, day, "Etter påske"}; }

std::string field_of(Result<Task> const& task) { return task || task.error().fields.empty() ? "" : task.error().fields.front().field; }

TEST(Task, L1_a_measure_is_asked_until_the_named_person_says_yes)
{
    Case const one;
    auto const task = one.ask(one.physio, one.coordinator);
    ASSERT_TRUE(task);
    EXPECT_EQ(task->state, TaskState::asked);
    EXPECT_TRUE(task->waits_for_answer());
    EXPECT_FALSE(task->answered_at);
    auto const accepted = answered(*task, yes(), one.physio, today, now);
    ASSERT_TRUE(accepted);
    EXPECT_EQ(accepted->state, TaskState::accepted);
    EXPECT_EQ(accepted->answered_at, now);
}

TEST(Task, L1_D1_who_cannot_see_the_area_is_not_asked)
{
    Case const one;
    auto const task = one.ask(one.nav, one.coordinator);
    ASSERT_FALSE(task);
    EXPECT_EQ(task.error().problem, Problem::invalid);
    EXPECT_EQ(task.error().fields.front().text, text_key("They can't see this part of the plan. Record a consent that covers it first."));
}

TEST(Task, L1_nobody_unknown_nobody_at_all_and_no_past_date)
{
    Case const one;
    EXPECT_EQ(field_of(one.ask(MemberId::fresh(), one.coordinator)), "whom");
    EXPECT_EQ(field_of(asked(one.measure, one.people, {OnceId::fresh(), std::nullopt, std::nullopt}, one.coordinator, today, now)), "whom");
    EXPECT_EQ(field_of(one.ask(one.physio, one.coordinator, today.plus_days(-1))), "due");
    EXPECT_TRUE(one.ask(one.physio, one.coordinator, today));
    EXPECT_TRUE(one.ask(one.physio, one.coordinator, std::nullopt));
}

TEST(Task, L1_a_measure_that_is_over_is_asked_of_nobody)
{
    for (auto const* status : {"done", "ended"}) {
        Case one;
        one.measure.status = status;
        EXPECT_EQ(field_of(one.ask(one.physio, one.coordinator)), "whom");
    }
}

TEST(Task, I1_L1_nothing_moves_to_the_coordinator_without_their_yes)
{
    Case const one;
    auto const by_deputy = one.ask(one.coordinator, MemberId::fresh());
    ASSERT_TRUE(by_deputy);
    EXPECT_EQ(by_deputy->state, TaskState::asked);
    auto const own = one.ask(one.coordinator, one.coordinator);
    ASSERT_TRUE(own);
    EXPECT_EQ(own->state, TaskState::accepted) << "who asks themself has said yes";
}

TEST(Task, L1_a_no_needs_a_reason_and_another_date_needs_a_date)
{
    Case const one;
    auto const task = one.ask(one.physio, one.coordinator).value();
    EXPECT_EQ(field_of(answered(task, no(""), one.physio, today, now)), "reason");
    EXPECT_EQ(field_of(answered(task, other(std::nullopt), one.physio, today, now)), "other_due");
    EXPECT_EQ(field_of(answered(task, other(today.plus_days(-1)), one.physio, today, now)), "other_due");
    EXPECT_EQ(field_of(answered(task, {}, one.physio, today, now)), "answer");
    auto const declined = answered(task, no("Eg har ikkje tid"), one.physio, today, now);
    ASSERT_TRUE(declined);
    EXPECT_EQ(declined->state, TaskState::declined);
    EXPECT_EQ(declined->answer_words, "Eg har ikkje tid");
    EXPECT_FALSE(is_open(declined->state)) << "somebody else can be asked";
}

TEST(Task, L1_only_the_asked_one_answers)
{
    Case const one;
    auto const task = one.ask(one.physio, one.coordinator).value();
    auto const forced = answered(task, yes(), one.coordinator, today, now);
    ASSERT_FALSE(forced);
    EXPECT_EQ(forced.error().problem, Problem::not_yours);
    EXPECT_FALSE(finished(answered(task, yes(), one.physio, today, now).value(), one.coordinator, now));
}

TEST(Task, L1_another_date_waits_for_the_coordinator)
{
    Case const one;
    Day const later = today.plus_days(40);
    auto const proposed = answered(one.ask(one.physio, one.coordinator).value(), other(later), one.physio, today, now).value();
    EXPECT_EQ(proposed.state, TaskState::proposed);
    EXPECT_EQ(proposed.due, today.plus_days(14)) << "nothing is agreed yet";
    auto const agreed = settled(proposed, true).value();
    EXPECT_EQ(agreed.state, TaskState::accepted);
    EXPECT_EQ(agreed.due, later);
    auto const kept = settled(proposed, false).value();
    EXPECT_EQ(kept.state, TaskState::asked);
    EXPECT_EQ(kept.due, today.plus_days(14));
    EXPECT_FALSE(settled(agreed, true));
}

TEST(Task, L1_what_is_over_is_over)
{
    Case const one;
    auto const task = one.ask(one.physio, one.coordinator).value();
    auto const back = taken_back(task).value();
    EXPECT_EQ(answered(back, yes(), one.physio, today, now).error().problem, Problem::conflict);
    EXPECT_FALSE(taken_back(back));
    EXPECT_FALSE(finished(task, one.physio, now)) << "nobody finishes what they haven't said yes to";
    auto const done = finished(answered(task, yes(), one.physio, today, now).value(), one.physio, now).value();
    EXPECT_EQ(done.state, TaskState::done);
    EXPECT_FALSE(is_open(done.state));
}

TEST(Task, every_state_has_its_code)
{
    for (auto const state : {TaskState::asked, TaskState::accepted, TaskState::declined, TaskState::proposed, TaskState::taken_back, TaskState::done})
        EXPECT_EQ(parse_task_state(code(state)), state);
    EXPECT_FALSE(parse_task_state("forced"));
}

} // namespace
} // namespace samtak
