#pragma once
#include "web/router.hpp"

namespace samtak {

void document_routes(Router& router);

} // namespace samtak
