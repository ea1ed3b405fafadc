// What waits for one in the finding of coordinators: each step has its own to-do (B1). No name of the person: case numbers.
#pragma once
#include "coordination/coordinator_acts.hpp"
#include "kernel/day.hpp"

#include <string>
#include <vector>

namespace samtak {

class Database;

struct CoordinatorTurn {
    enum class What { answer, pick_person, pick_unit, vacancy } what;
    CoordinationId coordination;
    std::string case_number;
};

class CoordinatorTurnStore {
public:
    explicit CoordinatorTurnStore(Database& database) : database_(database) {}
    // `of_unit`: belongs to the coordinating unit; `unit_first`: its unit's leader picks the person, by the profile.
    std::vector<CoordinatorTurn> read(Grant<ListCoordinations> const& grant, bool of_unit, bool unit_first, Day today);

private:
    Database& database_;
};

} // namespace samtak
