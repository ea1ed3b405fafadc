// The deed: an earlier version of a measure comes back as a new one.
#pragma once
#include "plan/plan_store.hpp"
#include "plan/undo.hpp"

namespace samtak {

Result<Measure> undo_measure(
    Grant<UpdateMeasure> const& grant, UndoForm const& form, PlanStore& plans, Changes& changes, Actor const& actor, MeasureId const& measure);

} // namespace samtak
