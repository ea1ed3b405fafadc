#include "net/places.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace samtak {
namespace {

TEST(Places, D1_so_many_at_once_and_so_many_for_each)
{
    Places places{3, 2};
    auto first = places.take("a"), second = places.take("a");
    ASSERT_TRUE(first && second);
    EXPECT_FALSE(places.take("a")) << "two each";
    auto const other = places.take("b");
    ASSERT_TRUE(other);
    EXPECT_FALSE(places.take("c")) << "three in all";
    first.reset();
    EXPECT_TRUE(places.take("c"));
    EXPECT_TRUE(places.take("a"));
}

TEST(Places, D1_what_is_held_may_outlive_them)
{
    std::shared_ptr<void> held;
    {
        Places places{1, 1};
        held = places.take("a");
    }
    ASSERT_TRUE(held);
    held.reset();
}

} // namespace
} // namespace samtak
