#include "measures/coordinator_tasks_store.hpp"

#include "kernel/oslo.hpp"
#include "measures/task_events.hpp"
#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_left_behind =
    "SELECT t.id, t.version, r.member_id, m.id, p.id FROM coordinator_term r JOIN task t ON t.coordination_id = r.coordination_id "
    "JOIN measure m ON m.id = t.measure_id LEFT JOIN plan p ON p.coordination_id = r.coordination_id AND p.active = 1 "
    "WHERE r.responsible = 1 AND r.from_day <= $1 AND r.last_day >= $1 AND t.open = 1 AND m.responsible_kind = 'coordinator' "
    "AND t.asked_of <> r.member_id AND EXISTS (SELECT 1 FROM coordinator_appointment f WHERE f.coordination_id = r.coordination_id "
    "AND f.member_id = t.asked_of)";
// What the former one was asked and answered stands as it was said; nobody is written down as having done this (member_id is empty).
constexpr Statement close_task = "UPDATE task SET state = 'taken_back', open = 0, version = version + 1 WHERE id = $1 AND version = $2 AND open = 1";
constexpr Statement ask_anew = "INSERT INTO task (id, coordination_id, measure_id, asked_of, asked_by, asked_at, due, state, open, answer_words, "
                               "proposed_due, answered_at, version) SELECT $1, coordination_id, measure_id, $3, asked_by, $4, due, 'asked', 1, '', "
                               "NULL, NULL, 1 FROM task WHERE id = $2";
constexpr Statement keep_task = "INSERT INTO task_history (task_id, version, state, due, answer_words, proposed_due, member_id, at) "
                                "SELECT id, version, state, due, answer_words, proposed_due, '', $2 FROM task WHERE id = $1";

} // namespace

int move_coordinator_tasks(Database& database, Instant now)
{
    int moved = 0;
    auto const found = database.read_one({read_left_behind, {oslo_day(now)}});
    for (auto const row : found) {
        auto const task = row.id<TaskId>(0);
        auto change = Change::background(now);
        auto const anew = TaskId::fresh();
        change.add(close_task, {task, row.integer(1)});
        change.add(keep_task, {task, now});
        change.add(ask_anew, {anew, task, row.text(2), now});
        change.add(keep_task, {anew, now});
        if (auto const plan = row.maybe_id<PlanId>(4)) change.tell(MeasureAsked{{*plan, row.id<MeasureId>(3), anew}});
        moved += database.commit(std::move(change)) ? 1 : 0; // answered in the same moment: the next look sees
    }
    return moved;
}

} // namespace samtak
