// What has come with the date is told once: a case without somebody who answers for it, to the coordinating unit the same day (B13); that
// one steps in, to the one who does (B8). Rights follow the dates by themselves; this opens and closes nothing.
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

struct CoordinatorMissing {
    static constexpr std::string_view name = "coordinator.missing";
    CoordinationId coordination;
    References references() const { return References{}.with("coordination", coordination); }
};
struct CoordinatorStandsIn {
    static constexpr std::string_view name = "coordinator.stand_in";
    CoordinationId coordination;
    MemberId member;
    References references() const { return References{}.with("coordination", coordination).with("to", member); }
};

// How many were told of now. Two processes at once: one of them tells.
int tell_of_coordinators(Database& database, Instant now);

} // namespace samtak
