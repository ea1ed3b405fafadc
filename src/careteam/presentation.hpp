// C5: who coordinates presents themselves to one who takes part: role, what the person wants of them (by consent), how they cooperate.
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"
#include "kernel/result.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samtak {

using PresentationId = Id<struct PresentationTag>;
using ServiceChangeId = Id<struct ServiceChangeTag>;
inline constexpr int most_presentation_words = 2000, most_change_words = 1000;

struct Presentation {
    PresentationId id;
    ParticipantId participant;
    std::string role;
    std::string wants, part; // `part`: about, area:<key>, or empty: `wants` is read only by who may see that part
    std::string cooperation;
    std::int64_t version = 0; // 0: not written yet
    std::string last_by = {};
    Instant last_at = {};
    std::int64_t confirmed = 0; // the newest version that the one it is for has read
    std::string confirmed_how = {};
    std::optional<Instant> confirmed_at = {};

    bool is_read() const { return version > 0 && confirmed == version; }
};

struct ServiceChange {
    std::optional<Day> on;
    std::string words, by;
    Instant at;
};

} // namespace samtak
