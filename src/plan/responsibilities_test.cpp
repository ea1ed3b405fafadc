#include "plan/plan_history.hpp"
#include "plan/responsibilities.hpp"
#include "tests/plan_builder.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {
using namespace test;
using Kind = Responsibility::Kind;

Plan everybodys()
{
    auto plan = a_plan()
                    .with_goal("health", "Fewer headaches")
                    .with_measure("Unowned")
                    .with_measure("Training", ane)
                    .with_measure("Quiet room", sondre)
                    .with_measure("Diary", mari)
                    .with_measure("Bus")
                    .with_measure("Timetable", sondre)
                    .build();
    plan.measures[4].content.responsible = {ResponsibleKind::coordinator, {}};
    plan.measures[4].content.goal.reset(); // promised in a meeting
    for (auto& one : plan.team) one.unit_key = one.member == ane ? "physio" : one.member == sondre ? "school" : "";
    return plan;
}

std::vector<Kind> kinds(Responsibilities const& all)
{
    std::vector<Kind> found;
    for (auto const& one : all.open) found.push_back(one.kind);
    return found;
}

TEST(Responsibilities, F18_the_person_first_then_who_coordinates_then_each_by_body_and_nobody_last)
{
    auto const plan = everybodys();
    auto const all = responsibilities(plan, {"school", "physio"}, today);
    EXPECT_EQ(kinds(all), (std::vector{Kind::person, Kind::coordinator, Kind::participant, Kind::participant, Kind::nobody}));
    EXPECT_EQ(all.open[1].measures.front()->content.what, "Bus") << "without a goal";
    EXPECT_EQ(all.open[2].who->member, sondre) << "the school stands first in the profile";
    EXPECT_EQ(all.open[2].measures.size(), 2U);
    EXPECT_EQ(responsibilities(plan, {"physio", "school"}, today).open[2].who->member, ane);
}

TEST(Responsibilities, F18_what_is_over_stands_apart_and_also_what_is_under_a_goal_that_is_over)
{
    auto plan = everybodys();
    plan.measures[1].content.status = MeasureStatus::done;
    EXPECT_EQ(responsibilities(plan, {}, today).over.size(), 1U);
    plan.goals.front().content.status = GoalStatus::reached;
    auto const all = responsibilities(plan, {}, today);
    EXPECT_EQ(all.over.size(), 5U);
    EXPECT_EQ(kinds(all), std::vector{Kind::coordinator}) << "the promise goes on";
}

TEST(Responsibilities, F18_who_has_left_answers_for_nothing_and_stands_with_what_must_be_mended)
{
    auto plan = everybodys();
    for (auto& one : plan.team)
        if (one.member == sondre) one.to = today.plus_days(-1);
    auto const all = responsibilities(plan, {"school", "physio"}, today);
    EXPECT_EQ(kinds(all), (std::vector{Kind::person, Kind::coordinator, Kind::participant, Kind::left, Kind::nobody}));
    EXPECT_EQ(all.open[3].measures.size(), 2U);
}

TEST(Responsibilities, F18_a_coordinator_who_is_not_there_is_nobody_in_particular)
{
    auto plan = everybodys();
    plan.team.erase(plan.team.begin());
    auto const all = responsibilities(plan, {}, today);
    EXPECT_EQ(all.open[1].kind, Kind::coordinator);
    EXPECT_EQ(all.open[1].who, nullptr);
}

TEST(Responsibilities, F18_F13_what_does_not_work_stands_in_the_history_line_by_line)
{
    auto plan = everybodys();
    Trouble trouble{TroubleId::fresh(), plan.measures[1].id, {}, {}};
    trouble.lines.push_back({TroubleStep::said, "Avlyst", {}, mari, "Mari Haugvik", now, 41});
    trouble.lines.push_back({TroubleStep::answered, "Ny tid", {}, ane, "Ane Kleppe", now + std::chrono::minutes{1}, 42});
    plan.troubles = {trouble};
    PlanHistory const history{plan, {plan.frame}, {}, plan.goals, plan.measures};
    auto const changes = changes_in(history);
    EXPECT_EQ(changes[0].kind, PlanChange::Kind::trouble);
    EXPECT_EQ(changes[0].title, "Training");
    EXPECT_EQ(changes[0].changed.reason, "answered");
    auto const then = as_it_was(history, now);
    ASSERT_TRUE(then);
    ASSERT_EQ(then->troubles.size(), 1U);
    EXPECT_TRUE(then->troubles.front().is_open()) << "the answer came later";
    auto const before = as_it_was(history, plan.measures[5].changed.at);
    ASSERT_TRUE(before);
    EXPECT_TRUE(before->troubles.empty());
}

} // namespace
} // namespace samtak
