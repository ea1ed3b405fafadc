// The rows of an assessment. What was written before stands in the history.
#pragma once
#include "decisions/assessment.hpp"
#include "decisions/decision_acts.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

// One version, for the list of them.
struct AssessmentVersion {
    std::int64_t version = 0;
    std::string plan_result, coordinator_result, grounds, by;
    Instant at{};
};

class AssessmentStore {
public:
    explicit AssessmentStore(Database& database) : database_(database) {}
    // The one that is under way; version 0 when there is none.
    Assessment read(Grant<WriteAssessment> const& grant) { return current(grant.subject()); }
    Assessment read(Grant<WriteDecision> const& grant) { return current(grant.subject()); }
    std::vector<AssessmentVersion> versions(Grant<WriteAssessment> const& grant);
    // Begins one (version 0) or goes on from the version that was seen; somebody else was first: conflict.
    void write(Change& change, Grant<WriteAssessment> const& grant, Assessment const& one);

private:
    Assessment current(CoordinationId const& coordination);
    Database& database_;
};

} // namespace samtak
