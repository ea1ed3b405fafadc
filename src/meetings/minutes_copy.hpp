// The minutes to somebody outside the meeting (D5): only when the person wants it, and has said yes. Pure.
#pragma once
#include "meetings/meeting.hpp"

#include <array>

namespace samtak {

using MinutesCopyId = Id<struct MinutesCopyTag>;

inline constexpr std::array<std::string_view, 3> copy_ways{"paper", "secure", "read"}; // read: they came and read them
inline constexpr std::array<std::string_view, 2> copy_agreed{"person", "representative"};
inline constexpr int most_copy_to = 80, most_copy_words = 300;

struct MinutesCopy {
    MinutesCopyId id = MinutesCopyId::fresh();
    std::string to, way;
    Day on{2000, 1, 1};
    std::string agreed_by, words = {};
    std::string by = {}; // filled when read: who gave them
    Instant at{};
};

// `signed_on`: before it there was nothing to give.
std::vector<FieldProblem> copy_problems(MinutesCopy const& one, Day signed_on, Day today);

} // namespace samtak
