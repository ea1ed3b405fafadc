#include "home/undertakings.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 2};

OwnThing thing(std::optional<Day> deadline, OwnThing::State state = OwnThing::State::taken_on)
{
    return {state, CoordinationId::fresh(), MeasureId::fresh(), {}, {}, "x", "", "Mari", deadline, "", false, false};
}

TEST(OwnThings, L1_are_grouped_by_when_and_what_waits_for_an_answer_stands_apart)
{
    EXPECT_EQ(group_of(thing(today.plus_days(-1)), today), ThingGroup::late);
    EXPECT_EQ(group_of(thing(today), today), ThingGroup::this_week);
    EXPECT_EQ(group_of(thing(today.plus_days(6)), today), ThingGroup::this_week);
    EXPECT_EQ(group_of(thing(today.plus_days(7)), today), ThingGroup::later);
    EXPECT_EQ(group_of(thing(std::nullopt), today), ThingGroup::later);
    EXPECT_EQ(group_of(thing(today.plus_days(-1), OwnThing::State::asked), today), ThingGroup::waiting);
    EXPECT_EQ(group_of(thing(today, OwnThing::State::proposed), today), ThingGroup::waiting);
}

TEST(OwnThings, L1_the_nearest_deadline_stands_first_and_none_last)
{
    auto const some = in_group({thing(std::nullopt), thing(today.plus_days(30)), thing(today.plus_days(9)), thing(today)}, ThingGroup::later, today);
    ASSERT_EQ(some.size(), 3U);
    EXPECT_EQ(some[0].deadline, today.plus_days(9));
    EXPECT_EQ(some[1].deadline, today.plus_days(30));
    EXPECT_FALSE(some[2].deadline);
}

} // namespace
} // namespace samtak
