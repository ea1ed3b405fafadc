// What must hold before a measure may be saved. Pure; the field names are those of the form.
#pragma once
#include "kernel/result.hpp"
#include "measures/measure.hpp"

namespace samtak {

// `plan_from` is the first day of the plan's period. `before` is the present version: dates that were there already may have passed.
std::vector<FieldProblem> measure_problems(MeasureContent const& written, std::optional<Day> plan_from, MeasureContent const* before, Day today);

} // namespace samtak
