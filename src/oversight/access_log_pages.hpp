// «Who has looked»: the access log as the person reads it (D3 K6).
#pragma once
#include "web/router.hpp"

namespace samtak {

void access_log_routes(Router& router);

} // namespace samtak
