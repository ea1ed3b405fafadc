// B10: what was asked of the former coordinator as coordinator is asked of the new one; what they own as provider stays. Both engines.
#include "measures/coordinator_tasks_store.hpp"
#include "tests/store/cast_policy.hpp"

namespace samtak::test {
namespace {

class CoordinatorTasksTest : public OnTheCast {
protected:
    TaskId asked(std::string_view measure_kind, std::string_view state)
    {
        auto const measure = MeasureId::fresh();
        auto const task = TaskId::fresh();
        write("INSERT INTO measure (id, coordination_id, goal_id, area, what, place, how, extent, responsible_kind, responsible_id, deadline, "
              "evaluate_on, status, grant_state, ordinal, version) VALUES ($1, $2, NULL, 'day', 'Ringe', '', '', '', $3, NULL, NULL, NULL, "
              "'not_started', 'none', 99, 1)",
            {measure, coordination, measure_kind});
        write("INSERT INTO task (id, coordination_id, measure_id, asked_of, asked_by, asked_at, due, state, open, answer_words, proposed_due, "
              "answered_at, version) VALUES ($1, $2, $3, $4, $4, $5, NULL, $6, 1, '', NULL, NULL, 1)",
            {task, coordination, measure, member("ingvild"), clock.now(), state});
        return task;
    }
    void replace(Day from)
    {
        write("UPDATE coordinator_appointment SET responsible = 0, to_day = $2 WHERE coordination_id = $1", {coordination, from.plus_days(-1)});
        write("INSERT INTO coordinator_appointment (id, coordination_id, member_id, kind, responsible, deputy_id, from_day, to_day, active) "
              "VALUES ($1, $2, $3, 'coordinator', 1, NULL, $4, NULL, 1)",
            {AppointmentId::fresh(), coordination, member("hanna"), from});
    }
    std::optional<TaskId> open_task_beside(TaskId const& task)
    {
        auto const found = db().read_one(
            {"SELECT n.id FROM task n JOIN task t ON t.measure_id = n.measure_id WHERE t.id = $1 AND n.open = 1 AND n.id <> t.id", {task}});
        return found.empty() ? std::nullopt : std::optional{found.row(0).id<TaskId>(0)};
    }
    std::string column(TaskId const& task, bool state)
    {
        auto const found = db().read_one({"SELECT asked_of, state FROM task WHERE id = $1", {task}});
        return std::string{found.row(0).text(state ? 1 : 0)};
    }
};
SAMTAK_ON_BOTH_ENGINES(CoordinatorTasksTest);

TEST_P(CoordinatorTasksTest, B10_I1_open_tasks_of_the_role_are_asked_of_the_new_one_from_their_day_and_not_given)
{
    auto const of_role = asked("coordinator", "accepted");
    auto const own = asked("participant", "accepted");
    replace(today().plus_days(3));
    EXPECT_EQ(move_coordinator_tasks(db(), clock.now()), 0) << "the new one has not begun";
    EXPECT_EQ(move_coordinator_tasks(db(), oslo_midnight(today().plus_days(3))), 1);
    EXPECT_EQ(column(of_role, false), member("ingvild").str()) << "what was asked of the former one, and their yes, stand as they were";
    EXPECT_EQ(column(of_role, true), "taken_back");
    auto const anew = open_task_beside(of_role);
    ASSERT_TRUE(anew);
    EXPECT_EQ(column(*anew, false), member("hanna").str());
    EXPECT_EQ(column(*anew, true), "asked") << "needs their yes";
    EXPECT_EQ(column(own, false), member("ingvild").str());
    EXPECT_EQ(move_coordinator_tasks(db(), oslo_midnight(today().plus_days(4))), 0);
    EXPECT_EQ(count("SELECT count(*) FROM task_history WHERE task_id = $1 AND state = 'taken_back' AND member_id = ''", {of_role}), 1);
    EXPECT_EQ(count("SELECT count(*) FROM task_history WHERE task_id = $1 AND state = 'asked' AND member_id = ''", {*anew}), 1);
    EXPECT_EQ(count("SELECT count(*) FROM task_history WHERE member_id = $1", {member("hanna")}), 0) << "nothing is done in the new one's name";
}

} // namespace
} // namespace samtak::test
