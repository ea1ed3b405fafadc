// What waits for one in the finding of coordinators: each step has its own to-do (B1). No name of the person: case numbers.
#pragma once
#include "coordination/coordinator_acts.hpp"
#include "kernel/day.hpp"

#include <string>
#include <vector>

namespace samtak {

class Database;

struct CoordinatorTurn {
    enum class What { answer, pick_person, pick_unit, vacancy, relay } what; // relay: asked to take it over (BTI)
    CoordinationId coordination;
    std::string case_number;
};

class CoordinatorTurnStore {
public:
    explicit CoordinatorTurnStore(Database& database) : database_(database) {}
    // `unit_first`: the unit's leader picks the person, by the profile.
    std::vector<CoordinatorTurn> own(Grant<ListCoordinations> const& grant, bool unit_first);
    // What waits for the coordinating unit.
    std::vector<CoordinatorTurn> of_unit(Grant<ListVacancies> const& grant, bool unit_first, Day today);

private:
    Database& database_;
};

} // namespace samtak
