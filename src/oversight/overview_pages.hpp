// The coordinating unit's overview, the lists behind its key figures, and the figures over the years (H1 H8).
#pragma once
#include "web/router.hpp"

namespace samtak {

void overview_routes(Router& router);

} // namespace samtak
