#pragma once
#include "web/router.hpp"

namespace samtak {

void message_routes(Router& router);

} // namespace samtak
