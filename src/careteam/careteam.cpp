#include "careteam/careteam.hpp"

namespace samtak {

std::optional<TextKey> period_problem(std::optional<Day> to, Day today, int months)
{
    if (!to) return text_key("Say until when. Taking part always has an end and can be renewed.");
    if (*to < today) return text_key("The date is in the past.");
    if (*to > today.plus_months(months)) return text_key("That is too long. It can be at most {limit} months, and then be renewed.");
    return std::nullopt;
}

} // namespace samtak
