#include "decisions/assessment.hpp"
#include "profiles/profile.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace samtak {
namespace {

Day const today{2026, 11, 2};

DecisionProfile const& decisions(std::string_view municipality)
{
    static auto const all = read_profiles(SAMTAK_SOURCE_DIR "/municipalities");
    return all.find(municipality)->second.decisions;
}

Assessment filled()
{
    Assessment one{AssessmentId::fresh(), {"physiotherapy", "gp"}, {"respite"}};
    one.coordinated = one.long_term = one.complex_need = "yes";
    one.plan_result = "granted";
    one.coordinator_result = "coordinator";
    one.grounds = "Tjenestene må virke sammen.";
    return one;
}

bool complains(Assessment const& one, std::string_view field)
{
    auto const problems = assessment_problems(one);
    return std::any_of(problems.begin(), problems.end(), [&](FieldProblem const& problem) { return problem.field == field; });
}

int counted(std::string_view municipality, Assessment const& one) { return applied_rule(decisions(municipality), one, today).counted; }

TEST(Assessment, A4_each_municipality_counts_services_by_its_own_rule)
{
    auto const one = filled();
    EXPECT_EQ(counted("lund", one), 2) << "needed services count, the GP doesn't";
    EXPECT_EQ(counted("ringerike", one), 2) << "received services count, the GP too, what is needed doesn't";
    EXPECT_EQ(counted("sunnfjord", one), 3);
    Assessment only_gp{AssessmentId::fresh(), {"gp", "health-nurse"}, {}};
    EXPECT_FALSE(applied_rule(decisions("lund"), only_gp, today).seems_met);
    EXPECT_TRUE(applied_rule(decisions("hamar"), only_gp, today).seems_met);
}

TEST(Assessment, A4_other_sectors_are_weighed_in_and_not_counted)
{
    Assessment const one{AssessmentId::fresh(), {"school", "nav"}, {}};
    auto const applied = applied_rule(decisions("lund"), one, today);
    EXPECT_EQ(applied.counted, 0);
    ASSERT_EQ(applied.services.size(), 2U);
    EXPECT_TRUE(applied.services[0].weighed && applied.services[1].weighed);
}

TEST(Assessment, A4_what_counts_is_dated)
{
    Assessment const one{AssessmentId::fresh(), {"physiotherapy"}, {}};
    EXPECT_EQ(applied_rule(decisions("lund"), one, Day{2022, 7, 31}).counted, 0) << "before the list's first day";
}

TEST(Assessment, A4_A5_the_rule_refuses_nothing_by_itself_and_a_complex_need_is_enough_for_a_coordinator)
{
    auto one = filled();
    one.receives.clear();
    one.needs.clear();
    EXPECT_TRUE(assessment_problems(one).empty()) << "no service is ticked, and the assessor has said yes with reasons";
    one.long_term = "no";
    one.plan_result = "not_asked";
    EXPECT_TRUE(assessment_problems(one).empty());
    one.complex_need = "no";
    EXPECT_TRUE(complains(one, "coordinator_result"));
}

TEST(Assessment, A4_a_plan_needs_a_long_term_and_coordinated_need)
{
    auto one = filled();
    one.long_term = "unclear";
    EXPECT_TRUE(complains(one, "plan_result"));
}

TEST(Assessment, A6_a_child_coordinator_by_its_four_criteria_together)
{
    auto one = filled();
    one.coordinator_result = "child_coordinator";
    EXPECT_TRUE(complains(one, "coordinator_result"));
    one.child_has = one.child_serious = one.child_services = one.child_wish = "yes";
    EXPECT_FALSE(complains(one, "coordinator_result"));
    EXPECT_EQ(child_criteria_met(one), true);
    for (auto answer : {&Assessment::child_has, &Assessment::child_serious, &Assessment::child_services, &Assessment::child_wish}) {
        auto without = one;
        without.*answer = "no";
        EXPECT_TRUE(complains(without, "coordinator_result"));
        without.*answer = "unclear";
        EXPECT_EQ(child_criteria_met(without), std::nullopt);
    }
}

TEST(Assessment, A6_a_family_that_expects_a_child_is_assessed_by_the_same_criteria)
{
    auto one = filled();
    one.expecting = true;
    one.coordinator_result = "child_coordinator";
    one.child_has = one.child_serious = one.child_services = one.child_wish = "yes";
    EXPECT_TRUE(assessment_problems(one).empty());
}

TEST(Assessment, A8_a_coordinator_is_offered_also_to_who_declines_a_plan)
{
    auto one = filled();
    one.plan_result = "declined";
    EXPECT_TRUE(assessment_problems(one).empty());
    one.coordinator_result = "not_asked";
    EXPECT_TRUE(complains(one, "coordinator_result"));
    one.coordinator_result = "declined";
    EXPECT_FALSE(complains(one, "coordinator_result")) << "offered, and declined: that is an answer";
}

TEST(Assessment, A4_what_no_form_offers_is_refused_at_its_field)
{
    auto one = filled();
    one.coordinated = "kanskje";
    one.plan_result = "<script>";
    EXPECT_TRUE(complains(one, "coordinated"));
    EXPECT_TRUE(complains(one, "plan_result"));
}

} // namespace
} // namespace samtak
