// What somebody has taken on: a measure that they said yes to, or what they promised in a meeting (L1 L4 G7). When they are reminded of it. Pure.
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace samtak {

// How it goes: done, takes longer, or help is needed.
inline constexpr std::array<std::string_view, 3> how_it_goes{"done", "delayed", "help"};
bool is_how_it_goes(std::string_view answer);

// It is theirs today, and not done.
struct Undertaking {
    CoordinationId coordination;
    MeasureId measure;
    MemberId member;
    std::optional<TaskId> task; // none: promised in a meeting
    std::optional<PlanId> plan; // of the task
};

enum class ReminderStep { before, after, late };
std::string_view code(ReminderStep step);

struct ReminderDays {
    int before = 7; // days before the deadline
    int after = 1;  // … after it
    int late = 14;  // … after it, and so long after that it is still said
};
// Which reminder is due. Nothing before the first; nothing for who took it on, or said how it goes, when the first was due already (`since`);
// nothing when it is so long ago that a reminder is no news. A day on which the program didn't run is made up for the next.
std::optional<ReminderStep> reminder_due(Day deadline, Day since, Day today, ReminderDays const& days = {});

} // namespace samtak
