#include "oversight/overview.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 2};

OverviewCase a_case(std::optional<MemberId> by = {}, std::string unit = "", std::optional<int> age = 30)
{
    OverviewCase one{CoordinationId::fresh(), "2026/0001", age, std::move(unit), Day{2026, 1, 1}, Cover::covered, by, {}};
    if (by) one.coordinated_by = {*by};
    one.coordinator_consent = one.plan_consent = true;
    return one;
}

OverviewCoordinator a_coordinator(std::string name, std::string unit = "home-care")
{
    return {MemberId::fresh(), name, std::move(name), "", std::move(unit)};
}

TEST(Overview, H1_a_plan_without_a_date_is_told_from_one_whose_date_has_passed)
{
    auto one = a_case();
    EXPECT_FALSE(needs(one, Attention::no_evaluation, today)) << "no plan, nothing to evaluate";
    one.plan = OverviewPlan{};
    EXPECT_TRUE(needs(one, Attention::no_evaluation, today));
    EXPECT_FALSE(needs(one, Attention::evaluation_passed, today));
    one.plan->evaluate_on = today;
    EXPECT_FALSE(needs(one, Attention::no_evaluation, today) || needs(one, Attention::evaluation_passed, today)) << "today isn't too late";
    one.plan->evaluate_on = today.plus_days(-1);
    EXPECT_TRUE(needs(one, Attention::evaluation_passed, today));
    one.plan->resting = true;
    EXPECT_FALSE(needs(one, Attention::evaluation_passed, today)) << "a plan at rest is evaluated by nobody";
    EXPECT_TRUE(needs(one, Attention::no_consent, today));
}

TEST(Overview, H1_a_case_without_a_plan_needs_no_consent_to_one)
{
    auto one = a_case();
    one.plan_consent = false;
    EXPECT_FALSE(needs(one, Attention::no_consent, today));
    one.coordinator_consent = false;
    EXPECT_TRUE(needs(one, Attention::no_consent, today));
}

TEST(Overview, B6_the_most_loaded_stand_first_and_those_without_a_case_are_left_out)
{
    Overview overview;
    overview.coordinators = {a_coordinator("anne"), a_coordinator("berit"), a_coordinator("cato"), a_coordinator("dina")};
    auto const anne = overview.coordinators[0].id, berit = overview.coordinators[1].id, cato = overview.coordinators[2].id;
    overview.cases = {a_case(berit), a_case(cato), a_case(cato), a_case(anne)};
    overview.cases[1].overdue = 2;
    overview.cases[2].coordinated_by = {cato, berit}; // overlap: a case of both
    count_loads(overview);
    ASSERT_EQ(overview.coordinators.size(), 3U);
    EXPECT_EQ(overview.coordinators[0].name, "berit");
    EXPECT_EQ(overview.coordinators[1].name, "cato") << "as many as berit, later in the alphabet";
    EXPECT_EQ(overview.coordinators[2].name, "anne");
    EXPECT_EQ(overview.coordinators[0].load, 2);
    EXPECT_EQ(overview.coordinators[1].overdue, 2);
    EXPECT_EQ(overview.coordinators[0].overdue, 0);
}

TEST(Overview, B6_six_marks_at_most_and_the_last_is_more_than_recommended)
{
    std::vector<OverviewCoordinator> all;
    for (int const load : {1, 1, 5, 6, 9}) {
        all.push_back(a_coordinator("x"));
        all.back().load = load;
    }
    auto const five = load_marks(all, 5);
    ASSERT_EQ(five.size(), 6U);
    EXPECT_EQ(five[0].coordinators, 2);
    EXPECT_EQ(five[4].coordinators, 1);
    EXPECT_EQ(five[5].coordinators, 2);
    for (int recommended = 1; recommended <= 50; ++recommended) {
        auto const marks = load_marks(all, recommended);
        EXPECT_LE(marks.size(), 6U);
        EXPECT_EQ(marks.back().from, recommended + 1);
        int sum = 0;
        for (std::size_t i = 0; i < marks.size(); ++i) {
            sum += marks[i].coordinators;
            if (i > 0) {
                EXPECT_EQ(marks[i].from, marks[i - 1].to + 1) << "no load between two marks";
            }
        }
        EXPECT_EQ(sum, 5);
    }
}

TEST(Overview, H1_B3_the_filter_takes_a_unit_or_the_ages_of_a_team)
{
    Overview whole;
    whole.coordinators = {a_coordinator("anne", "school"), a_coordinator("berit", "home-care")};
    auto const anne = whole.coordinators[0].id, berit = whole.coordinators[1].id;
    whole.cases = {a_case(anne, "school", 8), a_case(berit, "", 40), a_case(berit, "school", 18), a_case(anne, "school", std::nullopt)};
    count_loads(whole);
    auto const school = filtered(whole, {.unit = "school"});
    EXPECT_EQ(school.cases.size(), 3U);
    ASSERT_EQ(school.coordinators.size(), 1U);
    EXPECT_EQ(school.coordinators[0].name, "anne");
    EXPECT_EQ(filtered(whole, {.unit = "home-care"}).cases.size(), 1U) << "a case without a unit belongs where its coordinator does";
    auto const children = filtered(whole, {.from_age = 0, .to_age = 17});
    ASSERT_EQ(children.cases.size(), 1U) << "18 is no child, and an unknown age is in no team";
    EXPECT_EQ(children.coordinators.size(), 1U);
    EXPECT_EQ(children.coordinators[0].load, 2) << "the whole load, not that of the team";
    EXPECT_EQ(filtered(whole, {.coordinator = berit}).cases.size(), 2U);
}

TEST(Overview, H1_each_list_has_a_name_in_the_address)
{
    for (auto const attention : {Attention::any, Attention::no_coordinator, Attention::no_consent, Attention::no_evaluation,
             Attention::evaluation_passed, Attention::overdue, Attention::silent})
        EXPECT_EQ(attention_named(code(attention)), attention);
    EXPECT_FALSE(attention_named("names"));
}

} // namespace
} // namespace samtak
