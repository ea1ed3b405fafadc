// H8: what the figures are counted from, read on both engines.
#include "oversight/figures_store.hpp"
#include "tests/store/overview_fixture.hpp"

namespace samtak::test {
namespace {

class FiguresStoreTest : public OnCases {
protected:
    std::vector<PersonHistory> read()
    {
        auto const grant = decide<ReadFigures>("kari", Scope{Scope::Reach::municipality}, Use::read).value();
        return FiguresStore{db()}.read(grant, today());
    }
    PersonHistory one(PersonId const& person)
    {
        for (auto& each : read())
            if (each.id == person) return each;
        throw std::runtime_error{"the person isn't counted"};
    }
};
SAMTAK_ON_BOTH_ENGINES(FiguresStoreTest);

TEST_P(FiguresStoreTest, H8_earlier_coordinators_and_ended_cases_are_there_with_their_days)
{
    auto const made = open_case(Day{2023, 2, 1}, Day{2010, 1, 1}, false);
    appoint(made.coordination, "ingvild", Day{2024, 5, 1}, Day{2025, 6, 30}, false);
    appoint(made.coordination, "ane", Day{2023, 2, 10}, Day{2024, 4, 30}, false);
    appoint(made.coordination, "oddgeir", Day{2024, 4, 1}, Day{2024, 5, 31}, false, false); // overlap: not responsible
    appoint(made.coordination, "hanna", Day{2023, 2, 1}, {}, false);                        // taken back: no last day
    auto const person = one(made.person);
    ASSERT_EQ(person.cases.size(), 1U);
    auto const& spells = person.cases[0].spells;
    ASSERT_EQ(spells.size(), 2U);
    EXPECT_EQ(spells[0].coordinator, member("ane")) << "by their first day";
    EXPECT_EQ(spells[1].period, (Period{Day{2024, 5, 1}, Day{2025, 6, 30}}));
    EXPECT_EQ(person.cases[0].ended_on(), (Day{2025, 6, 30}));
    EXPECT_EQ(person.born, (Day{2010, 1, 1}));
}

TEST_P(FiguresStoreTest, B11_H8_a_coordination_counts_as_ended_when_its_last_day_is_over)
{
    auto const over = open_case({2025, 1, 10}, Day{2000, 1, 1}), soon = open_case({2025, 1, 10}, Day{2000, 1, 1});
    for (auto const& [made, last] : {std::pair{over, today().plus_days(-1)}, std::pair{soon, today()}}) {
        appoint(made.coordination, "ingvild", {2025, 1, 20}, last);
        write("UPDATE coordination SET ends_on = $2 WHERE id = $1", {made.coordination, last});
    }
    EXPECT_EQ(one(over.person).cases[0].ended_on(), today().plus_days(-1));
    EXPECT_FALSE(one(soon.person).cases[0].ended_on()) << "the last day is a day";
}

TEST_P(FiguresStoreTest, H8_a_plan_counts_while_it_is_in_use)
{
    auto const made = open_case(Day{2022, 1, 5}, {});
    plan_of(made,
        {{"draft", Day{2022, 1, 5}}, {"active", Day{2022, 3, 1}}, {"active", Day{2022, 9, 1}}, {"resting", Day{2023, 1, 1}},
            {"active", Day{2023, 6, 1}}, {"ended", Day{2024, 12, 31}}});
    auto const another = open_case(Day{2022, 1, 5}, {});
    plan_of(another, {{"draft", Day{2022, 1, 5}}});
    EXPECT_EQ(one(made.person).plans, (std::vector{Period{Day{2022, 3, 1}, Day{2022, 12, 31}}, Period{Day{2023, 6, 1}, Day{2024, 12, 30}}}));
    EXPECT_TRUE(one(another.person).plans.empty()) << "a draft is no plan";
    EXPECT_EQ(one(id<PersonId>("person", "mari")).plans.size(), 1U);
    EXPECT_FALSE(one(id<PersonId>("person", "mari")).plans[0].to);
}

TEST_P(FiguresStoreTest, H8_a_plan_that_goes_live_and_rests_the_same_day_was_never_in_use)
{
    auto const made = open_case(Day{2022, 1, 5}, {});
    plan_of(made, {{"active", Day{2022, 3, 1}}, {"resting", Day{2022, 3, 1}}});
    EXPECT_TRUE(one(made.person).plans.empty());
}

TEST_P(FiguresStoreTest, H8_a_plan_ends_with_its_case)
{
    auto const made = open_case(Day{2022, 1, 5}, {}, false);
    appoint(made.coordination, "ane", Day{2022, 1, 5}, Day{2024, 6, 30}, false);
    plan_of(made, {{"active", Day{2022, 3, 1}}});
    EXPECT_EQ(one(made.person).plans, (std::vector{Period{Day{2022, 3, 1}, Day{2024, 6, 30}}}));
}

TEST_P(FiguresStoreTest, H8_B10_known_years_give_the_figures_they_should)
{
    auto const before = figures_of(read(), 5, today());
    auto const of = [](std::vector<FigureLine> const& lines, int year) {
        for (auto const& line : lines)
            if (!line.half && static_cast<int>(line.span.from.calendar().year()) == year) return line;
        return FigureLine{{cast_today, cast_today}, cast_today};
    };
    auto const child = open_case(Day{2024, 2, 1}, Day{2018, 1, 1});
    appoint(child.coordination, "ane", Day{2024, 2, 15}, Day{2025, 9, 30}, false);
    appoint(child.coordination, "ingvild", Day{2025, 10, 1});
    plan_of(child, {{"draft", Day{2024, 3, 1}}, {"active", Day{2025, 1, 10}}});
    auto const old = open_case(Day{2024, 7, 1}, Day{1950, 1, 1}, false);
    appoint(old.coordination, "ane", Day{2024, 7, 1}, Day{2025, 3, 1}, false);
    auto const lines = figures_of(read(), 5, today());
    auto const y24 = of(lines, 2024), y25 = of(lines, 2025), y26 = of(lines, 2026);
    EXPECT_EQ(sum(y24.coordinator) - sum(of(before, 2024).coordinator), 2);
    EXPECT_EQ(y24.coordinator[static_cast<std::size_t>(AgeGroup::to_6)], 1);
    EXPECT_EQ(y25.coordinator[static_cast<std::size_t>(AgeGroup::to_15)], 1) << "seven by then";
    EXPECT_EQ(y24.coordinator[static_cast<std::size_t>(AgeGroup::from_67)], 1);
    EXPECT_EQ(sum(y24.plan), 0);
    EXPECT_EQ(sum(y25.both), 1);
    EXPECT_EQ(y24.opened, 2);
    EXPECT_EQ(y24.median_days, 7) << "14 and 0 days";
    EXPECT_EQ(y25.ended, 1);
    EXPECT_EQ(y25.changes, 1);
    EXPECT_EQ(y26.changes - of(before, 2026).changes, 0);
    EXPECT_EQ(sum(y26.coordinator) - sum(of(before, 2026).coordinator), 1);
}

} // namespace
} // namespace samtak::test
