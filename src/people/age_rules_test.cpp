#include "people/age_rules.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace samtak {
namespace {

AgeRule const& health(int age) { return age_rule(LegalTrack::health, age); }

// law.md A4
TEST(AgeRules, K8_health_track_at_7_12_and_16)
{
    EXPECT_FALSE(health(6).person_heard);
    EXPECT_TRUE(health(7).person_heard);
    EXPECT_FALSE(health(11).great_weight);
    EXPECT_TRUE(health(12).great_weight);
    EXPECT_TRUE(health(12).may_keep_from_parents);
    EXPECT_FALSE(health(15).person_decides);
    EXPECT_TRUE(health(15).parents_see);
    EXPECT_TRUE(health(16).person_decides);
    EXPECT_FALSE(health(16).parents_see);
    EXPECT_FALSE(health(16).parents_sign_too);
}

TEST(AgeRules, K8_other_tracks_sign_together_until_18)
{
    for (auto const track : {LegalTrack::social, LegalTrack::nav, LegalTrack::child_welfare}) {
        EXPECT_TRUE(age_rule(track, 15).party);
        EXPECT_FALSE(age_rule(track, 14).party);
        EXPECT_TRUE(age_rule(track, 16).parents_sign_too);
        EXPECT_TRUE(age_rule(track, 17).parents_sign_too);
        EXPECT_FALSE(age_rule(track, 18).parents_sign_too);
    }
}

TEST(AgeRules, K8_an_unknown_age_counts_as_grown_up)
{
    EXPECT_TRUE(age_rule(LegalTrack::health, std::nullopt).person_decides);
    EXPECT_FALSE(age_rule(LegalTrack::health, std::nullopt).parents_see);
}

TEST(AgeRules, K8_the_track_follows_the_legal_basis)
{
    EXPECT_EQ(track_of("hol-7-2"), LegalTrack::health);
    EXPECT_EQ(track_of("hol-7-2a"), LegalTrack::health);
    EXPECT_EQ(track_of("sotjl-28"), LegalTrack::social);
    EXPECT_EQ(track_of("bvl-15-9"), LegalTrack::child_welfare);
    EXPECT_EQ(track_of("nav-15"), LegalTrack::nav);
    EXPECT_FALSE(track_of("something"));
}

RC_GTEST_PROP(AgeRules, K8_growing_older_never_takes_a_right_away, ())
{
    auto const track = *rc::gen::element(LegalTrack::health, LegalTrack::social, LegalTrack::child_welfare, LegalTrack::nav);
    int const age = *rc::gen::inRange(0, 100);
    auto const& now = age_rule(track, age);
    auto const& later = age_rule(track, age + 1);
    RC_ASSERT(!now.person_heard || later.person_heard);
    RC_ASSERT(!now.great_weight || later.great_weight);
    RC_ASSERT(!now.may_keep_from_parents || later.may_keep_from_parents);
    RC_ASSERT(!now.person_decides || later.person_decides);
    RC_ASSERT(!now.party || later.party);
    RC_ASSERT(now.parents_see || !later.parents_see);
    RC_ASSERT(now.person_decides == !now.parents_see);
}

} // namespace
} // namespace samtak
