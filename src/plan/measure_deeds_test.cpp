#include "plan/measure_deeds.hpp"
#include "tests/plan_builder.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {
using namespace test;

WriteMeasureForm form_under(Plan const& plan, std::string what)
{
    WriteMeasureForm form;
    form.content.goal = plan.goals.back().id;
    form.content.what = std::move(what);
    return form;
}

Responsible participant(Plan const& plan, MemberId const& member)
{
    for (auto const& one : plan.team)
        if (one.kind == TeamKind::participant && one.member == member) return {ResponsibleKind::participant, one.id};
    return {};
}

TEST(MeasureDeeds, F4_a_measure_says_what_and_takes_its_goals_area)
{
    auto const plan = a_plan().with_goal("health", "Fewer headaches").build();
    auto form = form_under(plan, "Training");
    form.content.area = "economy"; // crafted
    EXPECT_EQ(written_measure(plan, form, the_coordinator())->content.area, "health");
    form.content.what = "";
    EXPECT_TRUE(has_problem(written_measure(plan, form, the_coordinator()).error(), "what"));
    form.content.goal = GoalId::fresh();
    EXPECT_EQ(written_measure(plan, form, the_coordinator()).error().problem, Problem::not_found);
}

TEST(MeasureDeeds, F4_dates_before_today_or_before_the_plan_are_refused_at_their_field)
{
    auto const plan = a_plan().with_goal("health", "Fewer headaches").build();
    auto form = form_under(plan, "Training");
    form.content.deadline = Day{2026, 7, 31};
    form.content.evaluate_on = today.plus_days(-1);
    auto const refused = written_measure(plan, form, the_coordinator());
    ASSERT_FALSE(refused);
    ASSERT_TRUE(has_problem(refused.error(), "deadline"));
    EXPECT_EQ(refused.error().fields[0].text, text_key("The deadline is before the plan begins."));
    EXPECT_TRUE(has_problem(refused.error(), "evaluate_on"));
    form.content.deadline = today;
    form.content.evaluate_on = today;
    EXPECT_TRUE(written_measure(plan, form, the_coordinator()));
}

TEST(MeasureDeeds, F4_a_deadline_that_has_passed_may_stay_when_something_else_changes)
{
    auto plan = a_plan().with_goal("health", "Fewer headaches").with_measure("Training", ane).build();
    plan.measures[0].content.deadline = today.plus_days(-10);
    EXPECT_TRUE(plan.measures[0].is_overdue(today));
    WriteMeasureForm form;
    form.measure = plan.measures[0].id;
    form.content = plan.measures[0].content;
    form.content.how = "Wednesdays";
    EXPECT_TRUE(written_measure(plan, form, the_coordinator()));
}

TEST(MeasureDeeds, F6_the_person_stands_beside_the_services_as_responsible)
{
    auto const plan = a_plan().with_goal("leisure", "Bus").build();
    auto form = form_under(plan, "Practise on Saturdays");
    form.content.responsible = {ResponsibleKind::person, {}};
    EXPECT_TRUE(written_measure(plan, form, the_coordinator()));
}

TEST(MeasureDeeds, F4_only_one_who_takes_part_today_is_responsible)
{
    auto plan = a_plan().with_goal("health", "Fewer headaches").build();
    auto form = form_under(plan, "Training");
    form.content.responsible = {ResponsibleKind::participant, ParticipantId::fresh().str()};
    EXPECT_TRUE(has_problem(written_measure(plan, form, the_coordinator()).error(), "responsible"));
    form.content.responsible = participant(plan, ane);
    EXPECT_TRUE(written_measure(plan, form, the_coordinator()));
    for (auto& one : plan.team) one.active = false;
    EXPECT_FALSE(written_measure(plan, form, the_coordinator()));
}

TEST(MeasureDeeds, I1_nobody_gives_the_coordinator_a_task_without_the_coordinators_yes)
{
    auto const plan = a_plan().with_goal("health", "Fewer headaches").with_measure("Training", ane).build();
    WriteMeasureForm form;
    form.measure = plan.measures[0].id;
    form.content = plan.measures[0].content;
    form.content.responsible = {ResponsibleKind::coordinator, {}};
    EXPECT_TRUE(has_problem(written_measure(plan, form, provider(ane)).error(), "responsible"));
    EXPECT_TRUE(written_measure(plan, form, the_coordinator()));
}

TEST(MeasureDeeds, F8_a_provider_updates_the_measures_they_answer_for_and_no_others)
{
    auto const plan = a_plan().with_goal("health", "Fewer headaches").with_measure("Training", ane).build();
    WriteMeasureForm form;
    form.measure = plan.measures[0].id;
    form.content = plan.measures[0].content;
    form.content.how = "Wednesdays at 14.30";
    EXPECT_TRUE(written_measure(plan, form, provider(ane)));
    EXPECT_EQ(written_measure(plan, form, provider(sondre)).error().problem, Problem::not_yours);
    auto own = form_under(plan, "Stretching");
    EXPECT_TRUE(has_problem(written_measure(plan, own, provider(ane)).error(), "responsible"));
    own.content.responsible = participant(plan, ane);
    EXPECT_TRUE(written_measure(plan, own, provider(ane)));
}

TEST(MeasureDeeds, F8_where_the_coordinator_keeps_the_plan_providers_write_no_measures)
{
    auto const plan = a_plan().with_goal("health", "Fewer headaches").with_measure("Training", ane).build();
    auto form = form_under(plan, "Swimming");
    form.content.responsible = participant(plan, ane);
    auto who = provider(ane);
    EXPECT_TRUE(written_measure(plan, form, who));
    who.provider_updates_plan = false;
    EXPECT_EQ(written_measure(plan, form, who).error().problem, Problem::not_yours);
    EXPECT_FALSE(may_update(plan, plan.measures[0], who));
    auto coordinator = the_coordinator();
    coordinator.provider_updates_plan = false;
    EXPECT_TRUE(written_measure(plan, form, coordinator));
}

TEST(MeasureDeeds, F10_ending_a_measure_asks_why)
{
    auto const plan = a_plan().with_goal("health", "Fewer headaches").with_measure("Headache diary", mari).build();
    EndMeasureForm form;
    form.measure = plan.measures[0].id;
    EXPECT_TRUE(has_problem(ended_measure(plan, form).error(), "why"));
    form.why = "Replaced by training";
    EXPECT_EQ(ended_measure(plan, form)->content.status, MeasureStatus::ended);
}

TEST(Responsible, F4_a_choice_in_a_form_names_a_kind_and_an_id_or_nothing)
{
    EXPECT_EQ(Responsible::parse("person"), (Responsible{ResponsibleKind::person, {}}));
    EXPECT_EQ(Responsible::parse("participant:1f")->id, "1f");
    EXPECT_EQ(Responsible::parse("participant:1f")->text(), "participant:1f");
    for (auto const* bad : {"", "participant", "participant:", "person:1f", "everybody"}) EXPECT_FALSE(Responsible::parse(bad)) << bad;
}

} // namespace
} // namespace samtak
