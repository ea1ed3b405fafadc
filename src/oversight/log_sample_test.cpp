#include "oversight/log_sample.hpp"

#include <gtest/gtest.h>

#include <set>

namespace samtak {
namespace {

LogSpan const november = LogSpan::of(Day(2026, 11, 1), Day(2026, 11, 30));

TEST(LogSample, K6_D3_the_same_seed_draws_the_same_and_another_seed_something_else)
{
    auto const moments = [](std::uint64_t seed) {
        SeededNumbers numbers{seed};
        std::vector<Instant> all;
        for (auto const& one : drawn_stretches(november, 20, numbers)) all.push_back(one.from);
        return all;
    };
    EXPECT_EQ(moments(7), moments(7));
    EXPECT_NE(moments(7), moments(8));
    EXPECT_EQ(seed_number("00000000000000ff"), 255U);
    EXPECT_NE(fresh_seed(), fresh_seed());
    EXPECT_EQ(fresh_seed().size(), 16U);
}

TEST(LogSample, K6_D3_one_moment_is_drawn_in_each_stretch_of_the_period)
{
    SeededNumbers numbers{42};
    auto const stretches = drawn_stretches(november, 10, numbers);
    ASSERT_EQ(stretches.size(), 10U);
    auto const length = (november.to - november.from) / 10;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        auto const begins = november.from + length * static_cast<int>(i);
        EXPECT_GE(stretches[i].from, begins);
        EXPECT_LE(stretches[i].from, stretches[i].to);
        EXPECT_EQ(stretches[i].to, i == 9 ? november.to : begins + length);
    }
}

TEST(LogSample, K6_D3_a_night_is_ten_to_six_in_norway_and_cut_by_the_period)
{
    auto const nights = nights_of(LogSpan::of(Day(2026, 11, 2), Day(2026, 11, 2)));
    ASSERT_EQ(nights.size(), 2U);
    EXPECT_EQ(oslo_time(nights[0].from).hour, 0);
    EXPECT_EQ(oslo_time(nights[0].to).hour, 6);
    EXPECT_EQ(oslo_time(nights[1].from).hour, 22);
    EXPECT_EQ(nights[1].to, oslo_midnight(Day(2026, 11, 3)));
    EXPECT_EQ(hours_of(LogSpan::of(Day(2026, 11, 2), Day(2026, 11, 3))).size(), 48U);
    EXPECT_EQ(hours_of(LogSpan::of(Day(2026, 10, 25), Day(2026, 10, 25))).size(), 25U) << "the clock goes back";
}

TEST(LogSample, K6_D3_some_are_kept_in_their_order_and_all_when_they_are_few)
{
    SeededNumbers numbers{3};
    std::vector<int> all{1, 2, 3, 4, 5, 6, 7, 8, 9};
    keep_some(all, 4, numbers);
    EXPECT_EQ(all.size(), 4U);
    EXPECT_TRUE(std::is_sorted(all.begin(), all.end()));
    std::vector<int> few{1, 2};
    keep_some(few, 4, numbers);
    EXPECT_EQ(few, (std::vector{1, 2}));
}

TEST(LogSample, K6_D3_every_reason_has_a_code_of_its_own)
{
    std::set<std::string_view> seen;
    for (auto const reason : {LogReason::random, LogReason::same_surname, LogReason::colleague, LogReason::no_relation_now, LogReason::near_end,
             LogReason::many_cases, LogReason::night}) {
        EXPECT_TRUE(seen.insert(code(reason)).second);
        EXPECT_EQ(parse_log_reason(code(reason)), reason);
    }
    EXPECT_FALSE(parse_log_reason("curiosity"));
}

} // namespace
} // namespace samtak
