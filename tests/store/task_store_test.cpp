// Tasks on both engines, with the cast, the real facts and the real policy.
#include "measures/answer_task.hpp"
#include "measures/ask_measure.hpp"
#include "plan/plan_store.hpp"
#include "storage/outbox.hpp"
#include "tests/store/cast_policy.hpp"

#include <algorithm>

namespace samtak::test {
namespace {

class TaskStoreTest : public OnTheCast {
protected:
    // A measure in this life area that is not asked of anybody.
    MeasureId measure(std::string_view area)
    {
        auto const found = db().read_one(
            {"SELECT id FROM measure WHERE coordination_id = $1 AND area = $2 AND status = 'in_progress' ORDER BY ordinal", {coordination, area}});
        auto const id = found.row(0).id<MeasureId>(0);
        write("UPDATE task SET state = 'done', open = 0, asked_at = '2026-01-01T00:00:00.000000Z' WHERE measure_id = $1", {id}, Rows::any());
        return id;
    }
    Result<Task> ask(std::string const& by, MeasureId const& measure, std::string_view whom)
    {
        auto const grant = decide<AskMeasure>(by, plan);
        if (!grant) return grant.error();
        auto const asked_measure = tasks.measure(grant->as<ReadTask>(), measure).value();
        auto const people = people_to_ask(*grant, asked_measure, tasks, policy(), areas, today());
        return ask_measure(
            *grant, asked_measure, people, {OnceId::fresh(), member(whom), today().plus_days(20)}, tasks, changes(), change(by), today());
    }
    Result<Task> answer(std::string const& by, Task const& task, TaskAnswer answer, std::int64_t seen = 1)
    {
        auto const grant = decide<AnswerTask>(by, plan);
        if (!grant) return grant.error();
        AnswerTaskForm const form{OnceId::fresh(), seen, answer, "Eg har ikkje tid", today().plus_days(50), "Etter påske"};
        return answer_task(*grant, task.id, form, tasks, changes(), change(by), today());
    }
    AskedMeasure read(MeasureId const& id) { return tasks.measure(decide<ReadTask>("ingvild", plan, Use::read).value(), id).value(); }
    void close(MeasureId const& id, MeasureStatus status)
    {
        auto const grant = decide<UpdateMeasure>("ingvild", plan).value();
        auto read = plans.read(grant.as<ReadPlan>()).value();
        auto closed = *read.measure(id);
        closed.content.status = status;
        auto change = this->change("ingvild");
        plans.begin(change, grant);
        plans.save(change, grant, closed, closed.changed.version, "changed");
        ASSERT_TRUE(changes().commit(std::move(change)));
    }
    GoalId goal_of(MeasureId const& measure) { return db().read_one({"SELECT goal_id FROM measure WHERE id = $1", {measure}}).row(0).id<GoalId>(0); }
    void set(GoalId const& id, GoalStatus status)
    {
        auto const grant = decide<WritePlan>("ingvild", plan).value();
        auto goal = *plans.read(grant.as<ReadPlan>()).value().goal(id);
        goal.content.status = status;
        auto change = this->change("ingvild");
        plans.begin(change, grant);
        plans.save(change, grant, goal, goal.changed.version, "changed");
        ASSERT_TRUE(changes().commit(std::move(change)));
    }
    // Of whom the outbox says that they are no longer asked.
    std::vector<std::string> taken_back_from()
    {
        std::vector<std::string> found;
        for (auto const row : db().read_one({"SELECT reference FROM outbox WHERE event = 'measure.taken_back'"}))
            found.emplace_back(reference_in(row.text(0), "task").value_or("no task"));
        return found;
    }
    std::string state_of(Task const& task) { return std::string{db().read_one({"SELECT state FROM task WHERE id = $1", {task.id}}).row(0).text(0)}; }
    std::int64_t running() { return count("SELECT running FROM plan WHERE id = $1", {plan}); }

    TaskStore tasks{db(), areas};
    PlanStore plans{db(), municipality()};
};
SAMTAK_ON_BOTH_ENGINES(TaskStoreTest);

TEST_P(TaskStoreTest, L1_the_measure_gets_its_responsible_only_with_a_yes)
{
    auto const id = measure("health");
    auto const before = read(id);
    auto const running_before = running();
    auto const task = ask("ingvild", id, "ane");
    ASSERT_TRUE(task);
    EXPECT_EQ(read(id).responsible_kind, before.responsible_kind);
    ASSERT_TRUE(answer("ane", *task, TaskAnswer::accept));
    auto const after = read(id);
    EXPECT_EQ(after.responsible_kind, "participant");
    EXPECT_EQ(after.responsible_place, this->id<ParticipantId>("participant", "mari/ane").str());
    EXPECT_EQ(after.deadline, today().plus_days(20));
    EXPECT_EQ(running(), running_before + 2) << "each change gives the plan its next running version";
    EXPECT_EQ(count("SELECT count(*) FROM task_history WHERE task_id = $1", {task->id}), 2);
    EXPECT_EQ(count("SELECT running FROM measure_history WHERE measure_id = $1 ORDER BY version DESC LIMIT 1", {id}), running());
}

TEST_P(TaskStoreTest, L1_a_no_leaves_the_measure_with_nobody_and_open_for_others)
{
    auto const id = measure("health");
    auto const first = ask("ingvild", id, "ane").value();
    ASSERT_TRUE(answer("ane", first, TaskAnswer::accept));
    ASSERT_TRUE(answer("ane", first, TaskAnswer::decline, 2));
    EXPECT_EQ(read(id).responsible_kind, "nobody");
    auto const second = ask("ingvild", id, "ingvild");
    ASSERT_TRUE(second);
    EXPECT_EQ(read(id).responsible_kind, "coordinator");
    auto const newest = tasks.open_by_measure(decide<ReadTask>("ingvild", plan, Use::read).value());
    EXPECT_EQ(newest.at(id).id, second->id);
}

TEST_P(TaskStoreTest, L1_one_open_task_per_measure)
{
    auto const id = measure("health");
    ASSERT_TRUE(ask("ingvild", id, "ane"));
    auto const again = ask("ingvild", id, "mari");
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().problem, Problem::invalid);
    EXPECT_EQ(count("SELECT count(*) FROM task WHERE measure_id = $1 AND open = 1", {id}), 1);
}

TEST_P(TaskStoreTest, L1_D1_who_lacks_the_consent_is_refused_and_whose_consent_went_finds_nothing)
{
    auto const id = measure("health");
    EXPECT_EQ(ask("ingvild", id, "sondre").error().fields.front().field, "whom") << "sees school only";
    auto const task = ask("ingvild", id, "ane").value();
    withdraw_consents_of("ane");
    EXPECT_EQ(answer("ane", task, TaskAnswer::accept).error().problem, Problem::not_found);
    EXPECT_EQ(count("SELECT count(*) FROM task WHERE id = $1 AND state = 'asked'", {task.id}), 1);
}

TEST_P(TaskStoreTest, D1_K4_a_task_in_another_area_is_not_there)
{
    auto const task = ask("ingvild", measure("health"), "ane").value();
    auto const sondre = decide<ReadTask>("sondre", plan, Use::read).value();
    EXPECT_EQ(tasks.task(sondre, task.id).error().problem, Problem::not_found);
    EXPECT_EQ(tasks.measure(sondre, task.measure).error().problem, Problem::not_found);
    EXPECT_FALSE(tasks.open_by_measure(sondre).contains(task.measure));
}

TEST_P(TaskStoreTest, L1_I1_only_a_coordinator_asks_and_only_the_asked_one_answers)
{
    auto const id = measure("health");
    EXPECT_FALSE(ask("ane", id, "ingvild"));
    auto const task = ask("ingvild", id, "mari").value();
    EXPECT_EQ(answer("ingvild", task, TaskAnswer::accept).error().problem, Problem::not_yours);
    ASSERT_TRUE(answer("mari", task, TaskAnswer::accept));
    EXPECT_EQ(read(id).responsible_kind, "person");
}

TEST_P(TaskStoreTest, L1_another_date_is_settled_by_the_coordinator)
{
    auto const task = ask("ingvild", measure("health"), "ane").value();
    ASSERT_TRUE(answer("ane", task, TaskAnswer::propose));
    auto const grant = decide<AskMeasure>("ingvild", plan).value();
    EXPECT_EQ(settle_proposal(grant, task.id, 1, true, tasks, changes(), change("ingvild"), today()).error().problem, Problem::conflict) << "stale";
    auto const agreed = settle_proposal(grant, task.id, 2, true, tasks, changes(), change("ingvild"), today());
    ASSERT_TRUE(agreed);
    EXPECT_EQ(read(task.measure).deadline, today().plus_days(50));
    EXPECT_EQ(read(task.measure).responsible_kind, "participant");
}

TEST_P(TaskStoreTest, L1_F10_a_measure_that_is_over_is_asked_of_nobody)
{
    auto const asked = ask("ingvild", measure("health"), "ane").value();
    close(asked.measure, MeasureStatus::ended);
    EXPECT_EQ(state_of(asked), "taken_back");
    EXPECT_EQ(answer("ane", asked, TaskAnswer::accept, 2).error().problem, Problem::conflict) << "the question is gone";
    EXPECT_EQ(count("SELECT count(*) FROM task_history WHERE task_id = $1 AND state = 'taken_back' AND version = 2", {asked.id}), 1);
    EXPECT_EQ(taken_back_from(), std::vector{asked.id.str()}) << "who was asked is told";
}

TEST_P(TaskStoreTest, L1_F10_what_was_accepted_is_done_when_the_measure_is)
{
    auto const task = ask("ingvild", measure("health"), "ane").value();
    ASSERT_TRUE(answer("ane", task, TaskAnswer::accept));
    close(task.measure, MeasureStatus::done);
    EXPECT_EQ(state_of(task), "done");
    EXPECT_EQ(count("SELECT open FROM task WHERE id = $1", {task.id}), 0);
    EXPECT_TRUE(taken_back_from().empty()) << "nothing is withdrawn: it is done";
}

TEST_P(TaskStoreTest, L1_F10_a_goal_that_is_over_takes_back_what_nobody_has_said_yes_to)
{
    auto const asked = ask("ingvild", measure("health"), "ane").value();
    auto const goal = goal_of(asked.measure);
    auto const accepted =
        count("SELECT count(*) FROM task t JOIN measure m ON m.id = t.measure_id WHERE m.goal_id = $1 AND t.state = 'accepted'", {goal});
    set(goal, GoalStatus::ended);
    EXPECT_EQ(state_of(asked), "taken_back");
    EXPECT_EQ(
        count("SELECT count(*) FROM task t JOIN measure m ON m.id = t.measure_id WHERE m.goal_id = $1 AND t.state = 'accepted'", {goal}), accepted)
        << "a yes goes on until the measure is over";
    EXPECT_EQ(taken_back_from(), std::vector{asked.id.str()});
    EXPECT_EQ(ask("ingvild", asked.measure, "ane").error().fields.front().field, "whom") << "nobody is asked under a closed goal";
    set(goal, GoalStatus::in_progress);
    EXPECT_TRUE(ask("ingvild", asked.measure, "ane")) << "opened again it can be asked anew";
}

TEST_P(TaskStoreTest, L1_F10_who_answered_a_moment_before_is_not_told_that_the_question_is_gone)
{
    auto const asked = ask("ingvild", measure("health"), "ane").value();
    ASSERT_TRUE(answer("ane", asked, TaskAnswer::decline));
    set(goal_of(asked.measure), GoalStatus::reached);
    EXPECT_EQ(state_of(asked), "declined");
    EXPECT_TRUE(taken_back_from().empty());
}

TEST_P(TaskStoreTest, L1_each_deed_tells_an_event_with_ids_only)
{
    auto const task = ask("ingvild", measure("health"), "ane").value();
    auto const grant = decide<AskMeasure>("ingvild", plan).value();
    ASSERT_TRUE(take_back(grant, task.id, 1, tasks, changes(), change("ingvild"), today()));
    auto const rows = db().read_one({"SELECT event, reference FROM outbox ORDER BY due, event"});
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows.row(0).text(0), "measure.asked");
    EXPECT_NE(rows.row(0).text(1).find("task=" + task.id.str() + ";"), std::string_view::npos);
    EXPECT_EQ(rows.row(1).text(0), "measure.taken_back");
}

} // namespace
} // namespace samtak::test
