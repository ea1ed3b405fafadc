#include "kernel/national_id.hpp"

#include <gtest/gtest.h>

#include <ostream>

namespace samtak {
namespace {

template <class T>
concept Printable = requires(std::ostream& out, T const& value)
{
    out << value;
};
static_assert(!Printable<NationalId>, "a number that can be printed ends up in a log");

// law.md A13
TEST(NationalId, K12_the_official_vectors)
{
    for (std::string const& number : {std::string{"020132"} + "99997", std::string{"301082"} + "99920"}) {
        auto const parsed = NationalId::parse(number);
        ASSERT_TRUE(parsed) << number;
        EXPECT_FALSE(parsed->only_by_new_rule()) << number;
        EXPECT_FALSE(parsed->synthetic()) << number;
    }
    auto const later = NationalId::parse(std::string{"301082"} + "99939");
    ASSERT_TRUE(later);
    EXPECT_TRUE(later->only_by_new_rule());
}

TEST(NationalId, K12_synthetic_and_d_numbers)
{
    for (auto const number : {"01818000010", "01818000282", "01818000029", "01818000037"}) {
        auto const parsed = NationalId::parse(number);
        ASSERT_TRUE(parsed) << number;
        EXPECT_TRUE(parsed->synthetic()) << number;
        EXPECT_EQ(parsed->kind(), NationalIdKind::birth_number);
    }
    EXPECT_TRUE(NationalId::parse("01818000029")->only_by_new_rule());
    EXPECT_TRUE(NationalId::parse("01818000037")->only_by_new_rule());
    auto const d_number = NationalId::parse("41818000004");
    ASSERT_TRUE(d_number);
    EXPECT_EQ(d_number->kind(), NationalIdKind::d_number);
    EXPECT_TRUE(d_number->synthetic());
}

TEST(NationalId, K12_what_is_no_number)
{
    for (auto const typed :
        {"01010100000", "01818000011", "0181800001", "018180000100", "0181800001a", "", "00000000000", "32818000010", "01138000010"})
        EXPECT_FALSE(NationalId::parse(typed)) << typed;
}

TEST(NationalId, spaces_between_are_allowed)
{
    auto const parsed = NationalId::parse("018180 00010");
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->reveal(), "01818000010");
}

} // namespace
} // namespace samtak
