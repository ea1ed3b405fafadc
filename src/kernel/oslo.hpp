// Norwegian time. g++ 12 has no time zones, so the process runs with TZ=Europe/Oslo and asks the C library.
#pragma once
#include "kernel/day.hpp"

namespace samtak {

// Call first in main and in every test program. False when the machine has no tzdata for Europe/Oslo: then refuse to start.
bool use_oslo_time();

Day oslo_day(Instant at);
struct TimeOfDay {
    int hour;
    int minute;
};
TimeOfDay oslo_time(Instant at);
// Midnight at the start of the day, as an instant. Both clock-change nights have exactly one.
Instant oslo_midnight(Day day);
// A time on the clock. In the hour that comes twice it is the first one; one that is skipped is read as if the clock had not been moved yet
// (RFC 5545 § 3.3.5).
Instant oslo_instant(Day day, TimeOfDay time);

} // namespace samtak
