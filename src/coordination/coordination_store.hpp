// The rows of coordinations, start talks and expectation cards.
#pragma once
#include "coordination/choose_tool.hpp"
#include "coordination/coordination_acts.hpp"
#include "kernel/result.hpp"
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
    // Every point in every version, oldest first: a writer changed what differs from the version that was seen.
    std::vector<StartTalkPoint> start_talk_versions(Grant<WriteStartTalk> const& grant);
    ExpectationCard expectation_card(Grant<ReadPerson> const& grant);
    std::optional<ExpectationCard> expectation_card_as_seen(Grant<WriteExpectationCard> const& grant, std::int64_t version);
    std::vector<ExpectationCard> expectation_card_versions(Grant<ReadExpectationCard> const& grant); // oldest first
    std::vector<ToolChoice> tool_choices(Grant<ChooseTool> const& grant);                            // newest first

    void open(Change& change, Grant<RegisterPerson> const& grant, Coordination const& coordination, PersonId const& person);
    // The same with nobody appointed: the case is one without a coordinator until somebody is found (B13).
    void open_vacant(Change& change, Grant<RegisterPerson> const& grant, Coordination const& coordination, PersonId const& person);
    // The same where the one who registers holds the relay (BTI): the case is of their unit.
    void open_with_relay(Change& change, Grant<RegisterPerson> const& grant, Coordination const& coordination, PersonId const& person);
    void write_point(Change& change, Grant<WriteStartTalk> const& grant, StartTalkPoint const& point);
    void write_card(Change& change, Grant<WriteExpectationCard> const& grant, ExpectationCard const& card);
    void choose_tool(Change& change, Grant<ChooseTool> const& grant, ToolChoice const& choice, std::int64_t seen);

private:
    std::optional<CoordinatorContact> coordinator_of(CoordinationId const& id, Day today);
    Database& database_;
};

} // namespace samtak
