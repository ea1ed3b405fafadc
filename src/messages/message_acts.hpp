// What may be done with the messages of a coordination. Who may do it stands in access/message_rules.hpp.
#pragma once
#include "access/grant.hpp"

namespace samtak {

// What is said to the coordinator alone. Asked of others only, to say who reads it (Policy::seen_by): no store opens anything by it.
struct ReadCloseMessages {
    using Subject = CoordinationId;
    static constexpr std::string_view name = "message.close.read", reading = name;
};
struct ReadMessages : ReadCloseMessages { // the part that consent calls «messages»; which threads: may_read in thread.hpp
    static constexpr std::string_view name = "message.read", reading = name;
};
struct WriteMessages : ReadMessages { // anyone who may read
    static constexpr std::string_view name = "message.write";
};
struct KeepThread : ReadMessages { // K8: what the parents of a minor don't see
    static constexpr std::string_view name = "message.keep";
};

} // namespace samtak
