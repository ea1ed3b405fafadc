// The rows of transitions that were noted, and of what was ticked. Both append-only: what is taken away is an ending, a tick taken back a row.
#pragma once
#include "coordination/transition.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

class TransitionStore {
public:
    explicit TransitionStore(Database& database) : database_(database) {}
    std::vector<NotedTransition> noted(Grant<ReadTransitions> const& grant); // those not taken away
    std::vector<TransitionTick> ticks(Grant<ReadTransitions> const& grant);  // oldest first
    void note(Change& change, Grant<NoteTransition> const& grant, NotedTransition const& one);
    void take_away(Change& change, Grant<NoteTransition> const& grant, TransitionId const& id);
    void tick(Change& change, Grant<PrepareTransition> const& grant, std::string_view about, std::string_view point, bool done);

private:
    Database& database_;
};

} // namespace samtak
