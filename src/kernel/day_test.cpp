#include "kernel/day.hpp"
#include "kernel/oslo.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace samtak {
namespace {

TEST(Day, parses_only_days_that_exist)
{
    EXPECT_TRUE(Day::parse("2026-02-28"));
    EXPECT_TRUE(Day::parse("2024-02-29"));
    for (auto const text : {"2026-02-31", "2026-13-01", "2026-00-10", "2026-1-1", "20260101", "", "2026-02-2x", "-026-02-02"})
        EXPECT_FALSE(Day::parse(text)) << text;
}

TEST(Day, takes_what_people_type)
{
    EXPECT_EQ(Day::parse_typed("18.11.2026"), Day(2026, 11, 18));
    EXPECT_EQ(Day::parse_typed(" 1.2.2026 "), Day(2026, 2, 1));
    EXPECT_EQ(Day::parse_typed("1/2/2026"), Day(2026, 2, 1));
    EXPECT_EQ(Day::parse_typed("2026-11-18"), Day(2026, 11, 18));
    for (auto const text : {"31.02.2026", "1.1.0001", "1.1.26", "18. november", "1.1", "..2026", "1.1.2026.1", "99.99.9999"})
        EXPECT_FALSE(Day::parse_typed(text)) << text;
}

TEST(Day, adds_months_within_the_month)
{
    EXPECT_EQ(Day(2026, 1, 31).plus_months(1), Day(2026, 2, 28));
    EXPECT_EQ(Day(2024, 1, 31).plus_months(1), Day(2024, 2, 29));
    EXPECT_EQ(Day(2026, 11, 30).plus_months(3), Day(2027, 2, 28));
}

TEST(Day, K8_a_birthday_on_leap_day_comes_on_1_march)
{
    EXPECT_EQ(age_on(Day(2012, 2, 29), Day(2028, 2, 28)), 15);
    EXPECT_EQ(age_on(Day(2012, 2, 29), Day(2028, 2, 29)), 16);
    EXPECT_EQ(age_on(Day(2010, 2, 28), Day(2026, 2, 28)), 16);
    EXPECT_EQ(age_on(Day(2011, 2, 28), Day(2026, 2, 28)), 15);
    EXPECT_EQ(age_on(Day(2008, 2, 29), Day(2026, 2, 28)), 17);
    EXPECT_EQ(age_on(Day(2008, 2, 29), Day(2026, 3, 1)), 18);
}

TEST(Period, holds_to_and_with_its_last_day)
{
    Period const period{Day{2026, 1, 1}, Day{2026, 1, 31}};
    EXPECT_FALSE(period.holds_on(Day(2025, 12, 31)));
    EXPECT_TRUE(period.holds_on(Day(2026, 1, 1)));
    EXPECT_TRUE(period.holds_on(Day(2026, 1, 31)));
    EXPECT_FALSE(period.holds_on(Day(2026, 2, 1)));
    EXPECT_TRUE((Period{Day{2026, 1, 1}, std::nullopt}).holds_on(Day(2100, 1, 1)));
}

RC_GTEST_PROP(Day, text_and_back, ())
{
    Day const day = Day{1900, 1, 1}.plus_days(*rc::gen::inRange(0, 109'000));
    RC_ASSERT(Day::parse(day.iso()) == day);
    RC_ASSERT(Day::parse_typed(day.short_no()) == day);
}

RC_GTEST_PROP(Instant, text_and_back_in_text_order, ())
{
    Instant const a{std::chrono::microseconds{*rc::gen::inRange<std::int64_t>(0, 4'000'000'000'000'000)}};
    Instant const b{std::chrono::microseconds{*rc::gen::inRange<std::int64_t>(0, 4'000'000'000'000'000)}};
    RC_ASSERT(parse_instant(instant_text(a)) == a);
    RC_ASSERT((a < b) == (instant_text(a) < instant_text(b)));
}

TEST(Oslo, K8_the_day_turns_at_norwegian_midnight)
{
    ASSERT_TRUE(use_oslo_time());
    EXPECT_EQ(oslo_day(*parse_instant("2026-11-24T22:59:59.000000Z")), Day(2026, 11, 24));
    EXPECT_EQ(oslo_day(*parse_instant("2026-11-24T23:00:00.000000Z")), Day(2026, 11, 25));
    EXPECT_EQ(oslo_day(*parse_instant("2026-07-01T22:00:00.000000Z")), Day(2026, 7, 2));
    EXPECT_EQ(oslo_time(*parse_instant("2026-07-01T08:30:00.000000Z")).hour, 10);
}

TEST(Oslo, clock_change_nights_have_one_midnight)
{
    ASSERT_TRUE(use_oslo_time());
    EXPECT_EQ(instant_text(oslo_midnight(Day{2026, 3, 29})), "2026-03-28T23:00:00.000000Z");
    EXPECT_EQ(instant_text(oslo_midnight(Day{2026, 3, 30})), "2026-03-29T22:00:00.000000Z");
    EXPECT_EQ(instant_text(oslo_midnight(Day{2026, 10, 25})), "2026-10-24T22:00:00.000000Z");
    EXPECT_EQ(instant_text(oslo_midnight(Day{2026, 10, 26})), "2026-10-25T23:00:00.000000Z");
}

TEST(Oslo, R13_03_a_time_on_the_clock_is_one_instant_also_on_clock_change_nights)
{
    ASSERT_TRUE(use_oslo_time());
    auto const at = [](Day day, int hour, int minute) { return instant_text(oslo_instant(day, {hour, minute})); };
    EXPECT_EQ(at({2026, 11, 18}, 10, 0), "2026-11-18T09:00:00.000000Z");
    EXPECT_EQ(at({2026, 7, 1}, 10, 0), "2026-07-01T08:00:00.000000Z");
    EXPECT_EQ(at({2026, 3, 29}, 1, 59), "2026-03-29T00:59:00.000000Z");
    EXPECT_EQ(at({2026, 3, 29}, 2, 30), "2026-03-29T01:30:00.000000Z") << "skipped: 03:30 on the new clock";
    EXPECT_EQ(at({2026, 3, 29}, 3, 0), "2026-03-29T01:00:00.000000Z");
    EXPECT_EQ(at({2026, 10, 25}, 1, 59), "2026-10-24T23:59:00.000000Z");
    EXPECT_EQ(at({2026, 10, 25}, 2, 30), "2026-10-25T00:30:00.000000Z") << "comes twice: the first";
    EXPECT_EQ(at({2026, 10, 25}, 3, 0), "2026-10-25T02:00:00.000000Z");
}

} // namespace
} // namespace samtak
