#include "plan/goal_rules.hpp"
#include "tests/plan_builder.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {
using namespace test;

Profile const& sunnfjord()
{
    static Profile const profile = read_profile(SAMTAK_SOURCE_DIR "/municipalities/sunnfjord");
    return profile;
}

WriteGoalForm form_with(std::string title, std::string area)
{
    WriteGoalForm form;
    form.content.title = std::move(title);
    form.content.area = std::move(area);
    return form;
}

Result<Goal> written(Plan const& plan, WriteGoalForm const& form, Parts parts = Parts::all())
{
    return written_goal(plan, form, sunnfjord(), parts, the_coordinator());
}

TEST(GoalRules, F3_a_goal_stands_in_a_life_area_of_the_municipality)
{
    auto const plan = a_plan().build();
    EXPECT_TRUE(written(plan, form_with("Fewer headaches", "health")));
    EXPECT_TRUE(has_problem(written(plan, form_with("Fewer headaches", "no_such_area")).error(), "area"));
    EXPECT_TRUE(has_problem(written(plan, form_with("", "health")).error(), "title"));
    EXPECT_TRUE(has_problem(written(plan, form_with("Fewer headaches", "health"), Parts::about()).error(), "area"))
        << "an area that the writer doesn't see";
}

TEST(GoalRules, F3_a_sub_goals_area_is_its_goals)
{
    auto const plan = a_plan().with_goal("leisure", "Take the bus").with_sub_goal("From the stop to school").build();
    auto form = form_with("Both ways", "health");
    form.content.parent = plan.goals[0].id;
    EXPECT_TRUE(has_problem(written(plan, form).error(), "area"));
    form.content.area = "leisure";
    EXPECT_TRUE(written(plan, form));
    form.content.parent = plan.goals[1].id;
    EXPECT_FALSE(written(plan, form)) << "a sub-goal has no sub-goals";
}

TEST(GoalRules, F3_a_goal_with_measures_stays_in_its_area)
{
    auto const plan = a_plan().with_goal("health", "Fewer headaches").with_measure("Training", ane).build();
    auto form = form_with("Fewer headaches", "leisure");
    form.goal = plan.goals[0].id;
    EXPECT_TRUE(has_problem(written(plan, form).error(), "area"));
}

TEST(GoalRules, F3_evaluation_before_the_plan_or_today_is_refused_but_an_old_date_may_stay)
{
    auto plan = a_plan().with_goal("health", "Fewer headaches").build();
    auto form = form_with("Fewer headaches", "health");
    form.content.evaluate_on = Day{1, 1, 1};
    EXPECT_TRUE(has_problem(written(plan, form).error(), "evaluate_on"));
    form.content.evaluate_on = today.plus_days(-1);
    EXPECT_TRUE(has_problem(written(plan, form).error(), "evaluate_on"));
    plan.goals[0].content.evaluate_on = form.content.evaluate_on;
    form.goal = plan.goals[0].id;
    EXPECT_TRUE(written(plan, form));
}

TEST(GoalRules, L10_changing_a_goal_never_touches_the_persons_wording)
{
    auto const plan = a_plan().with_goal("leisure", "Independent use of public transport", "Eg vil ta bussen åleine.").build();
    auto form = form_with("Safe use of bus 2", "leisure");
    form.goal = plan.goals[0].id;
    form.content.own_words = OwnWords{"Something staff made up"};
    auto const goal = written(plan, form);
    ASSERT_TRUE(goal);
    EXPECT_EQ(goal->content.title, "Safe use of bus 2");
    EXPECT_EQ(goal->content.own_words.text(), "Eg vil ta bussen åleine.");
    EXPECT_EQ(goal->content.own_words_by, WrittenBy::self);
}

TEST(GoalRules, L10_staff_never_write_over_what_the_person_wrote)
{
    auto const plan = a_plan().with_goal("leisure", "Bus", "Eg vil ta bussen åleine.").build();
    OwnWordingForm form;
    form.goal = plan.goals[0].id;
    form.words = OwnWords{"The bus alone"};
    auto const refused = worded_goal(plan, form, the_coordinator());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().problem, Problem::not_yours);
    EXPECT_TRUE(worded_goal(plan, form, the_person()));
}

TEST(GoalRules, L10_what_is_told_to_staff_is_marked_so_and_the_person_may_write_over_it)
{
    auto plan = a_plan().with_goal("leisure", "Bus").build();
    OwnWordingForm form;
    form.goal = plan.goals[0].id;
    form.words = OwnWords{"Eg vil ta bussen"};
    auto const told = worded_goal(plan, form, the_coordinator());
    ASSERT_TRUE(told);
    EXPECT_EQ(told->content.own_words_by, WrittenBy::told);
    plan.goals[0] = *told;
    EXPECT_TRUE(worded_goal(plan, form, the_coordinator()));
    EXPECT_EQ(worded_goal(plan, form, the_person())->content.own_words_by, WrittenBy::self);
    EXPECT_EQ(worded_goal(plan, form, actor(bente, Relation::parent))->content.own_words_by, WrittenBy::parent);
}

TEST(GoalRules, F2_L10_own_words_on_a_topic_follow_the_same_rule)
{
    auto const plan = a_plan().with_words(Topic::matters, "Eg vil bestemme sjølv.").build();
    OwnWordsForm form;
    form.words = OwnWords{"She wants to decide"};
    EXPECT_FALSE(written_words(plan, form, the_coordinator()));
    EXPECT_EQ(written_words(plan, form, the_person())->written_by, WrittenBy::self);
    form.topic = Topic::needs;
    EXPECT_EQ(written_words(plan, form, the_coordinator())->written_by, WrittenBy::told);
    form.words = {};
    EXPECT_TRUE(has_problem(written_words(plan, form, the_person()).error(), "words"));
}

TEST(GoalRules, F5_the_person_moves_a_goal_and_all_get_a_place)
{
    auto plan = a_plan().with_goal("health", "A").with_goal("leisure", "B").with_goal("housing", "C").build();
    auto const moved = reordered(plan, plan.goals[2].id, true);
    ASSERT_EQ(moved.size(), 3u) << "nothing was ordered before, so each gets its place";
    EXPECT_EQ(moved[0].content.title, "A");
    EXPECT_EQ(moved[1].content.title, "C");
    EXPECT_EQ(moved[1].content.rank, 2);
    for (std::size_t i = 0; i < 3; ++i) plan.goals[i].content.rank = static_cast<std::int64_t>(i) + 1;
    auto const swapped = reordered(plan, plan.goals[0].id, false);
    ASSERT_EQ(swapped.size(), 2u) << "later only the two that change";
    EXPECT_EQ(swapped[0].content.title, "B");
}

TEST(GoalRules, F5_L15_which_goal_is_passed_is_known_so_that_an_old_order_is_not_moved_in)
{
    auto const plan = a_plan().with_goal("health", "A").with_goal("leisure", "B").build();
    EXPECT_EQ(passed_by(plan, plan.goals[1].id, true), &plan.goals[0]);
    EXPECT_EQ(passed_by(plan, plan.goals[0].id, false), &plan.goals[1]);
    EXPECT_EQ(passed_by(plan, plan.goals[0].id, true), nullptr);
    EXPECT_EQ(passed_by(plan, GoalId::fresh(), true), nullptr);
}

TEST(GoalRules, F5_the_first_goes_no_higher_and_closed_or_sub_goals_are_not_ordered)
{
    auto plan = a_plan().with_goal("health", "A").with_sub_goal("A1").with_goal("leisure", "B").build();
    plan.goals[2].content.status = GoalStatus::reached;
    EXPECT_EQ(goals_in_order(plan).size(), 1u);
    EXPECT_TRUE(reordered(plan, plan.goals[0].id, true).empty());
    EXPECT_TRUE(reordered(plan, plan.goals[0].id, false).empty());
    EXPECT_TRUE(reordered(plan, plan.goals[1].id, true).empty());
    EXPECT_TRUE(reordered(plan, GoalId::fresh(), true).empty());
}

} // namespace
} // namespace samtak
