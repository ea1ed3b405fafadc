// The viewer's relations to one coordination, read anew for each request, never kept. Each holds today by its dates.
#pragma once
#include "access/parts.hpp"
#include "access/viewer.hpp"
#include "kernel/ids.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace samtak {

enum class Relation {
    none,
    self,     // the person whose plan it is
    parent,   // holds parental responsibility, or child welfare and foster home in their place (people/care_rules.hpp); the person is
              // under 16, or has said that this one may see
    guardian, // with a scope that covers personal matters
    coordinator,
    deputy,            // while the coordinator is absent
    participant,       // member of the care team
    coordinating_unit, // KE: administration, not contents
    allocation_office, // where the municipality lets it decide that a coordination ends (B11); administration, not contents
    leader,            // in line, or of the unit that is to find a coordinator
    nominee,           // asked to be coordinator, and has not answered
    relay_holder,      // BTI: holds the relay (stafettholder) of the case today
    relay_asked,       // … is asked to take it over, and has not answered
    member,            // is somebody in this municipality; for what needs no relation to a person
};

// A list has a scope for its subject: whose rows it may hold.
struct Scope {
    enum class Reach { own, unit, municipality } reach = Reach::own;
    bool operator==(Scope const&) const = default;
};

using Subject = std::variant<CoordinationId, PlanId, DocumentId, Scope>;

struct RelationFact {
    Relation relation;
    Parts parts; // what consent gives through it; all for self and coordinator
};

struct Facts {
    std::optional<CoordinationId> coordination; // none: no such thing here, or the subject is a Scope
    std::optional<PersonId> person;
    std::optional<PlanId> plan;
    std::vector<RelationFact> relations;                 // those that hold today
    Parts blocked;                                       // taken from every yes (R4.11)
    bool is_parent = false;                              // holds or held parental responsibility, also who comes in as a participant (K8)
    std::optional<int> age;                              // of the person; none when the birth day is unknown or unconfirmed
    bool coordinator_sought = false;                     // a nomination is under way: a unit or a person is being found
    bool coordinator_consent = false;                    // the person (or who may) has said yes to a coordinator
    bool coordinator_withdrawn = false;                  // … and has taken that back
    bool ended = false;                                  // its last day is over (B11): what stands is to be read
    bool allocation_ends = false;                        // the profile: the allocation office decides that it ends, not the coordinating unit
    bool plan_consent = false;                           // … to the plan, and it holds today
    bool relay_consent = false;                          // … to a relay holder and a relay log (BTI)
    bool relay_withdrawn = false;                        // … and has taken that back
    std::vector<Role> roles;                             // the viewer's, that hold today
    std::vector<std::string> const* area_keys = nullptr; // the profile's, for the log line
};

class FactSource {
public:
    virtual ~FactSource() = default;
    virtual Facts about(Viewer const& viewer, Subject const& subject, Day today) = 0;
    // The facts of another participant, for «see as»: what that one would see today. None when not of this coordination.
    virtual std::optional<Facts> about_participant(CoordinationId const& coordination, ParticipantId const& participant, Day today) = 0;
    // The facts of any member, without their roles: who may be asked, and who is told. None: nobody (a source that doesn't know says no).
    virtual std::optional<Facts> about_member(CoordinationId const&, MemberId const&, Day) { return std::nullopt; }
};

} // namespace samtak
