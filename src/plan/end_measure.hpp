// The deed: a measure that doesn't work, or isn't needed, ends (F10). Why stands in its history.
#pragma once
#include "plan/measure_deeds.hpp"
#include "plan/plan_store.hpp"

namespace samtak {

Result<Measure> end_measure(Grant<EndMeasure> const& grant, EndMeasureForm const& form, PlanStore& plans, Changes& changes, Actor const& actor);

} // namespace samtak
