// Reminds of what was taken on, by dates (L1): before the deadline, after it, and when it is long over. It only tells; whether somebody may be told
// is asked of the rules when the notice is made, and again when the mail goes out.
#pragma once
#include "kernel/day.hpp"

namespace samtak {

class Database;

// How many reminders were made now. Each deadline and step once, also after a stop.
int remind_of_undertakings(Database& database, Instant now);

} // namespace samtak
