// The rows of asking to take part (E7), each read as its reader may: the group, the one asked, who coordinates, and a leader.
#pragma once
#include "careteam/careteam_acts.hpp"
#include "careteam/taking_part.hpp"
#include "coordination/coordination_acts.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

// What somebody who takes part has waiting on their start page. No name of the person: the case's number.
struct WaitingPart {
    CoordinationId coordination;
    std::string case_number;
};

class TakingPartStore {
public:
    explicit TakingPartStore(Database& database) : database_(database) {}

    // For the person, who acts for them, and who coordinates; nothing to others in the group.
    std::vector<PartStanding> standings(Grant<ReadCareTeam> const& grant, Day today);
    std::optional<Part> part(Grant<EditCareTeam> const& grant, ParticipantId const& id, Day today);
    // The viewer's own. Nothing: they aren't asked.
    std::optional<Part> own(Grant<ReadOwnPart> const& grant, Day today);
    std::vector<WaitingPart> waiting(Grant<ListCoordinations> const& grant, Day today);
    std::vector<UnitLeader> leaders(Grant<EditCareTeam> const& grant, Day today); // who have a login and the role

    void ask(Change& change, Grant<EditCareTeam> const& grant, ParticipantId const& id, TakePartDuty const& duty);
    void answer(Change& change, Grant<AnswerPart> const& grant, Part const& part, bool yes, std::string const& reason);
    void raise(Change& change, Grant<RaisePart> const& grant, Part const& part, UnitLeader const& with);
    void raise_outside(Change& change, Grant<RaisePart> const& grant, Part const& part, std::string const& with_whom, Day on);

    // What is raised with the viewer, as who leads the unit today, about those who still take part. Unanswered first.
    std::vector<RaisedPart> raised(Grant<ReadPartRaisings> const& grant, Day today);
    std::optional<RaisedPart> raised(Grant<ReadPartRaisings> const& grant, PartRaisingId const& id, Day today);
    void answer_raised(Change& change, Grant<AnswerPartRaising> const& grant, PartRaisingId const& id, LeaderAnswer answer, std::string const& words);

private:
    std::optional<Part> whole(
        CoordinationId const& coordination, std::optional<ParticipantId> const& id, std::optional<MemberId> const& member, Day today);
    void add_raising(Change& change, Grant<RaisePart> const& grant, Part const& part, PartRaisingId const& id, std::optional<UnitId> const& unit,
        std::string const& with_whom, Day on);
    Database& database_;
};

} // namespace samtak
