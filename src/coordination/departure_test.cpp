#include "coordination/departure.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 2};
CoordinatedCase open_case(std::optional<Day> last = std::nullopt)
{
    return {AppointmentId::fresh(), CoordinationId::fresh(), "2026/0001", {}, today.plus_days(-90), last};
}

TEST(Departure, B13_a_sudden_departure_has_yesterday_as_its_last_day)
{
    std::vector<CoordinatedCase> const cases{open_case(), open_case()};
    auto const found = departure({std::nullopt, today, {}}, cases, today);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->kind, EndingKind::leaves);
    EXPECT_EQ(found->last, today.plus_days(-1));
    EXPECT_EQ(found->cases.size(), 2U);
}

TEST(Departure, B13_one_case_can_stop_alone)
{
    std::vector<CoordinatedCase> const cases{open_case(), open_case()};
    auto const found = departure({cases[1].appointment, today.plus_days(30), {}}, cases, today);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->kind, EndingKind::relieved);
    ASSERT_EQ(found->cases.size(), 1U);
    EXPECT_EQ(found->cases[0].appointment, cases[1].appointment);
}

TEST(Departure, B13_what_ends_earlier_already_is_left_and_nothing_left_is_said)
{
    std::vector<CoordinatedCase> const cases{open_case(today.plus_days(5)), open_case()};
    EXPECT_EQ(departure({std::nullopt, today.plus_days(9), {}}, cases, today)->cases.size(), 1U);
    auto const nothing = departure({cases[0].appointment, today.plus_days(9), {}}, cases, today);
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().fields.front().field, "from");
}

TEST(Departure, B13_the_day_is_today_or_within_a_year)
{
    std::vector<CoordinatedCase> const cases{open_case()};
    EXPECT_FALSE(departure({std::nullopt, std::nullopt, {}}, cases, today));
    EXPECT_FALSE(departure({std::nullopt, today.plus_days(-1), {}}, cases, today));
    EXPECT_TRUE(departure({std::nullopt, today.plus_days(366), {}}, cases, today));
    EXPECT_FALSE(departure({std::nullopt, today.plus_days(367), {}}, cases, today));
}

} // namespace
} // namespace samtak
