#include "meetings/meeting_rhythm.hpp"

namespace samtak {

std::optional<int> parse_meetings_a_year(std::string_view text)
{
    for (int const one : meetings_a_year_choices)
        if (text == std::to_string(one)) return one;
    return std::nullopt;
}

} // namespace samtak
