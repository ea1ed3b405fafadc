#include "coordination/departure.hpp"

namespace samtak {
namespace {

constexpr Statement end_one = "UPDATE coordinator_appointment SET to_day = $3 WHERE id = $1 AND member_id = $2 AND active = 1 "
                              "AND (to_day IS NULL OR to_day > $3)";
constexpr Statement keep_ending =
    "INSERT INTO appointment_ending (id, appointment_id, last_day, why, reason, member_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)";

} // namespace

void end_appointments(Change& change, Grant<EndAppointments> const& grant, StaffMember const& one, Departure const& departure,
    std::string const& reason, std::vector<CoordinationId> const& steps_in_for, Day today)
{
    for (auto const& ended : departure.cases) {
        change.add(end_one, {ended.appointment, one.id, departure.last});
        change.add(keep_ending, {AppointmentId::fresh(), ended.appointment, departure.last, code(departure.kind), reason, grant.by(), change.at()});
        if (departure.last >= today) change.tell(CoordinatorStops{ended.coordination}); // else it is a vacancy, told by its own job
        if (grant.by() != one.id) change.tell(AppointmentEnded{ended.coordination, grant.by(), one.id});
    }
    if (departure.kind != EndingKind::leaves) return;
    for (auto const& coordination : steps_in_for) change.tell(DeputyStops{coordination, grant.by()});
}

} // namespace samtak
