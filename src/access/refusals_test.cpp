#include "access/refusals.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

using namespace std::chrono_literals;

Instant const ten = *parse_instant("2026-11-18T10:00:00.000000Z");

std::int64_t sum(std::vector<FoldedRefusal> const& folded)
{
    std::int64_t times = 0;
    for (auto const& one : folded) times += one.times;
    return times;
}

TEST(Refusals, D2_the_first_is_written_at_once_and_the_rest_are_folded)
{
    Refusals refusals;
    auto const member = MemberId::fresh();
    EXPECT_EQ(sum(refusals.add(member, "plan.read", "plan", "a", ten)), 1);
    EXPECT_FALSE(refusals.add(member, "plan.read", "plan", "a", ten + 1s).empty()); // a minute since the last writing
    std::int64_t written = 2;
    int writings = 0;
    for (int i = 0; i < 10'000; ++i) {
        auto const due = refusals.add(member, "plan.read", "plan", "b", ten + 2s + i * 10ms);
        written += sum(due);
        writings += due.empty() ? 0 : 1;
    }
    EXPECT_LE(writings, 2);
    written += sum(refusals.take(ten + 3min));
    EXPECT_EQ(written, 10'002);
    EXPECT_TRUE(refusals.take(ten + 4min).empty());
}

TEST(Refusals, D2_each_hour_and_each_act_has_its_own_line)
{
    Refusals refusals;
    auto const member = MemberId::fresh();
    EXPECT_EQ(refusals.add(member, "plan.read", "plan", "a", ten).front().hour, ten);
    EXPECT_EQ(refusals.add(member, "plan.write", "plan", "a", ten + 1s).front().what, "plan.write");
    EXPECT_EQ(refusals.add(member, "plan.read", "plan", "a", ten + 1h).back().hour, ten + 1h);
}

TEST(Refusals, D2_thirty_in_ten_minutes_are_too_many_until_the_minutes_have_passed)
{
    Refusals refusals;
    auto const member = MemberId::fresh();
    for (int i = 0; i < 29; ++i) refusals.add(member, "plan.read", "plan", "a", ten + i * 1s);
    EXPECT_FALSE(refusals.too_many(member, ten + 1min));
    refusals.add(member, "plan.read", "plan", "a", ten + 30s);
    EXPECT_TRUE(refusals.too_many(member, ten + 1min));
    EXPECT_FALSE(refusals.too_many(MemberId::fresh(), ten + 1min));
    EXPECT_FALSE(refusals.too_many(member, ten + 10min + 1s));
}

} // namespace
} // namespace samtak
