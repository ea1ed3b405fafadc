// The rows of a nomination, and the appointment that comes of a yes.
#pragma once
#include "coordination/bti_acts.hpp"
#include "coordination/nomination.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

struct CoordinatorStep { // a nomination has come to a new step; ids only
    CoordinationId coordination;
    MemberId by;
    References references() const { return References{}.with("coordination", coordination).with("by", by); }
};
struct CoordinatorSought : CoordinatorStep { // a unit is pointed out
    static constexpr std::string_view name = "coordinator.sought";
};
struct CoordinatorChangeProposed : CoordinatorStep {
    static constexpr std::string_view name = "coordinator.change_proposed";
};
struct CoordinatorAsked : CoordinatorStep {
    static constexpr std::string_view name = "coordinator.asked";
    MemberId to;
    References references() const { return CoordinatorStep::references().with("to", to); }
};
struct CoordinatorAnswered : CoordinatorStep {
    static constexpr std::string_view name = "coordinator.answered";
};
struct CoordinatorAppointed : CoordinatorStep {
    static constexpr std::string_view name = "coordinator.appointed";
};
struct OfficeTold : CoordinatorStep { // to the allocation office, where it decides on endings: who coordinates a case is otherwise (B9 B11)
    static constexpr std::string_view name = "coordinator.office_told";
};
struct CoordinatorReplaced : CoordinatorAsked { // told to the former one
    static constexpr std::string_view name = "coordinator.replaced";
};

struct CoordinatorAccepted : CoordinatorAsked { // told to the leader who asked, whose part in the case is over with the yes
    static constexpr std::string_view name = "coordinator.accepted";
};

class NominationStore {
public:
    explicit NominationStore(Database& database) : database_(database) {}
    // What is under way; version 0 when nothing is.
    Nomination read(Grant<SeekCoordinator> const& grant) { return current(grant.subject()); }
    // Only while this one is asked.
    std::optional<Nomination> asked(Grant<ReadNomination> const& grant);
    // Staff of the unit, or of all; not who coordinates the case now.
    std::vector<Candidate> candidates(Grant<SeekCoordinator> const& grant, std::optional<UnitId> const& unit, Day today);
    std::vector<UnitWithLeader> units(Grant<SeekCoordinator> const& grant);
    std::optional<Day> consented_on(Grant<SeekCoordinator> const& grant, Day today); // since when a consent to a coordinator holds
    // K8 C3: the last day that a consent which holds today reaches. One by parents reaches no further than the day before the person decides.
    // None: no consent holds today.
    std::optional<Day> consent_reaches(Grant<SeekCoordinator> const& grant, Day today) { return reach(grant.subject(), today); }
    std::optional<Day> consent_reaches(Grant<ReadNomination> const& grant, Day today) { return reach(grant.subject(), today); }
    int coordinators_so_far(Grant<SeekCoordinator> const& grant); // few changes is a figure (B10)

    // Begins one (version 0), or goes on from the version that was seen; somebody else was first: conflict.
    void pick_unit(Change& change, Grant<PickUnit> const& grant, Nomination const& nomination);
    void nominate(Change& change, Grant<NominateCoordinator> const& grant, Nomination const& nomination);
    void propose(Change& change, Grant<ProposeChange> const& grant, Nomination const& nomination);
    void propose(Change& change, Grant<ProposeFromRelay> const& grant, Nomination const& nomination); // of the relay holder (BTI)
    void refuse(Change& change, Grant<AnswerNomination> const& grant, Nomination const& asked, std::string const& reason);
    // hol § 7-2, pbrl § 4-1: the former one's appointment ends or overlaps, the new one holds from its day. Without a consent that holds,
    // or when somebody else was appointed meanwhile: conflict, nothing written.
    void accept(Change& change, Grant<AnswerNomination> const& grant, Nomination const& asked, Day today);

private:
    std::optional<Day> reach(CoordinationId const& coordination, Day today);
    std::optional<Day> person_decides_from(CoordinationId const& coordination);
    Nomination current(CoordinationId const& coordination);
    void save(Change& change, CoordinationId const& coordination, MemberId const& by, Nomination const& nomination, bool active);
    Database& database_;
};

} // namespace samtak
