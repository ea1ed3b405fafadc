// The deed: a measure is written or changed (F4, F6).
#pragma once
#include "plan/measure_deeds.hpp"
#include "plan/plan_store.hpp"

namespace samtak {

Result<Measure> write_measure(
    Grant<UpdateMeasure> const& grant, WriteMeasureForm const& form, PlanStore& plans, Changes& changes, Actor const& actor);

} // namespace samtak
