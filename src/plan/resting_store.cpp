#include "plan/resting_store.hpp"

#include "kernel/oslo.hpp"
#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_state = "SELECT p.id, p.version, p.state, (SELECT count(*) FROM consent_given g WHERE g.coordination_id = p.coordination_id "
                                 "AND g.kind = 'plan' AND g.from_day <= $2 AND (g.to_day IS NULL OR g.to_day >= $2)) "
                                 "FROM plan p WHERE p.coordination_id = $1 AND p.active = 1";
constexpr Statement write_state = "UPDATE plan SET state = $3, running = running + 1, version = version + 1 WHERE id = $1 AND version = $2";
constexpr Statement keep =
    "INSERT INTO plan_history (plan_id, version, running, state, period_from, period_to, evaluate_on, cooperation, child_part, gaps, "
    "member_id, at, reason) SELECT id, version, running, state, period_from, period_to, evaluate_on, cooperation, child_part, gaps, "
    "$2, $3, $4 FROM plan WHERE id = $1";
constexpr Statement mark = "UPDATE plan SET changed_running = h.running, changed_by = h.member_id, changed_at = h.at, changed_reason = h.reason "
                           "FROM plan_history h WHERE plan.id = $1 AND h.plan_id = plan.id AND h.version = plan.version";

} // namespace

// forskrift 2022-06-22-1110 § 5: no plan without consent
bool settle_resting(Database& database, CoordinationId const& coordination, MemberId const& by, Day today, Instant now)
{
    auto const found = database.read_one({read_state, {coordination, today}});
    if (found.empty()) return true;
    auto const row = found.row(0);
    bool const consented = row.integer(3) > 0;
    bool const rests = row.text(2) == "active" && !consented;
    bool const goes_on = row.text(2) == "resting" && consented;
    if (!rests && !goes_on) return true;
    auto const plan = row.id<PlanId>(0);
    auto change = Change::background(now);
    change.add(write_state, {plan, row.integer(1), rests ? "resting" : "active"});
    change.add(keep, {plan, by, now, rests ? "consent withdrawn" : "consent given"});
    change.add(mark, {plan});
    return database.commit(std::move(change)).has_value();
}

bool settle_resting(Database& database, OutboxRow const& row, Instant now)
{
    auto const coordination = CoordinationId::parse(reference_in(row.reference, "coordination").value_or(""));
    auto const by = MemberId::parse(reference_in(row.reference, "by").value_or(""));
    if (!coordination || !by) return true; // nothing to settle
    return settle_resting(database, *coordination, *by, oslo_day(now), now);
}

} // namespace samtak
