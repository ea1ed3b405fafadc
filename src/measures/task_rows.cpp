#include "measures/task_rows.hpp"

namespace samtak {
namespace {

// $1 coordination, $2 measure, $3 the state of one that was accepted
#define SAMTAK_OF_MEASURE " WHERE coordination_id = $1 AND measure_id = $2 AND open = 1"
#define SAMTAK_CLOSED_STATE "CASE WHEN state = 'accepted' THEN $3 ELSE 'taken_back' END"
constexpr Statement keep_of_measure =
    "INSERT INTO task_history (task_id, version, state, due, answer_words, proposed_due, member_id, at) "
    "SELECT id, version + 1, " SAMTAK_CLOSED_STATE ", due, answer_words, proposed_due, $4, $5 FROM task" SAMTAK_OF_MEASURE;
constexpr Statement close_measure = "UPDATE task SET state = " SAMTAK_CLOSED_STATE ", open = 0, version = version + 1" SAMTAK_OF_MEASURE;

// $1 coordination, $2 goal
#define SAMTAK_OF_GOAL                                                                                                                               \
    " WHERE coordination_id = $1 AND open = 1 AND state IN ('asked', 'proposed') AND measure_id IN (SELECT m.id FROM measure m "                     \
    "LEFT JOIN goal g ON g.id = m.goal_id WHERE m.goal_id = $2 OR g.parent_id = $2)"
constexpr Statement keep_of_goal = "INSERT INTO task_history (task_id, version, state, due, answer_words, proposed_due, member_id, at) "
                                   "SELECT id, version + 1, 'taken_back', due, answer_words, proposed_due, $3, $4 FROM task" SAMTAK_OF_GOAL;
constexpr Statement close_goal = "UPDATE task SET state = 'taken_back', open = 0, version = version + 1" SAMTAK_OF_GOAL;

} // namespace

// The history's line first: it is made of the rows that are still open.
void TaskRows::close_of_measure(Change& change, CoordinationId const& coordination, MemberId const& by, Measure const& measure)
{
    std::string_view const accepted = measure.content.status == MeasureStatus::done ? "done" : "taken_back";
    change.add(keep_of_measure, {coordination, measure.id, accepted, by, change.at()}, Rows::any());
    change.add(close_measure, {coordination, measure.id, accepted}, Rows::any());
}

void TaskRows::close_of_goal(Change& change, CoordinationId const& coordination, MemberId const& by, GoalId const& goal)
{
    change.add(keep_of_goal, {coordination, goal, by, change.at()}, Rows::any());
    change.add(close_goal, {coordination, goal}, Rows::any());
}

} // namespace samtak
