#include "oversight/report_period.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Profile with(std::vector<YearDay> days, int window = 21)
{
    Profile profile;
    profile.report_days = std::move(days);
    profile.report_window_days = window;
    return profile;
}
Profile const twice = with({{5, 15}, {11, 15}});

std::string due_on(Profile const& profile, Day today)
{
    auto const period = report_period_on(profile, today);
    return period ? period->due.iso() : "none";
}

TEST(ReportPeriod, H2_the_form_opens_so_many_days_before_the_date_and_stands_until_the_next_opens)
{
    EXPECT_EQ(due_on(twice, Day(2026, 10, 24)), "2026-05-15");
    EXPECT_EQ(due_on(twice, Day(2026, 10, 25)), "2026-11-15");
    EXPECT_EQ(due_on(twice, Day(2026, 11, 15)), "2026-11-15");
    EXPECT_EQ(due_on(twice, Day(2027, 1, 1)), "2026-11-15");
    EXPECT_EQ(due_on(twice, Day(2027, 4, 23)), "2026-11-15");
    EXPECT_EQ(due_on(twice, Day(2027, 4, 24)), "2027-05-15");
}

TEST(ReportPeriod, H2_a_period_goes_from_the_day_after_one_date_to_the_next)
{
    auto const period = report_period_due(twice, Day(2027, 5, 15)).value();
    EXPECT_EQ(period.from, Day(2026, 11, 16));
    EXPECT_EQ(period.opens_on, Day(2027, 4, 24));
    EXPECT_FALSE(period.is_overdue_on(Day(2027, 5, 15)));
    EXPECT_TRUE(period.is_overdue_on(Day(2027, 5, 16)));
    EXPECT_FALSE(report_period_due(twice, Day(2027, 5, 14)));
}

TEST(ReportPeriod, H2_a_municipality_without_dates_has_no_report)
{
    EXPECT_FALSE(report_period_on(with({}), Day(2026, 11, 2)));
    EXPECT_FALSE(next_report_period(with({}), Day(2026, 11, 2)));
    EXPECT_FALSE(report_period_due(with({}), Day(2026, 11, 15)));
}

TEST(ReportPeriod, H2_one_date_a_year_and_the_leap_day)
{
    auto const leap = with({{2, 29}}, 10);
    EXPECT_EQ(due_on(leap, Day(2027, 2, 18)), "2027-02-28");
    EXPECT_EQ(due_on(leap, Day(2028, 2, 19)), "2028-02-29");
    EXPECT_EQ(report_period_due(leap, Day(2028, 2, 29))->from, Day(2027, 3, 1));
    EXPECT_EQ(next_report_period(leap, Day(2027, 2, 18))->due, Day(2028, 2, 29));
}

} // namespace
} // namespace samtak
