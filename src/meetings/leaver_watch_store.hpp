// Who is called in to a meeting and may read no more of it: they have left the group, or a consent is withdrawn. The door was shut by that; here
// the meeting goes out of their calendar at once, not first when somebody changes it (G1 D2). It says nothing of the case.
#pragma once
#include "kernel/clock.hpp"

namespace samtak {

class Database;
class FactSource;

// How many were taken out now. Each of them once, also after a stop.
int take_leavers_out(Database& database, FactSource& facts, Instant now);

} // namespace samtak
