// What may be done about who coordinates: away, leaving, missing, found anew.
#pragma once
#include "coordination/coordination_acts.hpp"

namespace samtak {

struct NoteOwnAbsence { // "absence.own": one's own absences, seen and noted
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::own;
    static constexpr std::string_view name = "absence.own", reading = name;
};
struct LeadStaff { // "staff.lead": how much each coordinates, who is away
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::unit;
    static constexpr std::string_view name = "staff.lead", reading = name;
};
struct NoteStaffAbsence : LeadStaff {
    static constexpr std::string_view name = "staff.absence";
};
struct EndAppointments : LeadStaff { // somebody leaves, or is relieved of one case (B13)
    static constexpr std::string_view name = "coordinator.depart";
};
struct ListVacancies {
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::municipality;
    static constexpr std::string_view name = "vacancy.list", reading = name;
};

struct SeekCoordinator { // how far the finding of a coordinator has come
    using Subject = CoordinationId;
    static constexpr std::string_view name = "coordinator.seek", reading = name;
};
struct PickUnit : SeekCoordinator {
    static constexpr std::string_view name = "coordinator.unit.pick";
};
struct NominateCoordinator : SeekCoordinator {
    static constexpr std::string_view name = "coordinator.nominate";
};
struct ProposeChange : SeekCoordinator {
    static constexpr std::string_view name = "coordinator.propose";
};
struct HandOverCase : SeekCoordinator { // the two coordinators, while one takes over from the other
    static constexpr std::string_view name = "coordinator.hand_over";
};
struct ReadNomination { // the one who is asked reads what of
    using Subject = CoordinationId;
    static constexpr std::string_view name = "coordinator.asked", reading = name;
};
struct AnswerNomination : ReadNomination {
    static constexpr std::string_view name = "coordinator.answer";
};

} // namespace samtak
