#pragma once
#include "web/router.hpp"

namespace samtak {

void staff_login_routes(Router& router);

} // namespace samtak
