#include "measures/undertaking.hpp"

#include <algorithm>

namespace samtak {

bool is_how_it_goes(std::string_view answer) { return std::find(how_it_goes.begin(), how_it_goes.end(), answer) != how_it_goes.end(); }

std::string_view code(ReminderStep step)
{
    switch (step) {
    case ReminderStep::before: return "before";
    case ReminderStep::after: return "after";
    case ReminderStep::late: return "late";
    }
    return {};
}

std::optional<ReminderStep> reminder_due(Day deadline, Day since, Day today, ReminderDays const& days)
{
    auto const first = deadline.plus_days(-days.before);
    if (today < first || today > deadline.plus_days(2 * days.late)) return std::nullopt;
    if (today >= deadline.plus_days(days.late)) return ReminderStep::late;
    if (today >= deadline.plus_days(days.after)) return ReminderStep::after;
    if (since >= first) return std::nullopt;
    return ReminderStep::before;
}

} // namespace samtak
