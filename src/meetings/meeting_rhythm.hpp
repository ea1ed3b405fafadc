// How many meetings a year are agreed on in one case (G1): more at the start or when something happens, fewer when all is calm. Pure.
#pragma once
#include "kernel/clock.hpp"

#include <array>
#include <optional>
#include <string>

namespace samtak {

inline constexpr std::array<int, 7> meetings_a_year_choices{1, 2, 3, 4, 6, 12, 0}; // 0: when needed
inline constexpr int most_rhythm_words = 300;

struct MeetingRhythm {
    int a_year = 0;
    std::string words = {};
    std::int64_t number = 0; // 0: nothing is agreed, the profile's holds
    std::string by = {};     // filled when read
    Instant at{};
    int or_else(int of_profile) const { return number > 0 ? a_year : of_profile; }
};

// Nothing for what isn't a choice.
std::optional<int> parse_meetings_a_year(std::string_view text);

} // namespace samtak
