#pragma once
#include "web/router.hpp"

namespace samtak {

void meeting_routes(Router& router);

} // namespace samtak
