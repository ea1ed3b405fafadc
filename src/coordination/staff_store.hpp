// Those who coordinate, as their leader and the coordinating unit see them: how many cases, whether away. Never a case's name or content.
#pragma once
#include "coordination/absence.hpp"
#include "coordination/coordinator_acts.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

struct StaffMember {
    MemberId id;
    std::string name, title, unit_key;
    int load = 0;                     // persons they are responsible coordinator for today
    std::optional<Day> away_to = {};  // away today, and until then
    std::optional<Day> last_day = {}; // of their access here (pjf § 13)
};

// A case of theirs, by its number.
struct CoordinatedCase {
    AppointmentId appointment;
    CoordinationId coordination;
    std::string case_number;
    std::string deputy; // name; empty: nobody is named
    Day from;
    std::optional<Day> last_day; // none: open end
};

struct Colleague {
    MemberId id;
    std::string name, title;
};

struct AbsenceNoted { // noted or ended by another: the one who is away is told
    static constexpr std::string_view name = "absence.noted";
    MemberId by, to;
    References references() const { return References{}.with("by", by).with("to", to); }
};

class StaffStore {
public:
    explicit StaffStore(Database& database) : database_(database) {}
    // In the order of names, without the viewer. `all`: of the whole municipality; else of the units that the viewer leads.
    std::vector<StaffMember> list(Grant<LeadStaff> const& grant, bool all, Day today);

    std::vector<Absence> absences(Grant<NoteOwnAbsence> const& grant) { return absences_of(grant.by()); }
    std::vector<Absence> absences(Grant<LeadStaff> const&, StaffMember const& one) { return absences_of(one.id); }
    // Cases that they are responsible for now or later.
    std::vector<CoordinatedCase> cases(Grant<NoteOwnAbsence> const& grant, Day today) { return cases_of(grant.by(), today); }
    std::vector<CoordinatedCase> cases(Grant<LeadStaff> const&, StaffMember const& one, Day today) { return cases_of(one.id, today); }
    // Cases where they are the one who steps in for another.
    std::vector<CoordinationId> steps_in_for(Grant<EndAppointments> const& grant, StaffMember const& one, Day today);
    // Who may step in: staff of the same unit, and its leader.
    std::vector<Colleague> colleagues(Grant<NoteOwnAbsence> const& grant, Day today) { return colleagues_of(grant.by(), today); }
    std::vector<Colleague> colleagues(Grant<LeadStaff> const&, StaffMember const& one, Day today) { return colleagues_of(one.id, today); }

    void note(Change& change, Grant<NoteOwnAbsence> const& grant, AbsenceForm const& form) { note_for(change, grant.by(), grant.by(), form); }
    void note(Change& change, Grant<NoteStaffAbsence> const& grant, StaffMember const& one, AbsenceForm const& form)
    {
        note_for(change, one.id, grant.by(), form);
    }
    // Once for each absence: a second ending is a conflict.
    void end(Change& change, Grant<NoteOwnAbsence> const& grant, Absence const& absence, Day last)
    {
        end_for(change, grant.by(), grant.by(), absence, last);
    }
    void end(Change& change, Grant<NoteStaffAbsence> const& grant, StaffMember const& one, Absence const& absence, Day last)
    {
        end_for(change, one.id, grant.by(), absence, last);
    }

private:
    std::vector<Absence> absences_of(MemberId const& member);
    std::vector<CoordinatedCase> cases_of(MemberId const& member, Day today);
    std::vector<Colleague> colleagues_of(MemberId const& member, Day today);
    void note_for(Change& change, MemberId const& member, MemberId const& by, AbsenceForm const& form);
    void end_for(Change& change, MemberId const& member, MemberId const& by, Absence const& absence, Day last);
    Database& database_;
};

} // namespace samtak
