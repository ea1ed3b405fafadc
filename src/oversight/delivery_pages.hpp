// What could not be told, for the administrator (issue 4 § 10).
#pragma once
#include "oversight/delivery_acts.hpp"
#include "web/router.hpp"

namespace samtak {

void delivery_routes(Router& router);

} // namespace samtak
