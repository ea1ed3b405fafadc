#include "people/login_rules.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 2};

Representation one(RepresentationKind kind, RepresentationScope scope = RepresentationScope::personal)
{
    return {RepresentationId::fresh(), kind, scope, "Bente", "mamma", "", "", false, std::nullopt, Period{today, std::nullopt}, 1};
}
AgeRule const& health(int age) { return age_rule(LegalTrack::health, age); }

TEST(LoginRules, C7_K8_a_child_has_a_login_of_their_own_from_12)
{
    EXPECT_EQ(own_login(11), LoginAnswer::too_young);
    EXPECT_EQ(own_login(12), LoginAnswer::may);
    EXPECT_EQ(own_login(std::nullopt), LoginAnswer::may);
}

TEST(LoginRules, C7_K8_a_parent_has_one_until_16_and_then_when_the_young_person_says_so)
{
    auto parent = one(RepresentationKind::parent);
    EXPECT_EQ(login_for(parent, health(15), false, today), LoginAnswer::may);
    EXPECT_EQ(login_for(parent, health(16), false, today), LoginAnswer::person_decides);
    parent.person_agrees = true;
    EXPECT_EQ(login_for(parent, health(16), false, today), LoginAnswer::may);
}

TEST(LoginRules, C7_K8_a_guardian_needs_a_personal_scope_and_next_of_kin_come_by_consent)
{
    EXPECT_EQ(login_for(one(RepresentationKind::guardian), health(40), false, today), LoginAnswer::may);
    EXPECT_EQ(login_for(one(RepresentationKind::guardian, RepresentationScope::economic), health(40), false, today), LoginAnswer::money_only);
    EXPECT_EQ(login_for(one(RepresentationKind::next_of_kin), health(8), false, today), LoginAnswer::by_consent);
}

TEST(LoginRules, R1_21_C7_K8_a_parent_gets_none_while_child_welfare_has_the_care_and_who_has_it_does)
{
    auto parent = one(RepresentationKind::parent);
    EXPECT_EQ(login_for(parent, health(8), true, today), LoginAnswer::suspended);
    EXPECT_EQ(login_for(one(RepresentationKind::child_welfare), health(8), true, today), LoginAnswer::may);
    EXPECT_EQ(login_for(one(RepresentationKind::foster_parent), health(8), true, today), LoginAnswer::may);
    parent.person_agrees = true;
    EXPECT_EQ(login_for(parent, health(15), true, today), LoginAnswer::suspended) << "said beforehand, it counts from 16";
    EXPECT_EQ(login_for(parent, health(16), true, today), LoginAnswer::may);
}

TEST(LoginRules, C7_R4_10_who_no_longer_acts_for_the_person_gets_none)
{
    auto parent = one(RepresentationKind::parent);
    parent.period.to = today.plus_days(-1);
    EXPECT_EQ(login_for(parent, health(8), false, today), LoginAnswer::over);
}

TEST(LoginRules, C7_R4_10_who_will_act_for_the_person_later_gets_none_until_the_day)
{
    auto guardian = one(RepresentationKind::guardian);
    guardian.period.from = today.plus_days(1);
    EXPECT_EQ(login_for(guardian, health(40), false, today), LoginAnswer::not_yet);
    EXPECT_EQ(login_for(guardian, health(40), false, today.plus_days(1)), LoginAnswer::may);
    guardian.period.to = today.plus_days(-1); // ended before it began
    EXPECT_EQ(login_for(guardian, health(40), false, today), LoginAnswer::over);
}

} // namespace
} // namespace samtak
