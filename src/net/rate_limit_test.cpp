#include "net/rate_limit.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

RateLimit::Moment const start{seconds{1000}};

TEST(RateLimit, lets_a_burst_through_then_says_how_long_to_wait)
{
    RateLimit limit{{.per_second = 0.5, .burst = 3}};
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(limit.take("a", start), seconds{0});
    }
    EXPECT_EQ(limit.take("a", start), seconds{2});
    EXPECT_EQ(limit.take("a", start + milliseconds{1900}), seconds{1});
    EXPECT_EQ(limit.take("a", start + seconds{2}), seconds{0});
    EXPECT_EQ(limit.take("a", start + seconds{2}), seconds{2});
}

TEST(RateLimit, a_refusal_costs_nothing_and_a_long_pause_saves_up_no_more_than_the_burst)
{
    RateLimit limit{{.per_second = 1, .burst = 2}};
    for (int i = 0; i < 50; ++i) {
        limit.take("a", start);
    }
    EXPECT_EQ(limit.take("a", start + seconds{1}), seconds{0});
    auto const later = start + seconds{3600};
    EXPECT_EQ(limit.take("a", later), seconds{0});
    EXPECT_EQ(limit.take("a", later), seconds{0});
    EXPECT_EQ(limit.take("a", later), seconds{1});
}

TEST(RateLimit, keys_do_not_touch_each_other)
{
    RateLimit limit{{.per_second = 1, .burst = 1}};
    EXPECT_EQ(limit.take("a", start), seconds{0});
    EXPECT_EQ(limit.take("b", start), seconds{0});
    EXPECT_EQ(limit.take("a", start), seconds{1});
}

TEST(RateLimit, forgets_the_key_unseen_the_longest_and_never_holds_more_than_it_may)
{
    RateLimit limit{{.per_second = 0.001, .burst = 1, .keys = 3}};
    limit.take("first", start);
    limit.take("second", start);
    limit.take("third", start);
    limit.take("first", start);  // seen again
    limit.take("fourth", start); // second goes
    EXPECT_EQ(limit.remembered(), 3U);
    EXPECT_GT(limit.take("first", start), seconds{0});
    EXPECT_EQ(limit.take("second", start), seconds{0});
    for (int i = 0; i < 1000; ++i) {
        limit.take("key " + std::to_string(i), start);
    }
    EXPECT_EQ(limit.remembered(), 3U);
}

TEST(RateLimit, time_that_goes_backwards_gives_nothing)
{
    RateLimit limit{{.per_second = 1, .burst = 1}};
    EXPECT_EQ(limit.take("a", start), seconds{0});
    EXPECT_GT(limit.take("a", start - seconds{10}), seconds{0});
    EXPECT_GT(limit.take("a", start), seconds{0});
}

} // namespace
} // namespace samtak
