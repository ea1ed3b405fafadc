// «See as» (L6): exactly what one participant sees of the plan today, for the person and those who answer for what is shared.
#pragma once
#include "web/router.hpp"

namespace samtak {

void see_as_routes(Router& router);

} // namespace samtak
