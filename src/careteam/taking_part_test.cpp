// E7: when an answer is missing, when it can be raised, and with whom.
#include "careteam/taking_part.hpp"
#include "kernel/oslo.hpp"
#include "profiles/profile.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 2};

PartStanding asked(std::optional<bool> answer = std::nullopt, bool contributes = false)
{
    return {ParticipantId::fresh(), MemberId::fresh(), "Nora Haugen", "health", "Øystein Dahl", oslo_midnight(today.plus_days(-12)), answer,
        contributes, 0, std::nullopt};
}

TEST(TakingPart, E7_an_answer_counts_and_work_is_an_answer_too)
{
    EXPECT_EQ(asked().state(), PartState::waiting);
    EXPECT_EQ(asked().days(today), 12);
    EXPECT_EQ(asked(true).state(), PartState::takes_part);
    EXPECT_EQ(asked(false).state(), PartState::declined);
    EXPECT_EQ(asked(std::nullopt, true).state(), PartState::takes_part) << "who has said yes to a task need not answer";
    EXPECT_EQ(asked(false, true).state(), PartState::declined) << "a no is a no";
}

TEST(TakingPart, E7_it_is_raised_once_at_a_time_and_never_after_a_yes)
{
    EXPECT_FALSE(raise_problem(asked(), 7, true, today));
    EXPECT_FALSE(raise_problem(asked(false), 7, true, today));
    EXPECT_TRUE(raise_problem(asked(true), 7, true, today));
    auto one = asked(false);
    one.leader_asked_at = oslo_midnight(today);
    EXPECT_TRUE(raise_problem(one, 7, true, today));
    EXPECT_FALSE(raise_problem(one, 7, false, today)) << "the leader has left: outside";
    EXPECT_FALSE(raise_problem(one, 7, true, today.plus_days(7))) << "a silent leader is no dead end";
}

TEST(TakingPart, E7_the_leader_is_of_the_unit_or_of_the_one_above_and_never_the_one_it_is_about)
{
    Profile profile;
    profile.units = {{"health", {}, "health", false, ""}, {"home", {}, "health", false, "health"}, {"hospital", {}, "specialist", true, ""}};
    auto const top = MemberId::fresh(), near = MemberId::fresh();
    std::vector<UnitLeader> const leaders{{UnitId::fresh(), "health", "Top", top}, {UnitId::fresh(), "home", "Near", near}};
    EXPECT_EQ(leader_above(profile, "home", leaders, {})->member, near);
    EXPECT_EQ(leader_above(profile, "home", leaders, {near})->member, top) << "it is about the leader";
    EXPECT_EQ(leader_above(profile, "hospital", leaders, {}), nullptr) << "raised outside";
    EXPECT_EQ(leader_above(profile, "", leaders, {}), nullptr);
}

} // namespace
} // namespace samtak
