#include "home/own_side_store.hpp"

#include "coordination/coordination_acts.hpp"
#include "plan/plan_acts.hpp"
#include "storage/database.hpp"

namespace samtak {
namespace {

// Each coordination that the member has to do with; 1: as the person or as one who acts for them or is close to them
constexpr Statement coordinations_of =
    "SELECT c.id, pl.id, max(w.near) FROM ("
    "SELECT id AS person_id, 1 AS near FROM person WHERE member_id = $1 "
    "UNION ALL SELECT person_id, 1 FROM representation WHERE member_id = $1 AND from_day <= $2 AND (to_day IS NULL OR to_day >= $2) "
    "UNION ALL SELECT c.person_id, 0 FROM participant p JOIN coordination c ON c.id = p.coordination_id "
    "WHERE p.member_id = $1 AND p.active = 1 AND p.from_day <= $2 AND p.to_day >= $2 "
    "UNION ALL SELECT c.person_id, 0 FROM coordinator_appointment a JOIN coordination c ON c.id = a.coordination_id "
    "WHERE a.member_id = $1 AND a.active = 1) w "
    "JOIN coordination c ON c.person_id = w.person_id AND c.active = 1 LEFT JOIN plan pl ON pl.coordination_id = c.id AND pl.active = 1 "
    "GROUP BY c.id, pl.id";

} // namespace

std::optional<OwnSide> own_side(Database& database, Policy& policy, Viewer const& viewer, Day today)
{
    if (!viewer.roles().empty()) return std::nullopt;
    auto const found = database.read_one({coordinations_of, {viewer.member(), today}});
    if (found.size() != 1 || !found.row(0).yes(2)) return std::nullopt;
    OwnSide own{found.row(0).id<CoordinationId>(0), found.row(0).maybe_id<PlanId>(1)};
    if (!policy.would_allow<ReadCoordination>(viewer, own.coordination, today)) return std::nullopt;
    if (own.plan && !policy.would_allow<ReadPlan>(viewer, *own.plan, today)) own.plan.reset();
    return own;
}

} // namespace samtak
