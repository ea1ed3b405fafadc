#include "plan/news.hpp"
#include "plan/undo.hpp"
#include "tests/plan_builder.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {
using namespace test;

// A goal written (running 2), reworded by the person (5), its title changed by the coordinator (6); a measure (3).
PlanHistory some_history()
{
    auto plan = a_plan().with_goal("leisure", "Bus").with_measure("Practise", ane).build();
    PlanHistory history{plan, {plan.frame}, {}, plan.goals, plan.measures};
    auto worded = plan.goals[0];
    worded.content.own_words = OwnWords{"Eg vil ta bussen åleine."};
    worded.content.own_words_by = WrittenBy::self;
    worded.changed = changed(2, 5, mari, "Mari Haugvik", "wording");
    history.goals.push_back(worded);
    auto retitled = worded;
    retitled.content.title = "Use of bus 2";
    retitled.changed = changed(3, 6, ingvild, "Ingvild Nesbakk");
    history.goals.push_back(retitled);
    history.now.goals = {retitled};
    history.now.running = 6;
    return history;
}

TEST(PlanHistory, F13_the_plan_as_it_was_holds_each_thing_as_it_stood_then)
{
    auto const history = some_history();
    auto const then = as_it_was(history, history.goals[0].changed.at);
    ASSERT_TRUE(then);
    EXPECT_EQ(then->goals.size(), 1u);
    EXPECT_EQ(then->goals[0].content.title, "Bus");
    EXPECT_TRUE(then->goals[0].content.own_words.empty());
    EXPECT_TRUE(then->measures.empty()) << "the measure was written later";
    auto const later = as_it_was(history, history.goals[1].changed.at);
    EXPECT_EQ(later->goals[0].content.own_words.text(), "Eg vil ta bussen åleine.");
    EXPECT_EQ(later->measures.size(), 1u);
}

TEST(PlanHistory, F13_a_time_at_which_the_reader_sees_no_change_is_no_version)
{
    auto const history = some_history();
    EXPECT_FALSE(as_it_was(history, history.goals[0].changed.at + std::chrono::seconds{1}));
    EXPECT_FALSE(as_it_was(history, Instant{}));
}

TEST(PlanHistory, F13_changes_are_listed_newest_first_by_date_and_name)
{
    auto const changes = changes_in(some_history());
    ASSERT_EQ(changes.size(), 5u);
    EXPECT_EQ(changes[0].title, "Eg vil ta bussen åleine.") << "what the goal was called";
    EXPECT_EQ(changes[1].changed.reason, "wording");
    EXPECT_EQ(changes.back().kind, PlanChange::Kind::frame);
}

TEST(PlanHistory, L15_undo_brings_back_earlier_content_but_not_over_the_persons_words)
{
    auto const history = some_history();
    UndoForm form;
    form.seen = 3;
    form.version = 1;
    auto const goal = restored_goal(history, history.now.goals[0].id, form);
    ASSERT_TRUE(goal);
    EXPECT_EQ(goal->content.title, "Bus");
    EXPECT_EQ(goal->content.own_words.text(), "Eg vil ta bussen åleine.") << "version 1 had none, yet they stay (L10)";
    form.version = 9;
    EXPECT_EQ(restored_goal(history, history.now.goals[0].id, form).error().problem, Problem::not_found);
    EXPECT_EQ(restored_goal(history, GoalId::fresh(), form).error().problem, Problem::not_found);
}

TEST(PlanHistory, L15_only_who_may_change_a_measure_undoes_its_change)
{
    auto history = some_history();
    auto second = history.measures[0];
    second.content.how = "Tuesdays";
    second.changed = changed(2, 7, ane, "Ane Kleppe");
    history.measures.push_back(second);
    history.now.measures = {second};
    UndoForm form;
    form.seen = 2;
    form.version = 1;
    EXPECT_TRUE(restored_measure(history, second.id, form, provider(ane))->content.how.empty());
    EXPECT_EQ(restored_measure(history, second.id, form, provider(sondre)).error().problem, Problem::not_yours);
}

TEST(PlanHistory, L15_the_period_comes_back_and_the_plan_stays_in_use)
{
    auto history = some_history();
    auto frame = history.now.frame;
    history.frames = {frame};
    frame.state = PlanState::active;
    frame.to = Day{2030, 1, 1};
    frame.cooperation = "School and NAV";
    frame.changed = changed(2, 7, ingvild, "Ingvild Nesbakk");
    history.frames.push_back(frame);
    history.now.frame = frame;
    history.frames[0].state = PlanState::draft;
    UndoForm form;
    form.seen = 2;
    form.version = 1;
    auto const back = restored_frame(history, form);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->to, history.frames[0].to);
    EXPECT_EQ(back->cooperation, "");
    EXPECT_EQ(back->state, PlanState::active);
    form.version = 9;
    EXPECT_EQ(restored_frame(history, form).error().problem, Problem::not_found);
}

TEST(PlanHistory, L15_words_that_come_back_are_still_marked_by_who_said_them)
{
    auto plan = a_plan().with_words(Topic::needs, "Tid", WrittenBy::told).build();
    PlanHistory history{plan, {}, plan.words, {}, {}};
    history.words.push_back(plan.words[0]);
    history.words.back().words = OwnWords{"Meir tid"};
    history.words.back().changed.version = 2;
    history.now.words = {history.words.back()};
    UndoForm form;
    form.seen = 2;
    form.version = 1;
    auto const back = restored_words(history, Topic::needs, form, the_person());
    ASSERT_TRUE(back);
    EXPECT_EQ(back->words.text(), "Tid");
    EXPECT_EQ(back->written_by, WrittenBy::told);
}

TEST(News, L5_what_others_changed_since_the_last_visit_is_new)
{
    auto plan = some_history().now;
    plan.visit = Visit{4, 2, now - std::chrono::hours{200}};
    auto const since = new_since(plan, now);
    EXPECT_EQ(since, 4);
    EXPECT_EQ(news_in(plan, since, ane).size(), 1u) << "the goal";
    EXPECT_TRUE(news_in(plan, since, ingvild).empty()) << "one's own change is no news";
}

TEST(News, L5_a_first_visit_has_no_news_and_news_stay_marked_for_a_day)
{
    auto plan = some_history().now;
    EXPECT_EQ(new_since(plan, now), plan.running);
    plan.visit = Visit{plan.running, 4, now - std::chrono::hours{1}};
    EXPECT_EQ(new_since(plan, now), 4) << "still marked when the page is loaded again";
    plan.visit->at = now - std::chrono::hours{25};
    EXPECT_EQ(new_since(plan, now), plan.running);
}

TEST(Plan, L5_each_ones_last_contribution_is_the_newest_that_the_reader_sees)
{
    auto plan = some_history().now;
    EXPECT_EQ(plan.last_contribution(ingvild), plan.goals[0].changed.at);
    EXPECT_FALSE(plan.last_contribution(sondre));
    plan.goals.clear(); // as if cut
    EXPECT_EQ(plan.last_contribution(ingvild), plan.measures[0].changed.at);
}

} // namespace
} // namespace samtak
