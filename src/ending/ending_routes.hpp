#pragma once
#include "web/router.hpp"

namespace samtak {

void ending_routes(Router& router);

} // namespace samtak
