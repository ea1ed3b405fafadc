#include "plan/trouble_rules.hpp"
#include "tests/plan_builder.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {
using namespace test;

Plan with_training() { return a_plan().with_goal("health", "Fewer headaches").with_measure("Training", ane).build(); }

SayTroubleForm saying(Plan const& plan, std::string words = "Det er alltid avlyst")
{
    return {OnceId::fresh(), plan.measures.front().id, std::move(words), "Ei anna tid"};
}

Trouble in(Plan& plan, Actor const& actor)
{
    plan.troubles.push_back(*said_trouble(plan, saying(plan), actor));
    return plan.troubles.back();
}

TroubleLineForm next(Trouble const& trouble, std::string words = "Ny tid er funnen")
{
    return {OnceId::fresh(), trouble.version(), trouble.id, std::move(words), {}};
}

TEST(Trouble, F18_what_is_said_is_signed_and_waits_for_an_answer)
{
    auto const plan = with_training();
    auto const said = said_trouble(plan, saying(plan), the_person());
    ASSERT_TRUE(said);
    EXPECT_EQ(said->measure, plan.measures.front().id);
    EXPECT_EQ(said->first().by, mari);
    EXPECT_EQ(said->first().at, now);
    EXPECT_EQ(said->first().would_help, "Ei anna tid");
    EXPECT_TRUE(said->is_open());
}

TEST(Trouble, F18_nothing_said_is_told_at_the_field_and_another_plans_measure_is_not_there)
{
    auto const plan = with_training();
    auto const empty = said_trouble(plan, saying(plan, ""), the_person());
    ASSERT_FALSE(empty);
    EXPECT_TRUE(has_problem(empty.error(), "words"));
    EXPECT_EQ(said_trouble(plan, saying(with_training()), the_person()).error().problem, Problem::not_found);
}

TEST(Trouble, F18_nothing_is_said_of_a_measure_that_is_over)
{
    auto plan = with_training();
    plan.measures.front().content.status = MeasureStatus::ended;
    EXPECT_TRUE(has_problem(said_trouble(plan, saying(plan), the_person()).error(), "words"));
    EXPECT_FALSE(may_say_trouble(plan, plan.measures.front()));
}

TEST(Trouble, F18_on_somebodys_word_only_by_who_coordinates_and_only_of_those_around)
{
    auto const plan = with_training();
    auto form = saying(plan);
    form.on_word_of = {ResponsibleKind::person, {}};
    EXPECT_TRUE(said_trouble(plan, form, the_coordinator()));
    EXPECT_TRUE(has_problem(said_trouble(plan, form, provider(ane)).error(), "on_word_of"));
    form.on_word_of = {ResponsibleKind::participant, ParticipantId::fresh().str()};
    EXPECT_TRUE(has_problem(said_trouble(plan, form, the_coordinator()).error(), "on_word_of")) << "of another case";
    form.on_word_of = {ResponsibleKind::representative, plan.team.back().id};
    EXPECT_TRUE(has_problem(said_trouble(plan, form, the_coordinator()).error(), "on_word_of")) << "a participant, called next of kin";
}

TEST(Trouble, F18_who_answers_for_the_measure_and_who_coordinates_answer_and_nobody_else)
{
    auto plan = with_training();
    auto const trouble = in(plan, the_person());
    EXPECT_TRUE(may_answer(plan, trouble, provider(ane)));
    EXPECT_TRUE(may_answer(plan, trouble, the_coordinator()));
    EXPECT_FALSE(may_answer(plan, trouble, provider(sondre)));
    EXPECT_EQ(answered_trouble(plan, next(trouble), provider(sondre)).error().problem, Problem::not_yours);
    EXPECT_FALSE(may_answer(plan, trouble, the_person())) << "whoever said it doesn't answer it";
}

TEST(Trouble, F18_answered_and_said_again)
{
    auto plan = with_training();
    auto const answered = answered_trouble(plan, next(in(plan, the_person())), provider(ane));
    ASSERT_TRUE(answered);
    EXPECT_FALSE(answered->is_open());
    plan.troubles = {*answered};
    auto const again = repeated_trouble(plan, next(*answered, "Framleis avlyst"), the_person());
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->is_open());
    EXPECT_EQ(again->lines.size(), 3U) << "nothing of it is taken away";
    EXPECT_TRUE(has_problem(repeated_trouble(plan, next(*answered, ""), the_person()).error(), "words"));
}

TEST(Trouble, F18_L15_the_line_is_made_on_what_the_writer_saw_so_that_the_store_can_refuse_it)
{
    auto plan = with_training();
    auto form = next(in(plan, the_person()));
    form.seen = 77;
    EXPECT_EQ(answered_trouble(plan, form, the_coordinator()).error().problem, Problem::conflict);
    form.seen = -1;
    EXPECT_EQ(answered_trouble(plan, form, the_coordinator()).error().problem, Problem::conflict);
    form.seen = 0;
    EXPECT_EQ(answered_trouble(plan, form, the_coordinator())->version(), 1) << "a number that is taken";
}

TEST(Trouble, F18_the_one_who_answers_for_it_is_told_whoever_that_is)
{
    auto plan = with_training();
    auto const trouble = in(plan, the_person());
    EXPECT_EQ(who_is_told(plan, trouble, today), ane);
    plan.measures.front().content.responsible = {ResponsibleKind::coordinator, {}};
    EXPECT_EQ(who_is_told(plan, trouble, today), std::nullopt) << "who coordinates is told anyhow";
    plan.measures.front().content.responsible = {ResponsibleKind::person, {}};
    EXPECT_EQ(who_is_told(plan, trouble, today), mari);
    plan.measures.front().content.responsible = {ResponsibleKind::participant, plan.team.back().id};
    plan.team.back().to = today.plus_days(-1);
    EXPECT_EQ(who_is_told(plan, trouble, today), std::nullopt) << "has left";
}

TEST(Trouble, F18_the_answer_is_told_to_the_writer_and_to_whose_word_it_was)
{
    auto const plan = with_training();
    auto form = saying(plan);
    form.on_word_of = {ResponsibleKind::person, {}};
    auto const said = said_trouble(plan, form, the_coordinator());
    EXPECT_EQ(who_said(plan, *said), (std::set{ingvild, mari}));
}

TEST(Trouble, F18_K8_what_a_parent_said_is_not_kept_from_the_parents)
{
    auto plan = with_training();
    auto const id = RepresentationId::fresh().str();
    plan.team.push_back({TeamKind::representative, id, bente, "Bente Haugvik", "mor", {}, {}, Day{2026, 1, 1}, {}, true});
    auto form = saying(plan);
    form.keep = Keeping{false, "Mari vil ikkje"};
    EXPECT_TRUE(said_trouble(plan, form, the_coordinator()));
    form.on_word_of = {ResponsibleKind::representative, id};
    EXPECT_TRUE(has_problem(said_trouble(plan, form, the_coordinator()).error(), "kept"));
    EXPECT_TRUE(is_a_parents_word(plan, *said_trouble(plan, saying(plan), actor(bente, Relation::parent))));
    EXPECT_FALSE(is_a_parents_word(plan, *said_trouble(plan, saying(plan), the_person())));
}

} // namespace
} // namespace samtak
