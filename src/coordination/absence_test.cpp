#include "coordination/absence.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 2};
Absence noted(int from, int to) { return {AbsenceId::fresh(), {today.plus_days(from), today.plus_days(to)}, {}, {}, false}; }
std::string problem_of(AbsenceForm const& form, std::vector<Absence> const& others = {})
{
    auto const problems = absence_problems(form, others, today);
    return problems.empty() ? std::string{} : problems.front().field;
}

TEST(Absence, B8_an_absence_has_both_days_in_order)
{
    EXPECT_EQ(problem_of({today, today.plus_days(10), {}}), "");
    EXPECT_EQ(problem_of({today, today, {}}), "") << "one day";
    EXPECT_EQ(problem_of({{}, today, {}}), "from");
    EXPECT_EQ(problem_of({today, {}, {}}), "to");
    EXPECT_EQ(problem_of({today.plus_days(3), today.plus_days(2), {}}), "to");
}

TEST(Absence, B8_an_absence_may_be_noted_late_but_not_when_it_is_over)
{
    EXPECT_EQ(problem_of({today.plus_days(-14), today.plus_days(1), {}}), "");
    EXPECT_EQ(problem_of({today.plus_days(-15), today.plus_days(1), {}}), "from");
    EXPECT_EQ(problem_of({today.plus_days(-3), today.plus_days(-1), {}}), "to");
}

TEST(Absence, B8_longer_than_a_year_is_for_another_coordinator)
{
    EXPECT_EQ(problem_of({today, today.plus_days(365), {}}), "");
    EXPECT_EQ(problem_of({today, today.plus_days(366), {}}), "to");
}

TEST(Absence, B8_two_absences_do_not_meet_and_one_that_never_began_is_in_no_ones_way)
{
    std::vector<Absence> const others{noted(5, 8)};
    EXPECT_EQ(problem_of({today, today.plus_days(4), {}}, others), "");
    EXPECT_EQ(problem_of({today, today.plus_days(5), {}}, others), "from");
    EXPECT_EQ(problem_of({today.plus_days(8), today.plus_days(9), {}}, others), "from");
    EXPECT_EQ(problem_of({today.plus_days(5), today.plus_days(9), {}}, {noted(5, 4)}), "");
}

TEST(Absence, B8_who_is_back_today_was_away_until_yesterday)
{
    auto const absence = noted(-2, 6);
    EXPECT_EQ(last_day_away(absence, today, today).value(), today.plus_days(-1));
    EXPECT_EQ(last_day_away(absence, today.plus_days(6), today).value(), today.plus_days(5));
    EXPECT_FALSE(last_day_away(absence, today.plus_days(7), today));
    EXPECT_FALSE(last_day_away(absence, today.plus_days(-1), today));
    EXPECT_FALSE(last_day_away(absence, std::nullopt, today));
}

TEST(Absence, B8_ended_once_and_not_when_it_is_over)
{
    EXPECT_TRUE(can_end(noted(-2, 0), today));
    EXPECT_FALSE(can_end(noted(-2, -1), today));
    auto ended = noted(-2, 6);
    ended.ended = true;
    EXPECT_FALSE(can_end(ended, today));
}

TEST(Absence, B8_the_present_absence_is_shown_else_the_next)
{
    std::vector<Absence> const absences{noted(9, 12), noted(-9, -3), noted(3, 4)};
    EXPECT_EQ(absence_to_show(absences, today), &absences[2]);
    EXPECT_EQ(absence_to_show({absences[1]}, today), nullptr);
    EXPECT_EQ(absence_to_show({noted(3, 2)}, today), nullptr) << "never went";
}

} // namespace
} // namespace samtak
