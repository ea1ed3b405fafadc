#include "plan/content_check.hpp"
#include "plan/frame_rules.hpp"
#include "tests/plan_builder.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace samtak {
namespace {
using namespace test;

Profile const& profile_of(std::string const& key)
{
    static std::map<std::string, Profile> profiles;
    auto const found = profiles.find(key);
    return found != profiles.end() ? found->second : profiles.emplace(key, read_profile(SAMTAK_SOURCE_DIR "/municipalities/" + key)).first->second;
}

std::string letters(std::vector<ContentCheck> const& checks, bool filled)
{
    std::string text;
    for (auto const& check : checks)
        if (check.filled == filled) text += check.point->key;
    return text;
}

constexpr ConsentsGiven both{true, true};

TEST(ContentCheck, F1_K1_an_empty_plan_lacks_what_the_law_lists)
{
    auto plan = a_plan().build();
    plan.team.clear();
    plan.frame.from.reset();
    auto const checks = content_checks(plan, profile_of("sunnfjord"), 17, {}, today);
    EXPECT_EQ(letters(checks, false), "abcdefghijk");
    EXPECT_EQ(letters(content_checks(plan, profile_of("sunnfjord"), 18, {}, today), false), "abcdefghij") << "the child point is history at 18";
    EXPECT_EQ(letters(content_checks(plan, profile_of("sunnfjord"), std::nullopt, {}, today), false), "abcdefghij");
}

TEST(ContentCheck, F1_each_point_is_filled_by_what_stands_in_the_plan)
{
    auto plan = a_plan()
                    .with_goal("health", "Fewer headaches")
                    .with_measure("Training", ane)
                    .with_words(Topic::resources, "Replikkar")
                    .with_words(Topic::needs, "Tid")
                    .build();
    plan.measures[0].content.extent = "Once a week";
    plan.measures[0].content.how = "Wednesdays";
    plan.frame.evaluate_on = Day{2027, 4, 15};
    plan.frame.cooperation = "NAV";
    plan.frame.child_part = "Mari writes herself";
    for (auto& one : plan.team) one.contributes = "Training";
    EXPECT_EQ(letters(content_checks(plan, profile_of("sunnfjord"), 17, both, today), false), "");
    EXPECT_EQ(letters(content_checks(plan, profile_of("sunnfjord"), 17, {true, false}, today), false), "i") << "nobody may see it yet";
    plan.measures[0].content.responsible = {};
    EXPECT_EQ(letters(content_checks(plan, profile_of("sunnfjord"), 17, both, today), false), "e");
}

TEST(ContentCheck, F10_L1_a_measure_under_a_closed_goal_lacks_nothing_until_it_is_opened_again)
{
    auto plan = a_plan().with_goal("health", "Fewer headaches").with_measure("Training", ane).with_goal("leisure", "The bus").build();
    plan.measures[0].content.extent = "Once a week";
    plan.measures[0].content.how = "Wednesdays";
    Measure forgotten;
    forgotten.content.goal = plan.goals[1].id;
    plan.measures.push_back(forgotten);
    auto const lacks = [&](char point) {
        return letters(content_checks(plan, profile_of("sunnfjord"), 17, both, today), false).find(point) != std::string::npos;
    };
    EXPECT_TRUE(lacks('e')) << "nobody has taken it";
    plan.goals[1].content.status = GoalStatus::ended;
    EXPECT_FALSE(lacks('e'));
    EXPECT_FALSE(lacks('f'));
    plan.goals[1].content.status = GoalStatus::in_progress;
    EXPECT_TRUE(lacks('e'));
}

TEST(PlanIsOver, F10_with_its_goal_or_the_main_goal_above_it)
{
    auto plan = a_plan().with_goal("health", "Fewer headaches").with_sub_goal("Sleep").with_measure("Training", ane).build();
    plan.measures[0].content.deadline = today.plus_days(-1);
    EXPECT_TRUE(plan.is_overdue(plan.measures[0], today));
    plan.goals[0].content.status = GoalStatus::reached;
    EXPECT_TRUE(plan.is_over(plan.goals[1]));
    EXPECT_TRUE(plan.is_over(plan.measures[0]));
    EXPECT_FALSE(plan.is_overdue(plan.measures[0], today));
    plan.goals[0].content.status = GoalStatus::in_progress;
    plan.goals[1].content.status = GoalStatus::ended;
    EXPECT_FALSE(plan.is_over(plan.goals[0]));
    EXPECT_TRUE(plan.is_over(plan.measures[0]));
}

TEST(ContentCheck, K1_a_plan_made_by_hamars_nine_points_lacks_the_new_ones_at_its_next_revision)
{
    auto plan = a_plan().build();
    plan.team.clear();
    plan.frame.content_rule = "HAMAR_2009";
    std::string fresh;
    for (auto const& check : content_checks(plan, profile_of("hamar"), 12, {}, today))
        if (check.new_since_made) fresh += check.point->key;
    EXPECT_EQ(fresh, "gk");
}

TEST(ContentCheck, K1_the_list_is_that_of_the_day)
{
    auto const plan = a_plan().build();
    EXPECT_EQ(content_checks(plan, profile_of("hamar"), 12, {}, Day{2020, 1, 1}).size(), 9u);
    EXPECT_EQ(content_checks(plan, profile_of("hamar"), 12, {}, today).size(), 11u);
}

TEST(ContentCheck, F1_R2_01_taking_into_use_needs_a_reason_for_each_gap)
{
    auto const plan = a_plan().with_goal("health", "Fewer headaches").build();
    auto const checks = content_checks(plan, profile_of("sunnfjord"), 17, both, today);
    ActivateForm form;
    auto const refused = activated_plan(plan, checks, form, "IPF_2022");
    ASSERT_FALSE(refused);
    EXPECT_TRUE(has_problem(refused.error(), "gap-a"));
    EXPECT_FALSE(has_problem(refused.error(), "gap-b")) << "filled";
    for (char const letter : letters(checks, false)) form.reasons[std::string{letter}] = "Not needed";
    auto const frame = activated_plan(plan, checks, form, "IPF_2022");
    ASSERT_TRUE(frame);
    EXPECT_EQ(frame->state, PlanState::active);
    EXPECT_EQ(frame->gaps.at("a"), "Not needed");
    EXPECT_EQ(frame->gaps.count("b"), 0u);
}

TEST(FrameRules, F1_the_period_has_an_end_after_its_beginning_and_the_evaluation_lies_in_it)
{
    auto const plan = a_plan().build();
    SetFrameForm form;
    form.from = today;
    form.to = today;
    form.evaluate_on = today.plus_days(400);
    EXPECT_TRUE(has_problem(framed_plan(plan, form, today).error(), "to"));
    form.to = today.plus_months(12);
    EXPECT_TRUE(has_problem(framed_plan(plan, form, today).error(), "evaluate_on"));
    form.evaluate_on = today.plus_months(6);
    EXPECT_TRUE(framed_plan(plan, form, today));
    form.from.reset();
    EXPECT_TRUE(has_problem(framed_plan(plan, form, today).error(), "from"));
}

} // namespace
} // namespace samtak
