// What may be done about the assessment of a need, the decision and the appeal.
#pragma once
#include "people/people_acts.hpp"

namespace samtak {

struct WriteAssessment { // by the coordinating unit: hol § 7-3
    using Subject = CoordinationId;
    static constexpr std::string_view name = "assessment.write", reading = name;
};
struct ReadDecisions { // the letters that are signed
    using Subject = CoordinationId;
    static constexpr std::string_view name = "decision.read", reading = name;
};
struct WriteDecision : ReadDecisions {
    static constexpr std::string_view name = "decision.write";
};
// R3.11: who coordinates the case has no power to grant
struct SignDecision : WriteDecision {
    static constexpr std::string_view name = "decision.sign";
};
struct MakeAppeal : ReadDecisions { // the person's own, or of who acts for them
    static constexpr std::string_view name = "appeal.make";
};
struct HandleAppeal : ReadDecisions {
    static constexpr std::string_view name = "appeal.handle";
};

} // namespace samtak
