#pragma once
#include "web/router.hpp"

namespace samtak {

void coordination_routes(Router& router);

} // namespace samtak
