// The answer of a route that says «changed» as long as it is open (web/live.hpp). 503 when there is no place: the page then asks now and then.
#pragma once
#include "web/call.hpp"

#include <vector>

namespace samtak {

Response live_changes(Call const& call, std::vector<std::string> const& keys);

} // namespace samtak
