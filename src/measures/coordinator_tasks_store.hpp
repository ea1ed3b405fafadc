// When somebody else coordinates, what was asked of the former one as coordinator is asked of the new one (B10). What they answer for
// themselves, as provider, stays with them.
#pragma once
#include "kernel/day.hpp"

namespace samtak {

class Database;

// How many were moved now. From the day that the new one begins; the new one has not said yes to them yet (I1).
int move_coordinator_tasks(Database& database, Instant now);

} // namespace samtak
