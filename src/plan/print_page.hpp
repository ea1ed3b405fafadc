// The plan on A4 (design 11), cut to what the reader may see (F15).
#pragma once
#include "plan/plan_page.hpp"

namespace samtak {

Html print_page(PlanView const& view, std::string const& printed_by, Instant now);

} // namespace samtak
