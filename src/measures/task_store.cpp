#include "measures/task_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

#define SAMTAK_TASK                                                                                                                                  \
    "SELECT t.id, t.measure_id, t.asked_of, t.asked_by, o.name, COALESCE(b.name, ''), t.asked_at, t.due, t.state, t.answer_words, "                  \
    "t.proposed_due, t.answered_at, t.version, m.area FROM task t JOIN measure m ON m.id = t.measure_id JOIN member o ON o.id = t.asked_of "         \
    "LEFT JOIN member b ON b.id = t.asked_by WHERE t.coordination_id = $1"
constexpr Statement read_task = SAMTAK_TASK " AND t.id = $2";
constexpr Statement read_tasks = SAMTAK_TASK " ORDER BY t.asked_at, t.open, t.id"; // of two from one moment the open one counts
constexpr Statement read_measure =
    "SELECT m.id, m.area, m.what, m.place, m.how, m.extent, COALESCE(g.title, ''), m.deadline, m.status, m.responsible_kind, "
    "COALESCE(m.responsible_id, ''), CASE WHEN g.status IN ('reached', 'ended') OR mg.status IN ('reached', 'ended') THEN 1 ELSE 0 END "
    "FROM measure m LEFT JOIN goal g ON g.id = m.goal_id LEFT JOIN goal mg ON mg.id = g.parent_id WHERE m.coordination_id = $1 AND m.id = $2";
// In the order in which one place wins over another for somebody who has two.
constexpr Statement read_people =
    "SELECT me.id, 'person', '', me.name, '', 1 FROM coordination c JOIN person p ON p.id = c.person_id JOIN member me ON me.id = p.member_id "
    "WHERE c.id = $1 "
    "UNION ALL SELECT me.id, 'coordinator', '', me.name, w.title, 2 FROM coordinator_appointment a JOIN member me ON me.id = a.member_id "
    "JOIN member_at_work w ON w.member_id = me.id "
    "WHERE a.coordination_id = $1 AND a.active = 1 AND a.from_day <= $2 AND (a.to_day IS NULL OR a.to_day >= $2) "
    "UNION ALL SELECT me.id, 'representative', r.id, me.name, r.relation, 3 FROM coordination c JOIN representation r ON r.person_id = c.person_id "
    "JOIN member me ON me.id = r.member_id WHERE c.id = $1 AND r.from_day <= $2 AND (r.to_day IS NULL OR r.to_day >= $2) "
    "UNION ALL SELECT me.id, 'participant', pa.id, me.name, w.title, 4 FROM participant pa JOIN member me ON me.id = pa.member_id "
    "JOIN member_at_work w ON w.member_id = me.id "
    "WHERE pa.coordination_id = $1 AND pa.active = 1 AND pa.from_day <= $2 AND pa.to_day >= $2 ORDER BY 6, 1, 3";

constexpr Statement read_kept_from = "SELECT DISTINCT member_id FROM kept_from WHERE coordination_id = $1 AND thing_id = $2";

// Every change in a plan begins with the plan's next running version.
constexpr Statement bump_plan = "UPDATE plan SET running = running + 1 WHERE id = $1";
constexpr Statement insert_task = "INSERT INTO task (id, coordination_id, measure_id, asked_of, asked_by, asked_at, due, state, open, answer_words, "
                                  "proposed_due, answered_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)";
constexpr Statement update_task = "UPDATE task SET due = $3, state = $4, open = $5, answer_words = $6, proposed_due = $7, answered_at = $8, "
                                  "version = version + 1 WHERE id = $1 AND coordination_id = $2 AND version = $9";
constexpr Statement keep_task = "INSERT INTO task_history (task_id, version, state, due, answer_words, proposed_due, member_id, at) "
                                "SELECT id, version, state, due, answer_words, proposed_due, $2, $3 FROM task WHERE id = $1";
// Nothing is said of what has been taken back in the same moment.
constexpr Statement same_task = "UPDATE task SET version = version WHERE id = $1 AND state IN ('accepted', 'done')";
constexpr Statement insert_task_answer = "INSERT INTO task_answer (id, task_id, number, answer, words, by_link, member_id, at) "
                                         "SELECT $1, $2, (SELECT COUNT(*) FROM task_answer WHERE task_id = $2) + 1, $3, $4, $5, $6, $7";
constexpr Statement update_responsible = "UPDATE measure SET responsible_kind = $3, responsible_id = $4, deadline = COALESCE($5, deadline), "
                                         "version = version + 1 WHERE id = $1 AND coordination_id = $2";
constexpr Statement keep_measure =
    "INSERT INTO measure_history (measure_id, version, running, goal_id, area, what, place, how, extent, responsible_kind, responsible_id, "
    "deadline, evaluate_on, status, grant_state, member_id, at, reason) SELECT m.id, m.version, "
    "COALESCE((SELECT p.running FROM plan p WHERE p.coordination_id = m.coordination_id AND p.active = 1), 0), m.goal_id, m.area, m.what, m.place, "
    "m.how, m.extent, m.responsible_kind, m.responsible_id, m.deadline, m.evaluate_on, m.status, m.grant_state, $2, $3, 'changed' "
    "FROM measure m WHERE m.id = $1";
constexpr Statement mark_measure =
    "UPDATE measure SET changed_running = h.running, changed_by = h.member_id, changed_at = h.at, changed_reason = h.reason "
    "FROM measure_history h WHERE measure.id = $1 AND h.measure_id = measure.id AND h.version = measure.version";

Failure not_there() { return {Problem::not_found, "This page isn't here."}; }

Task task_in(Row const& row)
{
    Task task{row.id<TaskId>(0), row.id<MeasureId>(1), row.id<MemberId>(2), row.id<MemberId>(3), std::string{row.text(4)}, std::string{row.text(5)},
        row.instant(6), row.maybe_day(7), parse_task_state(row.text(8)).value(), std::string{row.text(9)}, row.maybe_day(10), {}, row.integer(12)};
    if (!row.null(11)) task.answered_at = row.instant(11);
    return task;
}

AskedAs asked_as(std::string_view code)
{
    if (code == "person") return AskedAs::person;
    if (code == "coordinator") return AskedAs::coordinator;
    return code == "representative" ? AskedAs::representative : AskedAs::participant;
}

} // namespace

bool opens_area(Parts parts, std::string_view area, std::vector<std::string> const& area_keys)
{
    auto const part = part_named("area:" + std::string{area}, area_keys);
    return parts.covers(part.value_or(Parts::all()));
}

Result<Task> TaskStore::task(Grant<ReadTask> const& grant, TaskId const& id)
{
    auto const found = database_.read_one({read_task, {grant.coordination(), id}});
    if (found.empty() || !opens_area(grant.parts(), found.row(0).text(13), area_keys_)) return not_there();
    auto task = task_in(found.row(0));
    if (grant.is_parent() && kept_from(grant, task.measure).contains(grant.by())) return not_there();
    return task;
}

Result<AskedMeasure> TaskStore::measure(Grant<ReadTask> const& grant, MeasureId const& id)
{
    auto const found = database_.read_one({read_measure, {grant.coordination(), id}});
    if (found.empty() || !opens_area(grant.parts(), found.row(0).text(1), area_keys_)) return not_there();
    if (grant.is_parent() && kept_from(grant, id).contains(grant.by())) return not_there();
    auto const row = found.row(0);
    auto const text = [&](int column) { return std::string{row.text(column)}; };
    return AskedMeasure{
        row.id<MeasureId>(0), text(1), text(2), text(3), text(4), text(5), text(6), row.maybe_day(7), text(8), text(9), text(10), row.yes(11)};
}

std::map<MeasureId, Task> TaskStore::newest(CoordinationId const& coordination, Parts parts)
{
    std::map<MeasureId, Task> tasks;
    auto const found = database_.read_one({read_tasks, {coordination}});
    for (auto const row : found)
        if (opens_area(parts, row.text(13), area_keys_)) tasks.insert_or_assign(row.id<MeasureId>(1), task_in(row));
    return tasks;
}

std::set<MemberId> TaskStore::kept(CoordinationId const& coordination, MeasureId const& measure)
{
    std::set<MemberId> members;
    auto const found = database_.read_one({read_kept_from, {coordination, measure}});
    for (auto const row : found) members.insert(row.id<MemberId>(0));
    return members;
}

std::vector<Askable> TaskStore::people_around(CoordinationId const& coordination, Day today)
{
    std::vector<Askable> people;
    auto const found = database_.read_one({read_people, {coordination, today}});
    for (auto const row : found) {
        auto const member = row.id<MemberId>(0);
        bool known = false;
        for (auto const& one : people) known = known || one.member == member;
        if (!known)
            people.push_back({member, asked_as(row.text(1)), std::string{row.text(2)}, std::string{row.text(3)}, std::string{row.text(4)}, false});
    }
    return people;
}

void TaskStore::bump(Change& change, PlanId const& plan) { change.add(bump_plan, {plan}); }

void TaskStore::insert(Change& change, CoordinationId const& coordination, MemberId const& by, Task const& task)
{
    change.add(insert_task,
        {task.id, coordination, task.measure, task.asked_of, task.asked_by, task.asked_at, task.due, code(task.state), is_open(task.state),
            task.answer_words, task.proposed_due, task.answered_at});
    change.add(keep_task, {task.id, by, change.at()});
}

void TaskStore::update(Change& change, CoordinationId const& coordination, MemberId const& by, Task const& task, std::int64_t seen)
{
    change.add(update_task,
        {task.id, coordination, task.due, code(task.state), is_open(task.state), task.answer_words, task.proposed_due, task.answered_at, seen});
    change.add(keep_task, {task.id, by, change.at()});
}

void TaskStore::insert_answer(Change& change, MemberId const& by, Task const& task, HowItGoes const& said)
{
    change.add(same_task, {task.id});
    change.add(insert_task_answer, {OnceId::fresh(), task.id, said.answer, said.words, said.by_link, by, change.at()});
}

void TaskStore::write_responsible(
    Change& change, CoordinationId const& coordination, MemberId const& by, MeasureId const& measure, Askable const* who, std::optional<Day> deadline)
{
    Value const place = who && !who->place.empty() ? Value{who->place} : Value{};
    change.add(update_responsible, {measure, coordination, who ? code(who->as) : std::string_view{"nobody"}, place, deadline});
    change.add(keep_measure, {measure, by, change.at()});
    change.add(mark_measure, {measure});
}

} // namespace samtak
