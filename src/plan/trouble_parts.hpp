// What doesn't work about a measure, as it is shown in the plan, in «who does what» and above its forms (F18).
#pragma once
#include "plan/plan_page.hpp"
#include "plan/trouble_rules.hpp"

namespace samtak {

// Those of the measure: what waits first, what is answered behind a summary once there is more than one. `heading`: "h4" or "h5".
void write_troubles(Html& page, PlanView const& view, Measure const& measure, std::string_view level);
// The link to say it, where the reader may.
Html trouble_link(PlanView const& view, Measure const& measure);
// Everything that is said in it.
Html trouble_lines(PlanView const& view, Trouble const& trouble);
Html trouble_tag(Words const& w, Trouble const& trouble);

} // namespace samtak
