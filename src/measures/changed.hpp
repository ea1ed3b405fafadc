// Who wrote this version of a thing, when and why. Each table that people edit has one such line per version in <table>_history.
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace samtak {

struct Changed {
    std::int64_t version = 0;   // of this thing
    std::int64_t running = 0;   // of the whole plan at that moment; never shown, since gaps would tell of things that were cut
    std::optional<MemberId> by; // nobody: the program itself
    std::string by_name;
    Instant at{};
    std::string reason; // "new", "changed", "evaluated", "ordered", "wording", "restored", "ended: why", "activated"
};

} // namespace samtak
