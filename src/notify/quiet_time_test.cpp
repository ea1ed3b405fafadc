#include "kernel/oslo.hpp"
#include "notify/quiet_time.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

[[maybe_unused]] bool const in_norway = use_oslo_time();

// 2 November 2026 is a Monday
Instant at(Day day, int hour, int minute = 0) { return oslo_instant(day, {hour, minute}); }
Day const monday{2026, 11, 2}, friday{2026, 11, 6}, saturday{2026, 11, 7}, sunday{2026, 11, 8}, next_monday{2026, 11, 9};
QuietTime const nights{QuietTime::Hours{20, 7}}, weekends{{}, true}, both{QuietTime::Hours{20, 7}, true};

TEST(QuietTime, L11_none_chosen_is_never_quiet)
{
    EXPECT_FALSE(QuietTime{}.holds_at(at(sunday, 3)));
    EXPECT_EQ(QuietTime{}.over_at(at(sunday, 3)), at(sunday, 3));
}

TEST(QuietTime, L11_hours_over_midnight)
{
    EXPECT_FALSE(nights.holds_at(at(monday, 19, 59)));
    EXPECT_TRUE(nights.holds_at(at(monday, 20)));
    EXPECT_TRUE(nights.holds_at(at(monday, 0)));
    EXPECT_TRUE(nights.holds_at(at(monday, 6, 59)));
    EXPECT_FALSE(nights.holds_at(at(monday, 7)));
    EXPECT_EQ(nights.over_at(at(monday, 21, 30)), at(monday.plus_days(1), 7));
    EXPECT_EQ(nights.over_at(at(monday, 3)), at(monday, 7));
    EXPECT_EQ(nights.over_at(at(monday, 12)), at(monday, 12));
}

TEST(QuietTime, L11_hours_within_a_day)
{
    QuietTime const lessons{QuietTime::Hours{8, 14}};
    EXPECT_FALSE(lessons.holds_at(at(monday, 7, 59)));
    EXPECT_TRUE(lessons.holds_at(at(monday, 13, 59)));
    EXPECT_FALSE(lessons.holds_at(at(monday, 23)));
    EXPECT_EQ(lessons.over_at(at(monday, 9)), at(monday, 14));
}

TEST(QuietTime, L11_weekends_and_nights_together)
{
    EXPECT_FALSE(weekends.holds_at(at(friday, 23, 59)));
    EXPECT_TRUE(weekends.holds_at(at(saturday, 0)));
    EXPECT_TRUE(weekends.holds_at(at(sunday, 23, 59)));
    EXPECT_EQ(weekends.over_at(at(saturday, 12)), at(next_monday, 0));
    EXPECT_EQ(both.over_at(at(friday, 22)), at(next_monday, 7)) << "Friday's night ends in the weekend, and that in Sunday's night";
    EXPECT_EQ(both.over_at(at(saturday, 12)), at(next_monday, 7));
}

// The clock is moved on 29 March and 25 October 2026.
TEST(QuietTime, L11_the_nights_when_the_clock_is_moved)
{
    using namespace std::chrono_literals;
    Day const spring{2026, 3, 29}, autumn{2026, 10, 25};
    EXPECT_EQ(nights.over_at(at(spring.plus_days(-1), 23)) - at(spring.plus_days(-1), 23), 7h) << "one hour is skipped";
    EXPECT_EQ(nights.over_at(at(autumn.plus_days(-1), 23)) - at(autumn.plus_days(-1), 23), 9h) << "one comes twice";
    QuietTime const to_two{QuietTime::Hours{22, 2}}, hour_that_comes_twice{QuietTime::Hours{2, 3}};
    EXPECT_EQ(to_two.over_at(at(spring, 1, 30)), at(spring, 1, 30) + 30min) << "two o'clock is three o'clock then";
    EXPECT_FALSE(to_two.holds_at(to_two.over_at(at(spring, 1, 30))));
    EXPECT_EQ(to_two.over_at(at(autumn, 1, 30)), at(autumn, 1, 30) + 30min) << "the first of the two";
    auto const second = at(autumn, 2, 30) + 1h;
    EXPECT_TRUE(hour_that_comes_twice.holds_at(second));
    EXPECT_EQ(hour_that_comes_twice.over_at(at(autumn, 2, 30)), second + 30min);
    EXPECT_EQ(hour_that_comes_twice.over_at(second), second + 30min);
}

TEST(QuietTime, L11_every_choice_of_hours_comes_to_an_end_in_every_hour_of_two_weeks)
{
    using namespace std::chrono_literals;
    Instant const from = at(Day{2026, 10, 19}, 0);
    for (int begin = 0; begin < 24; ++begin)
        for (int end = 0; end < 24; ++end) {
            if (begin == end) continue;
            QuietTime const quiet{QuietTime::Hours{begin, end}, true};
            for (auto hour = from; hour < from + 14 * 24h; hour += 5h) {
                auto const over = quiet.over_at(hour);
                ASSERT_FALSE(quiet.holds_at(over)) << begin << "-" << end;
                ASSERT_LT(over - hour, 5 * 24h) << begin << "-" << end;
                ASSERT_FALSE(quiet.holds_at(daily_mail_after(hour, quiet))) << begin << "-" << end;
            }
        }
}

TEST(DailyMail, L11_goes_out_at_eight_in_the_morning_norwegian_time)
{
    EXPECT_EQ(daily_mail_after(at(monday, 7, 59), {}), at(monday, 8));
    EXPECT_EQ(daily_mail_after(at(monday, 8), {}), at(monday.plus_days(1), 8));
    EXPECT_EQ(daily_mail_after(at(monday, 8, 15), {}), at(monday.plus_days(1), 8));
    EXPECT_EQ(instant_text(daily_mail_after(at(Day{2026, 10, 24}, 12), {})), "2026-10-25T07:00:00.000000Z") << "after the clock is moved";
    EXPECT_EQ(instant_text(daily_mail_after(at(Day{2026, 10, 23}, 12), {})), "2026-10-24T06:00:00.000000Z");
}

TEST(DailyMail, L11_keeps_out_of_the_quiet_time_and_of_the_night_that_a_weekend_ends_in)
{
    EXPECT_EQ(daily_mail_after(at(friday, 12), weekends), at(next_monday, 8));
    EXPECT_EQ(daily_mail_after(at(friday, 12), both), at(next_monday, 8));
    EXPECT_EQ(daily_mail_after(at(monday, 12), {QuietTime::Hours{7, 10}}), at(monday.plus_days(1), 10));
    EXPECT_EQ(daily_mail_after(at(friday, 12), {QuietTime::Hours{7, 10}, true}), at(next_monday, 10));
}

} // namespace
} // namespace samtak
