// The start page of each role, and «Min plan».
#pragma once
#include "web/router.hpp"

namespace samtak {

void home_routes(Router& router);

} // namespace samtak
