// The pure rules of what comes in: deadlines, answers, who may apply for whom.
#include "intake/incoming.hpp"
#include "intake/take_up.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Incoming received(Day day)
{
    Incoming one;
    one.received_on = day;
    return one;
}
using State = AnswerClock::State;

TEST(Incoming, A1_A2_the_clock_warns_on_day_21_and_is_over_on_day_30)
{
    auto const one = received(Day{2026, 3, 2});
    EXPECT_EQ(answer_clock(one, Day{2026, 3, 22}).state, State::calm);
    EXPECT_EQ(answer_clock(one, Day{2026, 3, 23}).state, State::soon) << "day 21";
    EXPECT_EQ(answer_clock(one, Day{2026, 3, 31}).state, State::soon);
    EXPECT_EQ(answer_clock(one, Day{2026, 4, 1}).state, State::over) << "day 30";
}

TEST(Incoming, A2_a_month_is_never_longer_than_the_law_says)
{
    EXPECT_EQ(first_deadline(Day{2027, 1, 31}), (Day{2027, 2, 28})) << "fvl § 11 a: within a month";
    EXPECT_EQ(first_deadline(Day{2026, 7, 1}), (Day{2026, 7, 31})) << "law.md R3.06: day 30";
}

TEST(Incoming, A2_after_a_preliminary_reply_the_day_that_it_named_counts)
{
    auto one = received(Day{2026, 3, 2});
    one.answers.push_back({IncomingOutcome::preliminary, "x", Day{2026, 5, 1}});
    EXPECT_EQ(answer_clock(one, Day{2026, 4, 2}).state, State::calm);
    EXPECT_EQ(answer_clock(one, Day{2026, 4, 22}).state, State::soon);
    EXPECT_EQ(answer_clock(one, Day{2026, 5, 1}).state, State::over);
}

TEST(Incoming, A2_R3_06_all_that_is_asked_for_must_be_decided)
{
    EXPECT_TRUE(is_decided("plan", true, false));
    EXPECT_FALSE(is_decided("plan", false, true));
    EXPECT_TRUE(is_decided("coordinator", false, true));
    EXPECT_FALSE(is_decided("both", true, false)) << "the other half still waits";
    EXPECT_TRUE(is_decided("both", true, true));
    EXPECT_FALSE(checked_answer(IncomingOutcome::decided, "x", {}, Day{2026, 3, 2})) << "a decision is signed, not typed";
}

TEST(Incoming, A1_an_answer_needs_its_reason_and_a_preliminary_one_its_day)
{
    Day const today{2026, 3, 2};
    EXPECT_FALSE(checked_answer(std::nullopt, "x", {}, today));
    EXPECT_FALSE(checked_answer(IncomingOutcome::became_case, "x", {}, today)) << "a case is opened, not answered";
    EXPECT_FALSE(checked_answer(IncomingOutcome::no_need, "", {}, today));
    EXPECT_FALSE(checked_answer(IncomingOutcome::preliminary, "x", {}, today));
    EXPECT_FALSE(checked_answer(IncomingOutcome::preliminary, "x", today, today)) << "not today";
    auto const reply = checked_answer(IncomingOutcome::preliminary, "x", today.plus_days(40), today);
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->expected_on, today.plus_days(40));
    auto const declined = checked_answer(IncomingOutcome::declined, "x", today.plus_days(40), today);
    ASSERT_TRUE(declined);
    EXPECT_FALSE(declined->expected_on);
}

TEST(Incoming, A2_who_may_apply_for_whom_follows_the_age_on_the_day)
{
    Day const born{2010, 2, 28};
    EXPECT_FALSE(may_not_apply("parent", born, Day{2026, 2, 27})) << "fifteen";
    EXPECT_TRUE(may_not_apply("parent", born, Day{2026, 2, 28})) << "sixteen today";
    EXPECT_FALSE(may_not_apply("parent", Day{2012, 2, 29}, Day{2028, 2, 28})) << "born on leap day: sixteen on 29 February 2028";
    EXPECT_TRUE(may_not_apply("parent", Day{2012, 2, 29}, Day{2028, 2, 29}));
    EXPECT_TRUE(may_not_apply("mandate", born, Day{2026, 2, 27})) << "a child gives no mandate";
    EXPECT_FALSE(may_not_apply("mandate", born, Day{2026, 2, 28}));
    EXPECT_FALSE(may_not_apply("parent", std::nullopt, Day{2026, 2, 28})) << "not born yet";
}

TEST(Incoming, A1_A2_consent_at_taking_up_follows_the_age_table)
{
    Day const today{2026, 3, 2};
    auto one = received(today);
    TakeUpForm form{"hol-7-2", "none", "self", {}, false};
    one.born = Day{2010, 3, 2};
    EXPECT_TRUE(take_up_problems(form, one, today).empty()) << "sixteen today";
    one.born = Day{2010, 3, 3};
    EXPECT_EQ(take_up_problems(form, one, today).size(), 1U);
    form.consent = "both_parents";
    EXPECT_TRUE(take_up_problems(form, one, today).empty());
    one.born = Day{2010, 3, 2};
    EXPECT_EQ(take_up_problems(form, one, today).size(), 1U);
    form = {"hol-7-2", "none", "no", "x", false};
    EXPECT_EQ(take_up_problems(form, one, today).front().field, "also_heard") << "what would not be saved is said";
    form = {"", "", "", {}, false};
    EXPECT_EQ(take_up_problems(form, one, today).size(), 3U);
}

} // namespace
} // namespace samtak
