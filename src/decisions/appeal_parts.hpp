// What the pages of appeals show.
#pragma once
#include "decisions/appeal.hpp"
#include "web/call.hpp"
#include "web/parts.hpp"

namespace samtak {

std::string step_name(Words const& w, std::string_view step);
// One appeal with what has become of it. `for_unit`: what shows the mandate is not shown to others.
Html appeal_part(Words const& w, Appeal const& appeal, Day deadline, bool for_unit);

} // namespace samtak
