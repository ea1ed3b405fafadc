#include "measures/measure_rows.hpp"

namespace samtak {
namespace {

constexpr Statement insert_measure =
    "INSERT INTO measure (id, coordination_id, goal_id, area, what, place, how, extent, responsible_kind, responsible_id, deadline, "
    "evaluate_on, status, grant_state, ordinal, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, "
    "COALESCE((SELECT MAX(ordinal) FROM measure WHERE coordination_id = $2), 0) + 1, 1)";
constexpr Statement update_measure =
    "UPDATE measure SET goal_id = $3, area = $4, what = $5, place = $6, how = $7, extent = $8, responsible_kind = $9, "
    "responsible_id = $10, deadline = $11, evaluate_on = $12, status = $13, grant_state = $14, version = version + 1 "
    "WHERE id = $1 AND coordination_id = $2 AND version = $15";
// a measure of a coordination without a plan has no running version: 0
constexpr Statement keep_measure =
    "INSERT INTO measure_history (measure_id, version, running, goal_id, area, what, place, how, extent, responsible_kind, responsible_id, "
    "deadline, evaluate_on, status, grant_state, member_id, at, reason) "
    "SELECT m.id, m.version, COALESCE((SELECT p.running FROM plan p WHERE p.coordination_id = m.coordination_id AND p.active = 1), 0), "
    "m.goal_id, m.area, m.what, m.place, m.how, m.extent, m.responsible_kind, m.responsible_id, m.deadline, m.evaluate_on, m.status, "
    "m.grant_state, $2, $3, $4 FROM measure m WHERE m.id = $1";
// who changed it last, beside the row: what the newest line of the history says, which has just been written
constexpr Statement mark_measure =
    "UPDATE measure SET changed_running = h.running, changed_by = h.member_id, changed_at = h.at, changed_reason = h.reason "
    "FROM measure_history h WHERE measure.id = $1 AND h.measure_id = measure.id AND h.version = measure.version";

Values content_values(CoordinationId const& coordination, Measure const& measure)
{
    auto const& c = measure.content;
    Value const responsible = c.responsible.id.empty() ? Value{} : Value{c.responsible.id};
    return {measure.id, coordination, c.goal, c.area, c.what, c.place, c.how, c.extent, code(c.responsible.kind), responsible, c.deadline,
        c.evaluate_on, code(c.status), code(c.grant_state)};
}

} // namespace

void MeasureRows::insert(Change& change, CoordinationId const& coordination, MemberId const& by, Measure const& measure, std::string const& reason)
{
    change.add(insert_measure, content_values(coordination, measure));
    change.add(keep_measure, {measure.id, by, change.at(), reason});
    change.add(mark_measure, {measure.id});
}

void MeasureRows::update(
    Change& change, CoordinationId const& coordination, MemberId const& by, Measure const& measure, std::int64_t seen, std::string const& reason)
{
    auto values = content_values(coordination, measure);
    values.emplace_back(seen);
    change.add(update_measure, std::move(values));
    change.add(keep_measure, {measure.id, by, change.at(), reason});
    change.add(mark_measure, {measure.id});
}

} // namespace samtak
