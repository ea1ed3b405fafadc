// The figures over the years, whole for the coordinating unit, and the file that may be published (H8, law.md R7.01 R7.07).
#pragma once
#include "web/router.hpp"

namespace samtak {

void figures_routes(Router& router);

} // namespace samtak
