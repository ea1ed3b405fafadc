#include "oversight/figures.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 2};
MemberId const anne = MemberId::fresh(), berit = MemberId::fresh();

PersonHistory a_person(Day opened, std::vector<CoordinatedSpell> spells, bool active = true)
{
    return {PersonId::fresh(), Day{1990, 5, 1}, {{opened, active, std::move(spells)}}, {}};
}

FigureLine year(std::vector<PersonHistory> const& people, int asked)
{
    for (auto const& line : figures_of(people, 5, today))
        if (!line.half && static_cast<int>(line.span.from.calendar().year()) == asked) return line;
    ADD_FAILURE() << "no line for " << asked;
    return {{today, today}, today};
}

TEST(Figures, H8_people_are_counted_on_31_december_and_this_year_today)
{
    auto const until_new_year = a_person(Day{2024, 3, 1}, {{anne, {Day{2024, 3, 1}, Day{2025, 12, 31}}}}, false);
    auto const until_the_day_before = a_person(Day{2024, 3, 1}, {{anne, {Day{2024, 3, 1}, Day{2025, 12, 30}}}}, false);
    auto const from_tomorrow = a_person(Day{2026, 10, 1}, {{anne, {today.plus_days(1), {}}}});
    std::vector<PersonHistory> const people{until_new_year, until_the_day_before, from_tomorrow};
    EXPECT_EQ(sum(year(people, 2024).coordinator), 2);
    EXPECT_EQ(sum(year(people, 2025).coordinator), 1);
    EXPECT_EQ(sum(year(people, 2026).coordinator), 0);
    EXPECT_EQ(year(people, 2026).on, today);
    EXPECT_EQ(year(people, 2025).on, (Day{2025, 12, 31}));
}

TEST(Figures, H8_both_counts_only_who_has_both_on_the_same_day)
{
    auto both = a_person(Day{2025, 2, 1}, {{anne, {Day{2025, 2, 1}, {}}}});
    both.plans = {{Day{2025, 4, 1}, {}}};
    auto plan_ended = a_person(Day{2025, 2, 1}, {{anne, {Day{2025, 2, 1}, {}}}});
    plan_ended.plans = {{Day{2025, 4, 1}, Day{2025, 6, 30}}};
    auto plan_only = a_person(Day{2025, 2, 1}, {});
    plan_only.plans = {{Day{2025, 4, 1}, {}}};
    auto const line = year({both, plan_ended, plan_only}, 2025);
    EXPECT_EQ(sum(line.coordinator), 2);
    EXPECT_EQ(sum(line.plan), 2);
    EXPECT_EQ(sum(line.both), 1);
}

TEST(Figures, H8_one_person_with_two_cases_counts_once)
{
    auto person = a_person(Day{2022, 1, 10}, {{anne, {Day{2022, 1, 10}, Day{2025, 12, 31}}}}, false);
    person.cases.push_back({Day{2025, 12, 31}, true, {{berit, {Day{2025, 12, 31}, {}}}}});
    EXPECT_EQ(sum(year({person}, 2025).coordinator), 1);
    EXPECT_EQ(year({person}, 2025).opened, 1);
    EXPECT_EQ(year({person}, 2025).ended, 1);
    EXPECT_EQ(year({person}, 2025).changes, 0) << "a new case is no change of coordinator";
}

TEST(Figures, H8_ages_are_those_of_the_day_that_is_counted)
{
    EXPECT_EQ(age_group(Day{2020, 1, 1}, Day{2026, 12, 31}), AgeGroup::to_6);
    EXPECT_EQ(age_group(Day{2019, 12, 31}, Day{2026, 12, 31}), AgeGroup::to_15) << "seven that day";
    EXPECT_EQ(age_group(Day{2010, 12, 31}, Day{2026, 12, 31}), AgeGroup::to_17);
    EXPECT_EQ(age_group(Day{2008, 12, 31}, Day{2026, 12, 31}), AgeGroup::to_66);
    EXPECT_EQ(age_group(Day{1959, 12, 31}, Day{2026, 12, 31}), AgeGroup::from_67);
    EXPECT_EQ(age_group(Day{2027, 1, 1}, Day{2026, 12, 31}), AgeGroup::unknown) << "not born yet (A6)";
    EXPECT_EQ(age_group({}, Day{2026, 12, 31}), AgeGroup::unknown);
}

TEST(Figures, H8_B10_a_change_is_another_coordinator_in_the_same_case)
{
    auto const changed = a_person(Day{2024, 1, 1}, {{anne, {Day{2024, 1, 1}, Day{2025, 3, 31}}}, {berit, {Day{2025, 4, 1}, {}}}});
    auto const paused = a_person(Day{2024, 1, 1}, {{anne, {Day{2024, 1, 1}, Day{2025, 3, 31}}}, {anne, {Day{2025, 8, 1}, {}}}});
    EXPECT_EQ(year({changed, paused}, 2025).changes, 1);
    EXPECT_EQ(year({changed, paused}, 2024).changes, 0) << "the first one is no change";
}

TEST(Figures, H8_days_to_a_coordinator_are_the_median_of_the_cases_opened_in_the_period)
{
    std::vector<PersonHistory> people;
    for (int const days : {0, 10, 21}) people.push_back(a_person(Day{2025, 3, 1}, {{anne, {Day{2025, 3, 1}.plus_days(days), {}}}}));
    people.push_back(a_person(Day{2025, 3, 1}, {}));                                 // waits still
    people.push_back(a_person(Day{2024, 12, 31}, {{anne, {Day{2025, 12, 1}, {}}}})); // of the year before
    auto const line = year(people, 2025);
    EXPECT_EQ(line.opened, 4);
    EXPECT_EQ(line.first_found, 3);
    EXPECT_EQ(line.median_days, 10);
    people.push_back(a_person(Day{2025, 3, 1}, {{anne, {Day{2025, 3, 13}, {}}}}));
    EXPECT_EQ(year(people, 2025).median_days, 11) << "between 10 and 12";
}

TEST(Figures, H8_each_year_stands_before_its_halves_and_nothing_before_the_first_case)
{
    auto const lines = figures_of({a_person(Day{2025, 8, 1}, {{anne, {Day{2025, 8, 1}, {}}}})}, 5, today);
    ASSERT_EQ(lines.size(), 6U);
    EXPECT_FALSE(lines[0].half);
    EXPECT_EQ(lines[0].opened, 1);
    EXPECT_EQ(lines[1].opened, 0);
    EXPECT_EQ(sum(lines[1].coordinator), 0) << "on 30 June there was nobody yet";
    EXPECT_EQ(lines[2].opened, 1);
    EXPECT_EQ(lines[2].on, (Day{2025, 12, 31}));
    EXPECT_EQ(figures_of({}, 5, Day{2026, 6, 30}).size(), 2U) << "the second half hasn't begun";
}

} // namespace
} // namespace samtak
