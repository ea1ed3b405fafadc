// What happened to consents, for those who react (notify/). Ids only.
#pragma once
#include "consent/consent.hpp"
#include "storage/change.hpp"

namespace samtak {

struct ConsentAsked {
    static constexpr std::string_view name = "consent.asked";
    CoordinationId coordination;
    ConsentRequestId request;
    References references() const { return References{}.with("coordination", coordination).with("request", request); }
};
struct ConsentAnswered { // yes, no or talk first
    static constexpr std::string_view name = "consent.answered";
    CoordinationId coordination;
    ConsentRequestId request;
    References references() const { return References{}.with("coordination", coordination).with("request", request); }
};
struct ConsentGiven {
    static constexpr std::string_view name = "consent.given";
    CoordinationId coordination;
    ConsentId consent;
    References references() const { return References{}.with("coordination", coordination).with("consent", consent); }
};
struct ConsentToPlanChanged { // given or withdrawn: the plan rests or goes on (law.md R1.07)
    static constexpr std::string_view name = "consent.to_plan_changed";
    CoordinationId coordination;
    References references() const { return References{}.with("coordination", coordination); }
};
struct ConsentWithdrawn { // of any kind
    static constexpr std::string_view name = "consent.withdrawn";
    CoordinationId coordination;
    ConsentId consent;
    References references() const { return References{}.with("coordination", coordination).with("consent", consent); }
};
struct CoordinatorCalledOff { // a consent to a coordinator is withdrawn before the new one has begun
    static constexpr std::string_view name = "coordinator.called_off";
    CoordinationId coordination;
    MemberId by, to; // to: who was to begin
    References references() const { return References{}.with("coordination", coordination).with("by", by).with("to", to); }
};
struct MemberBlocked {
    static constexpr std::string_view name = "block.made";
    CoordinationId coordination;
    BlockId block;
    MemberId member; // never told
    References references() const { return References{}.with("coordination", coordination).with("block", block).with("not_to", member); }
};
struct BlockLifted {
    static constexpr std::string_view name = "block.lifted";
    CoordinationId coordination;
    BlockId block;
    MemberId member; // never told
    References references() const { return References{}.with("coordination", coordination).with("block", block).with("not_to", member); }
};

} // namespace samtak
