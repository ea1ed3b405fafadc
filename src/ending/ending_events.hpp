// Facts of a coordination that is evaluated or ends, for notices inside the product. Ids only.
#pragma once
#include "kernel/ids.hpp"
#include "storage/change.hpp"

namespace samtak {

struct EndingFact {
    CoordinationId coordination;
    MemberId by;
    References references() const { return References{}.with("coordination", coordination).with("by", by); }
};
struct EndingRaised : EndingFact { // to who decides
    static constexpr std::string_view name = "ending.raised";
};
struct EndingAnnounced : EndingFact { // to the person, who is asked
    static constexpr std::string_view name = "ending.announced";
};
struct EndingAnswered : EndingFact {
    static constexpr std::string_view name = "ending.answered";
};
struct EndingTurnedDown : EndingFact {
    static constexpr std::string_view name = "ending.turned_down";
};
struct CoordinationEnded : EndingFact {
    static constexpr std::string_view name = "coordination.ended";
};
struct CoordinationReopened : EndingFact {
    static constexpr std::string_view name = "coordination.reopened";
};
struct CoordinationEvaluated : EndingFact {
    static constexpr std::string_view name = "coordination.evaluated";
};

} // namespace samtak
