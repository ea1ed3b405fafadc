#include "coordination/child_relative.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 23};

TEST(ChildRelative, C4_a_year_or_an_age_is_understood_and_only_of_children)
{
    auto const year = [](std::string_view typed) { return birth_year_typed(typed, today); };
    EXPECT_EQ(year("2016").value(), 2016);
    EXPECT_EQ(year(" 10 ").value(), 2016);
    EXPECT_EQ(year("0").value(), 2026);
    EXPECT_EQ(year("").value(), std::nullopt);
    EXPECT_EQ(year("2008").value(), 2008) << "turns 18 this year: may still be under it";
    for (auto const* wrong : {"2007", "18", "2027", "ti", "20 16", "-3", "99999999999999999999"}) EXPECT_FALSE(year(wrong)) << wrong;
}

TEST(ChildRelative, C4_what_is_missing_is_said_at_its_field)
{
    auto const fields = [](ChildRelative const& one) {
        std::string all;
        for (auto const& problem : child_relative_problems(one)) all += problem.field + " ";
        return all;
    };
    ChildRelative one;
    EXPECT_EQ(fields(one), "called relation status ");
    one.called = "Lillebror";
    one.relation = "sibling";
    one.status = "followed";
    EXPECT_EQ(fields(one), "follows_up ") << "followed up by whom?";
    one.follows_up = "Helsesykepleier";
    EXPECT_EQ(fields(one), "");
    one.relation = "neighbour";
    EXPECT_EQ(fields(one), "relation ");
}

} // namespace
} // namespace samtak
