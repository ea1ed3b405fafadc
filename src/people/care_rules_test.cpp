#include "people/care_rules.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

using enum RepresentationKind;
constexpr auto personal = RepresentationScope::personal;
Day const today{2026, 11, 2};
AgeRule const& health(int age) { return age_rule(LegalTrack::health, age); }

Representation from_to(RepresentationKind kind, Day from, std::optional<Day> to, RepresentationScope scope = personal)
{
    return {RepresentationId::fresh(), kind, scope, "Nokon", "", "", "", false, std::nullopt, Period{from, to}, 1};
}

TEST(CareRules, R1_21_K8_D2_the_care_is_taken_over_from_its_first_day_to_its_last)
{
    for (auto const kind : {child_welfare, foster_parent}) {
        std::vector const those{from_to(parent, Day{2018, 1, 1}, std::nullopt), from_to(kind, today, today.plus_days(10))};
        EXPECT_FALSE(care_taken_over(those, today.plus_days(-1)));
        EXPECT_TRUE(care_taken_over(those, today));
        EXPECT_TRUE(care_taken_over(those, today.plus_days(10)));
        EXPECT_FALSE(care_taken_over(those, today.plus_days(11))) << "and the parents have back what they had";
    }
}

TEST(CareRules, R1_21_K8_parents_guardians_and_who_minds_money_take_over_no_care)
{
    for (auto const kind : {parent, guardian, future_mandate, mandate, next_of_kin})
        EXPECT_FALSE(care_taken_over({from_to(kind, today, std::nullopt)}, today)) << code(kind);
    EXPECT_FALSE(care_taken_over({from_to(child_welfare, today, std::nullopt, RepresentationScope::economic)}, today));
}

TEST(CareRules, R1_21_K8_D2_under_16_a_parent_stands_back_and_who_has_the_care_steps_in)
{
    EXPECT_EQ(acts_as(parent, personal, false, health(15), false), ActsAs::parent);
    EXPECT_EQ(acts_as(parent, personal, false, health(15), true), ActsAs::nobody);
    EXPECT_EQ(acts_as(parent, personal, true, health(15), true), ActsAs::nobody) << "the young person's word counts from 16";
    EXPECT_EQ(acts_as(child_welfare, personal, false, health(15), true), ActsAs::parent);
    EXPECT_EQ(acts_as(foster_parent, personal, false, health(0), true), ActsAs::parent);
}

TEST(CareRules, R1_21_K8_D2_from_16_it_is_the_young_persons_word_also_in_care)
{
    for (auto const kind : {parent, child_welfare, foster_parent}) {
        EXPECT_EQ(acts_as(kind, personal, true, health(16), true), ActsAs::parent) << code(kind);
        EXPECT_EQ(acts_as(kind, personal, false, health(16), true), ActsAs::nobody) << code(kind);
    }
}

TEST(CareRules, R1_21_K8_others_are_what_they_were)
{
    for (auto const kind : {guardian, future_mandate, mandate}) EXPECT_EQ(acts_as(kind, personal, false, health(40), false), ActsAs::guardian);
    EXPECT_EQ(acts_as(guardian, RepresentationScope::economic, false, health(40), false), ActsAs::nobody);
    EXPECT_EQ(acts_as(next_of_kin, personal, true, health(40), false), ActsAs::nobody) << "come in by consent";
}

} // namespace
} // namespace samtak
