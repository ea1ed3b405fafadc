// Plans where nothing happens, for the coordinating unit (L5).
#pragma once
#include "web/router.hpp"

namespace samtak {

void silent_plans_routes(Router& router);

} // namespace samtak
