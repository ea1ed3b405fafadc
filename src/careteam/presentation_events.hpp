// What happened to a presentation, for those who react (notify/). Ids only.
#pragma once
#include "storage/change.hpp"

namespace samtak {

struct PresentationMade {
    static constexpr std::string_view name = "presentation.made";
    CoordinationId coordination;
    MemberId to, by;
    References references() const { return References{}.with("coordination", coordination).with("to", to).with("by", by); }
};
struct PresentationAnswered { // read, or the cooperation is changed
    static constexpr std::string_view name = "presentation.answered";
    CoordinationId coordination;
    MemberId by;
    References references() const { return References{}.with("coordination", coordination).with("by", by); }
};
struct ServiceChanges {
    static constexpr std::string_view name = "service.changes";
    CoordinationId coordination;
    MemberId by;
    References references() const { return References{}.with("coordination", coordination).with("by", by); }
};

} // namespace samtak
