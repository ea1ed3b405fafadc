#include "coordination/transition.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 2};

TransitionKind kind(std::string key)
{
    TransitionKind one;
    one.key = std::move(key);
    one.ask.resize(2);
    one.invite.resize(1);
    one.apply.push_back({6, {}});
    return one;
}
TransitionKind birthday(int age)
{
    auto one = kind("birthday");
    one.birthday = age;
    return one;
}
TransitionKind in_year(int age, unsigned month, unsigned day)
{
    auto one = kind("school");
    one.year = age;
    one.day = {month, day};
    return one;
}
std::vector<Day> days(
    std::vector<TransitionKind> const& kinds, std::optional<Day> born, std::vector<NotedTransition> const& noted = {}, Day on = today)
{
    std::vector<Day> found;
    for (auto const& one : coming_transitions(kinds, born, noted, on)) found.push_back(one.on);
    return found;
}
NotedTransition noted(std::string of, Day on) { return {TransitionId::fresh(), std::move(of), on, "Ny skule", "Ingvild"}; }

TEST(TransitionTest, F14_L9_a_birthday_is_shown_from_three_years_ahead_until_a_month_after)
{
    std::vector<TransitionKind> const kinds{birthday(18)};
    EXPECT_EQ(days(kinds, Day{2011, 11, 2}), std::vector{(Day{2029, 11, 2})});
    EXPECT_TRUE(days(kinds, Day{2011, 11, 3}).empty());
    EXPECT_EQ(days(kinds, Day{2008, 10, 3}), std::vector{(Day{2026, 10, 3})}) << "thirty days ago";
    EXPECT_TRUE(days(kinds, Day{2008, 10, 2}).empty());
    EXPECT_TRUE(days(kinds, std::nullopt).empty()) << "an unknown birth date gives no age";
}

TEST(TransitionTest, F14_who_is_born_on_leap_day_turns_16_on_1_March_and_20_on_29_February)
{
    EXPECT_EQ(days({birthday(17)}, Day{2012, 2, 29}), std::vector{(Day{2029, 3, 1})});
    EXPECT_EQ(days({birthday(16)}, Day{2012, 2, 29}), std::vector{(Day{2028, 2, 29})});
    EXPECT_EQ(age_on(Day{2012, 2, 29}, Day{2029, 3, 1}), 17) << "as ages are counted elsewhere";
}

TEST(TransitionTest, F14_school_starts_in_the_year_the_child_turns_six_whatever_the_birthday)
{
    std::vector<TransitionKind> const kinds{in_year(6, 8, 17)};
    EXPECT_EQ(days(kinds, Day{2021, 1, 1}), std::vector{(Day{2027, 8, 17})});
    EXPECT_EQ(days(kinds, Day{2021, 12, 31}), std::vector{(Day{2027, 8, 17})});
    EXPECT_EQ(days(kinds, Day{2022, 1, 1}), std::vector{(Day{2028, 8, 17})});
}

TEST(TransitionTest, F14_what_was_noted_takes_the_place_of_the_same_by_age_and_stands_in_time_order)
{
    std::vector<TransitionKind> const kinds{birthday(18), in_year(19, 6, 20), kind("moving")};
    Day const born{2009, 3, 4};
    EXPECT_EQ(days(kinds, born), (std::vector{Day{2027, 3, 4}, Day{2028, 6, 20}}));
    EXPECT_EQ(days(kinds, born, {noted("school", {2029, 6, 20}), noted("moving", {2026, 12, 1})}),
        (std::vector{Day{2026, 12, 1}, Day{2027, 3, 4}, Day{2029, 6, 20}}));
    EXPECT_EQ(days(kinds, born, {noted("no-longer-in-the-profile", {2026, 12, 1})}).size(), 2U);
}

TEST(TransitionTest, F17_an_application_has_its_last_day_so_many_months_before)
{
    std::vector<TransitionKind> const kinds{birthday(18)};
    auto const coming = coming_transitions(kinds, Day{2009, 8, 31}, {}, today);
    ASSERT_EQ(coming.size(), 1U);
    EXPECT_EQ(coming[0].apply_by({6, {}}), (Day{2027, 2, 28}));
    EXPECT_EQ(coming[0].apply_by({0, {}}), (Day{2027, 8, 31}));
}

TEST(TransitionTest, L9_it_wants_preparing_from_twelve_months_ahead_and_all_of_it_from_six)
{
    std::vector<TransitionKind> const kinds{birthday(18)};
    auto const coming = coming_transitions(kinds, Day{2009, 8, 1}, {}, today);
    ASSERT_EQ(coming.size(), 1U);
    auto const& one = coming[0]; // on 1 August 2027
    ASSERT_EQ(one.points(), 4U);
    EXPECT_FALSE(wants_preparing(one, 0, Day{2026, 7, 31}));
    EXPECT_TRUE(wants_preparing(one, 0, Day{2026, 8, 1}));
    EXPECT_FALSE(wants_preparing(one, 1, Day{2027, 1, 31})) << "begun";
    EXPECT_TRUE(wants_preparing(one, 3, Day{2027, 2, 1})) << "not done";
    EXPECT_FALSE(wants_preparing(one, 4, Day{2027, 2, 1}));
    EXPECT_TRUE(wants_preparing(one, 0, Day{2027, 8, 1}));
    EXPECT_FALSE(wants_preparing(one, 0, Day{2027, 8, 2})) << "over";
}

TEST(TransitionTest, L9_the_newest_tick_of_a_point_counts)
{
    std::vector<TransitionKind> const kinds{birthday(18)};
    auto const coming = coming_transitions(kinds, Day{2009, 8, 1}, {}, today);
    ASSERT_EQ(coming.size(), 1U);
    std::vector<TransitionTick> ticks{{"birthday", "ask-0", true, "Ingvild", {}}, {"birthday", "apply-0", true, "Ingvild", {}},
        {"birthday", "ask-0", false, "Oddgeir", {}}, {"other", "ask-1", true, "Ingvild", {}}, {"birthday", "ask-9", true, "Ingvild", {}}};
    EXPECT_EQ(ticked(coming[0], ticks), 1U);
    EXPECT_EQ(tick_of("birthday", "ask-0", ticks)->by, "Oddgeir");
    EXPECT_EQ(tick_of("birthday", "invite-0", ticks), nullptr);
}

} // namespace
} // namespace samtak
