#include "plan/timeline.hpp"
#include "tests/plan_builder.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {
using namespace test;
using Kind = TimelineMark::Kind;

Plan dated()
{
    auto plan = a_plan()
                    .with_goal("health", "Fewer headaches")
                    .with_measure("Training", ane)
                    .with_goal("leisure", "The bus")
                    .with_measure("Practise on Saturdays", mari)
                    .build();
    plan.frame.evaluate_on = today.plus_days(16);
    plan.goals[0].content.evaluate_on = today.plus_days(100);
    plan.measures[0].content.deadline = today.plus_days(-10);
    plan.measures[1].content.deadline = today.plus_days(40);
    return plan;
}

TEST(Timeline, F4_F10_deadlines_evaluations_and_the_periods_end_come_in_time_order)
{
    auto const plan = dated();
    auto const marks = timeline_of(plan);
    ASSERT_EQ(marks.size(), 5U);
    EXPECT_TRUE(names_a_date(plan));
    EXPECT_EQ(marks[0].what, "Training");
    EXPECT_TRUE(marks[0].is_overdue(today));
    EXPECT_EQ(marks[1].kind, Kind::evaluation);
    EXPECT_EQ(marks[1].place, "") << "the plan as a whole";
    EXPECT_TRUE(marks[2].own) << "Mari answers for it";
    EXPECT_EQ(marks[3].what, "Fewer headaches");
    EXPECT_EQ(marks[4].kind, Kind::period_end);
    EXPECT_EQ(marks[4].on, *plan.frame.to);
}

TEST(Timeline, F10_what_is_over_has_no_date_ahead)
{
    auto plan = dated();
    plan.goals[0].content.status = GoalStatus::reached;
    plan.measures[0].content.status = MeasureStatus::done;
    plan.measures[1].content.status = MeasureStatus::ended;
    EXPECT_EQ(timeline_of(plan).size(), 2U) << "the plan's own";
}

TEST(Timeline, F10_L1_what_stands_under_a_closed_goal_has_no_date_ahead_until_it_is_opened_again)
{
    auto plan = dated();
    auto const before = timeline_of(plan).size();
    plan.goals[0].content.status = GoalStatus::reached;
    EXPECT_EQ(timeline_of(plan).size(), before - 2) << "the goal's evaluation and the late measure under it";
    plan.goals[0].content.status = GoalStatus::in_progress;
    EXPECT_EQ(timeline_of(plan).size(), before);
}

TEST(Timeline, F4_all_that_is_overdue_and_the_next_three_come_first)
{
    auto plan = dated();
    plan.measures[0].content.evaluate_on = today.plus_days(200);
    auto const marks = timeline_of(plan);
    auto const first = soonest(marks, today);
    ASSERT_EQ(first.size(), 4U);
    EXPECT_TRUE(first[0]->is_overdue(today));
    EXPECT_EQ(first[3]->what, "Fewer headaches");
}

TEST(Timeline, F4_the_picture_spans_whole_months_with_the_period_and_today)
{
    auto plan = dated();
    auto const span = span_of(plan, timeline_of(plan), today);
    EXPECT_EQ(span.from, Day(2026, 8, 1));
    EXPECT_EQ(span.to, Day(2027, 8, 1));
    EXPECT_TRUE(span.holds(today));
    EXPECT_EQ(span.place(span.from, 10, 700), 10);
    EXPECT_EQ(span.place(span.to, 10, 700), 710);
    plan.frame.to = Day{2140, 1, 1}; // a slip of the finger
    auto const long_one = span_of(plan, timeline_of(plan), today);
    EXPECT_LE(long_one.from.days_until(long_one.to), 24 * 31);
    EXPECT_TRUE(long_one.holds(today));
}

TEST(Timeline, F4_a_plan_without_dates_has_none)
{
    auto plan = a_plan().with_goal("health", "Fewer headaches").build();
    plan.frame.to.reset();
    EXPECT_TRUE(timeline_of(plan).empty());
    EXPECT_FALSE(names_a_date(plan));
}

} // namespace
} // namespace samtak
