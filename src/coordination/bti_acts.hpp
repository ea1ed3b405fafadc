// What may be done about BTI: the level, who holds the relay, the relay log (A12, law.md § 12). Only where the profile has levels.
#pragma once
#include "coordination/coordinator_acts.hpp"

namespace samtak {

struct ReadBti { // the level and who holds the relay; no content
    using Subject = CoordinationId;
    static constexpr std::string_view name = "bti.read", reading = name;
};
struct SetBtiLevel : ReadBti {
    static constexpr std::string_view name = "bti.level.set";
};
struct SayOwnView : ReadBti {
    static constexpr std::string_view name = "bti.view.say";
};
struct OfferRelay : ReadBti { // the giver's signature
    static constexpr std::string_view name = "bti.hand_over.offer";
};
struct ProposeFromRelay : SeekCoordinator { // the relay holder becomes coordinator, without registering twice
    static constexpr std::string_view name = "bti.coordinator.propose";
};
struct ReadRelayQuestion { // the one who is asked reads what of
    using Subject = CoordinationId;
    static constexpr std::string_view name = "bti.hand_over.asked", reading = name;
};
struct AnswerRelay : ReadRelayQuestion { // the receiver's signature, or a no
    static constexpr std::string_view name = "bti.hand_over.answer";
};
struct ReadRelayLog {
    using Subject = CoordinationId;
    static constexpr std::string_view name = "bti.log.read", reading = name;
};
struct WriteRelayLog : ReadRelayLog {
    static constexpr std::string_view name = "bti.log.write";
};

} // namespace samtak
