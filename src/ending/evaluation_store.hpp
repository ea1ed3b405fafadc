// The rows of what was said of the coordination itself. Append-only: what is meant otherwise later is said anew (B15).
#pragma once
#include "ending/coordination_evaluation.hpp"
#include "ending/ending_acts.hpp"
#include "ending/ending_events.hpp"

namespace samtak {

class Database;

class CoordinationEvaluationStore {
public:
    explicit CoordinationEvaluationStore(Database& database) : database_(database) {}
    std::vector<CoordinationEvaluation> list(Grant<ReadCoordinationEvaluations> const& grant); // newest first
    void add(Change& change, Grant<EvaluateCoordination> const& grant, CoordinationEvaluation const& one);

private:
    Database& database_;
};

} // namespace samtak
