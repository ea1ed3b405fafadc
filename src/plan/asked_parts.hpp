// Whether somebody has taken a measure (L1): what is not owned, asked, or answered with a no stands visibly at the measure.
#pragma once
#include "plan/plan_page.hpp"

namespace samtak {

// Who was asked and what they say; "Nobody has taken this" for an open measure without anybody; for a coordinator the link to ask.
Html asked_line(PlanView const& view, Measure const& measure);

} // namespace samtak
