// Facts of what is kept from parents (K8), for notices inside the product. Ids only.
#pragma once
#include "storage/change.hpp"

namespace samtak {

struct KeptShared { // to the person: somebody else shares with the parents what was kept from them (pbrl § 3-4: the minor is told)
    static constexpr std::string_view name = "kept.shared";
    CoordinationId coordination;
    MemberId to;
    References references() const { return References{}.with("coordination", coordination).with("to", to); }
};

} // namespace samtak
