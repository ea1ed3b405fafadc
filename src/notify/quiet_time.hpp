// When somebody wants no e-mail, and when the one e-mail of the day goes out: by the clock on the wall in Norway. Pure.
#pragma once
#include "kernel/day.hpp"

#include <optional>

namespace samtak {

struct QuietTime {
    struct Hours {
        int from, to; // whole hours, 0 to 23, not the same; 20 to 7 goes over midnight
        bool operator==(Hours const&) const = default;
    };
    std::optional<Hours> hours = {};
    bool weekends = false; // Saturdays and Sundays from midnight to midnight

    bool holds_at(Instant at) const;
    // The first instant from `at` on that isn't quiet: `at` itself, when it isn't.
    Instant over_at(Instant at) const;
    bool operator==(QuietTime const&) const = default;
};

// When what has come in by `at` goes out in one e-mail: eight in the morning, and not in a quiet time.
Instant daily_mail_after(Instant at, QuietTime const& quiet);

} // namespace samtak
