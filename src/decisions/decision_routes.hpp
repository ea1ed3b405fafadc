#pragma once
#include "web/router.hpp"

namespace samtak {

void decision_routes(Router& router);

} // namespace samtak
