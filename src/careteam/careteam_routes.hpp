#pragma once
#include "web/router.hpp"

namespace samtak {

void careteam_routes(Router& router);

} // namespace samtak
