// Facts of intake, for notices inside the product. Ids only.
#pragma once
#include "intake/incoming.hpp"
#include "storage/change.hpp"

namespace samtak {

struct IncomingReceived { // for one of those at the desk
    static constexpr std::string_view name = "incoming.received";
    IncomingId incoming;
    MemberId to, by;
    References references() const { return References{}.with("incoming", incoming).with("to", to).with("by", by); }
};
struct IncomingAnswered { // for the sender
    static constexpr std::string_view name = "incoming.answered";
    IncomingId incoming;
    MemberId to;
    References references() const { return References{}.with("incoming", incoming).with("to", to); }
};
struct IncomingDue { // the deadline comes near, or is here: for one of those at the desk
    static constexpr std::string_view name = "incoming.due";
    IncomingId incoming;
    MemberId to;
    References references() const { return References{}.with("incoming", incoming).with("to", to); }
};

} // namespace samtak
