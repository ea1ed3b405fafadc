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

// Who was asked is told that they no longer are. The rows are made of what is open in this very transaction, so nobody who answered a
// moment ago hears it; ids only, as References writes them. A task closes once, so its id serves the outbox too. $1 coordination, $2 measure
// or goal, $3 who, $4 when
#define SAMTAK_TELL                                                                                                                                  \
    "INSERT INTO outbox (id, kind, event, reference, due, lease_until, tries) SELECT t.id, 'event', 'measure.taken_back', 'plan=' || p.id || "       \
    "';measure=' || t.measure_id || ';task=' || t.id || ';by=' || $3 || ';', $4, '', 0 FROM task t "                                                 \
    "JOIN plan p ON p.coordination_id = t.coordination_id AND p.active = 1 WHERE t.coordination_id = $1 AND t.open = 1 "
constexpr Statement tell_of_measure = SAMTAK_TELL "AND t.measure_id = $2 AND (t.state <> 'accepted' OR $5 <> 'done')";
constexpr Statement tell_of_goal = SAMTAK_TELL "AND t.state IN ('asked', 'proposed') AND t.measure_id IN (SELECT m.id FROM measure m "
                                               "LEFT JOIN goal g ON g.id = m.goal_id WHERE m.goal_id = $2 OR g.parent_id = $2)";

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
    change.add(tell_of_measure, {coordination, measure.id, by, change.at(), accepted}, Rows::any());
    change.add(keep_of_measure, {coordination, measure.id, accepted, by, change.at()}, Rows::any());
    change.add(close_measure, {coordination, measure.id, accepted}, Rows::any());
}

void TaskRows::close_of_goal(Change& change, CoordinationId const& coordination, MemberId const& by, GoalId const& goal)
{
    change.add(tell_of_goal, {coordination, goal, by, change.at()}, Rows::any());
    change.add(keep_of_goal, {coordination, goal, by, change.at()}, Rows::any());
    change.add(close_goal, {coordination, goal}, Rows::any());
}

} // namespace samtak
