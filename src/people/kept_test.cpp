#include "people/kept_parts.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

TEST(Kept, K8_from_twelve_the_child_decides_and_nobody_keeps_anything_of_a_grown_up)
{
    EXPECT_FALSE(may_keep(11, Relation::self, false));
    EXPECT_TRUE(may_keep(12, Relation::self, false));
    EXPECT_TRUE(may_keep(17, Relation::self, false));
    for (auto const relation : {Relation::self, Relation::coordinator, Relation::participant}) {
        EXPECT_FALSE(may_keep(18, relation, false));
        EXPECT_FALSE(may_keep(std::nullopt, relation, false)) << "an unknown age counts as grown up";
    }
    EXPECT_TRUE(may_keep(6, Relation::coordinator, false)) << "for weighty reasons, at any age";
}

TEST(Kept, K8_no_parent_keeps_anything_whatever_door_they_come_in_by)
{
    EXPECT_FALSE(may_keep(14, Relation::parent, true));
    EXPECT_FALSE(may_keep(14, Relation::guardian, false));
    EXPECT_FALSE(may_keep(17, Relation::participant, true));
}

TEST(Kept, K8_what_is_kept_can_be_shared_again_at_any_age_but_never_by_a_parent)
{
    EXPECT_TRUE((KeepingDesk{19, Relation::self, false}.turns(true)));
    EXPECT_FALSE((KeepingDesk{19, Relation::self, false}.turns(false))) << "nothing is kept anew of a grown-up";
    EXPECT_FALSE((KeepingDesk{15, Relation::parent, true}.turns(true)));
}

TEST(Kept, K8_others_than_the_person_say_why_and_how_the_person_was_told)
{
    EXPECT_TRUE(keeping_problems({true}).empty());
    EXPECT_EQ(keeping_problems({false}).at(0).field, "kept_reason");
    EXPECT_TRUE(keeping_problems({false, "Hun er redd"}).empty());
    EXPECT_TRUE(sharing_problems({true}).empty());
    auto const problems = sharing_problems({false, "Foreldrene må vite det"});
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].field, "told");
    EXPECT_TRUE(sharing_problems({false, "Foreldrene må vite det", "I samtale i går"}).empty());
}

} // namespace
} // namespace samtak
