#include "meetings/minutes_copy.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 2};

std::vector<std::string> fields(MinutesCopy const& one)
{
    std::vector<std::string> all;
    for (auto const& problem : copy_problems(one, today.plus_days(-7), today)) all.push_back(problem.field);
    return all;
}

TEST(MinutesCopy, D5_it_is_said_how_by_whose_yes_and_on_a_day_on_which_the_minutes_were_there)
{
    MinutesCopy one;
    one.on = today;
    EXPECT_EQ(fields(one), (std::vector<std::string>{"way", "agreed_by"}));
    one.way = "paper";
    one.agreed_by = "person";
    EXPECT_TRUE(fields(one).empty());
    one.on = today.plus_days(-7);
    EXPECT_TRUE(fields(one).empty());
    for (auto const day : {today.plus_days(-8), today.plus_days(1)}) {
        one.on = day;
        EXPECT_EQ(fields(one), std::vector<std::string>{"on"}) << day.iso();
    }
    one.on = today;
    one.way = "e-mail";
    EXPECT_EQ(fields(one), std::vector<std::string>{"way"});
}

} // namespace
} // namespace samtak
