// The calendar feed's address (G9): a program asks for it without a login, by a random token, and gets times and no more. Few an hour.
#pragma once
#include "kernel/clock.hpp"
#include "web/open_routes.hpp"

namespace samtak {

// Both must live as long as the routes. `place`: a municipality's; nothing for other keys.
void add_calendar_routes(OpenRoutes& routes, std::function<Place const*(std::string_view municipality)> place, Clock const& clock);

inline constexpr std::string_view calendar_ending = ".ics";

} // namespace samtak
