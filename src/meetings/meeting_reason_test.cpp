#include "meetings/meeting_reason.hpp"
#include "tests/plan_builder.hpp"

#include <gtest/gtest.h>

namespace samtak::test {
namespace {

Meeting meeting(MeetingState state, Day day)
{
    Meeting one;
    one.state = state;
    one.day = day;
    return one;
}
std::vector<std::string_view> of(Plan const& plan, std::vector<Meeting> const& all)
{
    std::vector<std::string_view> names;
    for (auto const& one : reasons_to_meet(plan, all, today)) names.push_back(one.reason);
    return names;
}
using Names = std::vector<std::string_view>;

// The builder's goals changed thirty days ago.
Meeting const long_ago = meeting(MeetingState::held, today.plus_days(-100)), lately = meeting(MeetingState::held, today.plus_days(-5));

TEST(MeetingReason, G10_a_main_goal_that_is_new_or_another_since_the_last_meeting_is_a_reason_to_meet)
{
    Plan plan = a_plan().with_goal("health", "Fewer headaches").with_sub_goal("Sleep").build();
    EXPECT_EQ(of(plan, {long_ago}), Names{"main_goal"}) << "a sub-goal is none";
    EXPECT_EQ(reasons_to_meet(plan, {long_ago}, today).front().goal, "Fewer headaches");
    EXPECT_EQ(of(plan, {long_ago, lately}), Names{}) << "it has been talked about";
    EXPECT_EQ(of(plan, {}), Names{}) << "the first meeting is asked for by the rhythm";
    plan.goals.front().changed.reason = "ordered";
    EXPECT_EQ(of(plan, {long_ago}), Names{});
}

TEST(MeetingReason, G10_a_goal_that_is_reached_is_a_milestone)
{
    Plan plan = a_plan().with_goal("health", "Fewer headaches").build();
    plan.goals.front().content.status = GoalStatus::reached;
    EXPECT_EQ(of(plan, {long_ago}), Names{"milestone"});
}

TEST(MeetingReason, G10_an_evaluation_within_a_month_is_one_unless_one_has_met_for_it)
{
    Plan plan = a_plan().build();
    plan.frame.evaluate_on = today.plus_days(30);
    EXPECT_EQ(of(plan, {long_ago}), Names{"evaluation"});
    plan.frame.evaluate_on = today.plus_days(31);
    EXPECT_EQ(of(plan, {long_ago}), Names{});
    plan.frame.evaluate_on = today.plus_days(-3);
    EXPECT_EQ(of(plan, {long_ago}), Names{"evaluation"}) << "past";
    EXPECT_EQ(of(plan, {lately}), Names{});
}

TEST(MeetingReason, G10_while_a_meeting_lies_ahead_nothing_is_proposed)
{
    Plan plan = a_plan().with_goal("health", "Fewer headaches").build();
    EXPECT_EQ(of(plan, {long_ago, meeting(MeetingState::called, today)}), Names{});
    EXPECT_EQ(of(plan, {long_ago, meeting(MeetingState::planned, today.plus_days(9))}), Names{});
    EXPECT_EQ(of(plan, {long_ago, meeting(MeetingState::cancelled, today.plus_days(9))}), Names{"main_goal"});
    EXPECT_EQ(of(plan, {long_ago, meeting(MeetingState::planned, today.plus_days(-1))}), Names{"main_goal"}) << "it came to nothing";
}

} // namespace
} // namespace samtak::test
