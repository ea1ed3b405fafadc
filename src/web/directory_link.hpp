// The way to the service directory (B14), for every page where somebody wonders what there is.
#pragma once
#include "web/call.hpp"

namespace samtak::ui {

Html directory_link(Call const& call);
Html directory_line(Call const& call); // the same in a line of its own, with what it is

} // namespace samtak::ui
