// Whose page it is, for one who is here only for one person: the person, who represents them, or next of kin in the group.
#pragma once
#include "access/policy.hpp"

namespace samtak {

class Database;

struct OwnSide {
    CoordinationId coordination;
    std::optional<PlanId> plan; // when it may be read
};

// For `Place::own_side`. None for who works here, for who has to do with several persons or none, and where the rules open nothing today.
// Reads ids only; what the links lead to is decided when they are followed.
std::optional<OwnSide> own_side(Database& database, Policy& policy, Viewer const& viewer, Day today);

} // namespace samtak
