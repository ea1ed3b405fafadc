// The rows of coordinations, start talks and expectation cards.
#pragma once
#include "coordination/coordination.hpp"
#include "coordination/coordination_acts.hpp"
#include "kernel/result.hpp"
#include "people/people_store.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

class CoordinationStore {
public:
    explicit CoordinationStore(Database& database) : database_(database) {}
    Result<Coordination> read(Grant<ReadPerson> const& grant);
    // Who coordinates; also for pages whose subject is the plan. Everyone who may read anything here may know this (E6).
    template <class A> std::optional<CoordinatorContact> coordinator(Grant<A> const& grant, Day today)
    {
        return coordinator_of(grant.coordination(), today);
    }
    std::vector<StartTalkPoint> start_talk(Grant<ReadPerson> const& grant);
    ExpectationCard expectation_card(Grant<ReadPerson> const& grant);
    std::optional<LastChange> last_change_of_card(Grant<WriteExpectationCard> const& grant);

    void open(Change& change, Grant<RegisterPerson> const& grant, Coordination const& coordination, PersonId const& person);
    void write_point(Change& change, Grant<WriteStartTalk> const& grant, StartTalkPoint const& point);
    void write_card(Change& change, Grant<WriteExpectationCard> const& grant, ExpectationCard const& card);

private:
    std::optional<CoordinatorContact> coordinator_of(CoordinationId const& id, Day today);
    Database& database_;
};

} // namespace samtak
