// Somebody stops coordinating: all of their cases, or one (B13). From that day the case has no responsible coordinator unless another is
// in place; whoever steps in answers for it meanwhile, and the coordinating unit is told the same day.
#pragma once
#include "coordination/staff_store.hpp"

namespace samtak {

enum class EndingKind { leaves, relieved, replaced }; // all of theirs; this one; somebody else was appointed
std::string_view code(EndingKind kind);

inline constexpr int most_ending_words = 300;
inline constexpr int ending_known_ahead = 366; // days

struct DepartureForm {
    std::optional<AppointmentId> one; // none: all of theirs
    std::optional<Day> from;          // the first day without them; today when it is sudden
    std::string reason;
};

struct Departure {
    EndingKind kind;
    Day last; // the day before `from`
    std::vector<CoordinatedCase> cases;
};

// invalid with fields: the day, or nothing is left to end by then. `cases`: theirs, now or later.
Result<Departure> departure(DepartureForm const& form, std::vector<CoordinatedCase> const& cases, Day today);

// A coordinator stops on a day to come: the coordinating unit hears of it at once.
struct CoordinatorStops {
    static constexpr std::string_view name = "coordinator.stops";
    CoordinationId coordination;
    References references() const { return References{}.with("coordination", coordination); }
};

// Whose appointment is ended by another is told (B13).
struct AppointmentEnded {
    static constexpr std::string_view name = "coordinator.ended";
    CoordinationId coordination;
    MemberId by, to;
    References references() const { return References{}.with("coordination", coordination).with("by", by).with("to", to); }
};
// Somebody leaves who is named to step in for another coordinator: that one and the coordinating unit are told (L8).
struct DeputyStops {
    static constexpr std::string_view name = "coordinator.deputy_stops";
    CoordinationId coordination;
    MemberId by;
    References references() const { return References{}.with("coordination", coordination).with("by", by); }
};

// `steps_in_for`: the cases where they are named to step in.
void end_appointments(Change& change, Grant<EndAppointments> const& grant, StaffMember const& one, Departure const& departure,
    std::string const& reason, std::vector<CoordinationId> const& steps_in_for, Day today);

} // namespace samtak
