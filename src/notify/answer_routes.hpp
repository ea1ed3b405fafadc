// The page behind the link of a mail (L2): the municipality's name, one fixed sentence and three buttons. Nothing of what it is about, or of whom.
#pragma once
#include "identity/login_frame.hpp"
#include "kernel/clock.hpp"
#include "web/open_routes.hpp"

namespace samtak {

// All must live as long as the routes. `place`: a municipality's; nothing for other keys.
void add_answer_routes(OpenRoutes& routes, LoginFrame frame, std::function<Place const*(std::string_view municipality)> place, Clock const& clock);

} // namespace samtak
