// Pages of those who are away or leave, and of their leaders. Each is the answer to a granted route (coordination_routes.cpp).
#pragma once
#include "coordination/coordinator_acts.hpp"
#include "web/call.hpp"

namespace samtak {

Response own_absences_page(Grant<NoteOwnAbsence> const& grant, Call& call);
Response new_own_absence_page(Grant<NoteOwnAbsence> const& grant, Call& call);
Response note_own_absence(Grant<NoteOwnAbsence> const& grant, Call& call);
Response own_absence_ending_page(Grant<NoteOwnAbsence> const& grant, Call& call);
Response end_own_absence(Grant<NoteOwnAbsence> const& grant, Call& call);

Response staff_page(Grant<LeadStaff> const& grant, Call& call);
Response staff_member_page(Grant<LeadStaff> const& grant, Call& call);
Response new_staff_absence_page(Grant<NoteStaffAbsence> const& grant, Call& call);
Response note_staff_absence(Grant<NoteStaffAbsence> const& grant, Call& call);
Response staff_absence_ending_page(Grant<NoteStaffAbsence> const& grant, Call& call);
Response end_staff_absence(Grant<NoteStaffAbsence> const& grant, Call& call);

Response departure_page(Grant<EndAppointments> const& grant, Call& call);
Response create_departure(Grant<EndAppointments> const& grant, Call& call);

} // namespace samtak
