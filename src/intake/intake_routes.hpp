#pragma once
#include "web/router.hpp"

namespace samtak {

void intake_routes(Router& router);

} // namespace samtak
