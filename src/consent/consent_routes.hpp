#pragma once
#include "web/router.hpp"

namespace samtak {

void consent_routes(Router& router);

} // namespace samtak
