// Many lines of the access log about the invented people, for measuring how it pages (bin/bench).
#pragma once
#include "app/cast.hpp"
#include "kernel/day.hpp"

namespace samtak {

// One in a hundred is about the first person, the rest about all in turn, over five years. Their hashes are no chain: only demo mode has this.
// Throws std::runtime_error when they can't be written.
void generate_log(std::int64_t lines, CastPlace const& place, Instant now);

} // namespace samtak
