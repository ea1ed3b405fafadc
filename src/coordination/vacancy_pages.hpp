// Cases without a coordinator, for the coordinating unit.
#pragma once
#include "coordination/coordinator_acts.hpp"
#include "web/call.hpp"

namespace samtak {

Response vacancies_page(Grant<ListVacancies> const& grant, Call& call);

} // namespace samtak
