#include "plan/evaluation.hpp"
#include "plan/signature.hpp"
#include "tests/plan_builder.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {
using namespace test;

EvaluateGoalForm form_for(Plan const& plan, Attainment attainment = Attainment::partly_reached)
{
    EvaluateGoalForm form;
    form.seen = 1;
    form.goal = plan.goals.front().id;
    form.attainment = attainment;
    form.words = "På god veg.";
    return form;
}

TEST(Evaluation, F8_F10_provider_evaluates_a_goal_they_answer_for)
{
    auto const plan = a_plan().with_goal("health", "Fewer headaches").with_measure("Training", ane).build();
    auto form = form_for(plan);
    form.next_on = Day{2027, 4, 15};
    auto const done = evaluate(plan, form, provider(ane));
    ASSERT_TRUE(done);
    EXPECT_EQ(done->evaluation.goal, plan.goals.front().id);
    EXPECT_EQ(done->evaluation.on, today);
    EXPECT_EQ(done->evaluation.by, ane);
    EXPECT_EQ(done->evaluation.signed_level, "password_and_code");
    EXPECT_EQ(done->goal.content.status, GoalStatus::in_progress) << "what the evaluation decides is carried into the plan";
    EXPECT_EQ(done->goal.content.evaluate_on, (Day{2027, 4, 15}));
}

TEST(Evaluation, F8_provider_without_a_measure_under_the_goal_does_not_evaluate_it)
{
    auto const plan = a_plan().with_goal("health", "Fewer headaches").with_measure("Training", ane).build();
    auto const done = evaluate(plan, form_for(plan), provider(sondre));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().problem, Problem::not_yours);
}

TEST(Evaluation, F8_one_who_has_left_the_group_answers_for_nothing)
{
    auto plan = a_plan().with_goal("health", "Fewer headaches").with_measure("Training", ane).build();
    for (auto& one : plan.team)
        if (one.member == ane) one.to = today.plus_days(-1);
    EXPECT_FALSE(evaluate(plan, form_for(plan), provider(ane)));
}

TEST(Evaluation, F8_where_the_coordinator_keeps_the_plan_providers_do_not_write_in_it)
{
    auto const plan = a_plan().with_goal("health", "Fewer headaches").with_measure("Training", ane).build();
    auto who = provider(ane);
    who.provider_updates_plan = false; // Hamar's rule, from the profile
    EXPECT_FALSE(evaluate(plan, form_for(plan), who));
    EXPECT_TRUE(evaluate(plan, form_for(plan), the_coordinator()));
    EXPECT_TRUE(evaluate(plan, form_for(plan), the_person()));
}

TEST(Evaluation, F10_each_attainment_decides_the_status)
{
    auto const plan = a_plan().with_goal("health", "Fewer headaches").build();
    auto const after = [&](Attainment attainment) { return evaluate(plan, form_for(plan, attainment), the_person())->goal.content.status; };
    EXPECT_EQ(after(Attainment::reached), GoalStatus::reached);
    EXPECT_EQ(after(Attainment::partly_reached), GoalStatus::in_progress);
    EXPECT_EQ(after(Attainment::not_reached), GoalStatus::not_started);
    EXPECT_EQ(after(Attainment::no_longer_wanted), GoalStatus::ended);
}

TEST(Evaluation, F8_every_field_says_what_is_missing)
{
    auto const plan = a_plan().with_goal("health", "Fewer headaches").build();
    EvaluateGoalForm form;
    form.goal = plan.goals.front().id;
    form.next_on = today.plus_days(-1);
    auto const done = evaluate(plan, form, the_person());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().problem, Problem::invalid);
    EXPECT_TRUE(has_problem(done.error(), "outcome"));
    EXPECT_TRUE(has_problem(done.error(), "words"));
    EXPECT_TRUE(has_problem(done.error(), "next_on"));
}

TEST(Evaluation, F8_a_goal_of_another_plan_is_not_there)
{
    auto const plan = a_plan().with_goal("health", "Fewer headaches").build();
    auto form = form_for(plan);
    form.goal = GoalId::fresh();
    EXPECT_EQ(evaluate(plan, form, the_coordinator()).error().problem, Problem::not_found);
}

TEST(Evaluation, F9_only_the_coordinator_writes_on_behalf_of_a_provider)
{
    auto const plan = a_plan().with_goal("health", "Fewer headaches").with_measure("Training", ane).build();
    auto form = form_for(plan);
    form.on_behalf_of = ane;
    EXPECT_TRUE(evaluate(plan, form, the_coordinator()));
    EXPECT_FALSE(evaluate(plan, form, the_person()));
    form.on_behalf_of = MemberId::fresh();
    EXPECT_FALSE(evaluate(plan, form, the_coordinator())) << "not one of the group";
}

TEST(Evaluation, K7_a_correction_is_a_new_one_by_the_same_writer_of_the_same_goal)
{
    auto plan = a_plan().with_goal("health", "Fewer headaches").with_measure("Training", ane).build();
    auto form = form_for(plan);
    plan.evaluations.push_back(evaluate(plan, form, provider(ane))->evaluation);
    form.corrects = plan.evaluations.front().id;
    auto const corrected = evaluate(plan, form, provider(ane));
    ASSERT_TRUE(corrected);
    EXPECT_NE(corrected->evaluation.id, plan.evaluations.front().id);
    EXPECT_EQ(corrected->evaluation.corrects, plan.evaluations.front().id);
    EXPECT_FALSE(evaluate(plan, form, the_coordinator())) << "another's words are not corrected";
}

TEST(Evaluation, F10_a_measure_that_does_not_help_goes_on_until_somebody_ends_it)
{
    auto const plan = a_plan().with_goal("health", "Fewer headaches").with_measure("Training", ane).build();
    EvaluateMeasureForm form;
    form.measure = plan.measures.front().id;
    form.words = "Det hjelper ikkje.";
    form.effect = Effect::does_not_help;
    EXPECT_EQ(evaluate(plan, form, provider(ane))->measure.content.status, MeasureStatus::not_started);
    form.effect = Effect::helps;
    EXPECT_EQ(evaluate(plan, form, provider(ane))->measure.content.status, MeasureStatus::in_progress);
    form.effect = Effect::done;
    EXPECT_EQ(evaluate(plan, form, provider(ane))->measure.content.status, MeasureStatus::done);
    EXPECT_FALSE(evaluate(plan, form, provider(sondre))) << "another provider's measure";
}

TEST(Evaluation, F6_the_person_evaluates_the_persons_own_measure)
{
    auto const plan = a_plan().with_goal("leisure", "Bus").with_measure("Practise on Saturdays", mari).build();
    EXPECT_TRUE(answers_for(plan, plan.measures.front(), mari, today));
    EXPECT_FALSE(answers_for(plan, plan.measures.front(), ane, today));
}

TEST(Signature, K7_any_change_of_what_was_signed_changes_it)
{
    auto const plan = a_plan().with_goal("health", "Fewer headaches").build();
    auto one = evaluate(plan, form_for(plan), the_person())->evaluation;
    auto const before = signature_of(plan.id, one);
    EXPECT_EQ(before.size(), 64u);
    EXPECT_EQ(signature_of(plan.id, one), before);
    one.words += " ";
    EXPECT_NE(signature_of(plan.id, one), before);
    EXPECT_NE(signature_of(PlanId::fresh(), one), before);
}

} // namespace
} // namespace samtak
