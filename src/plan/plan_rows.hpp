// Rows as things of the plan. The order of columns is that of the SELECTs in plan_store.cpp.
#pragma once
#include "plan/plan.hpp"
#include "storage/table.hpp"

namespace samtak {

struct PlanRow {
    PlanFrame frame;
    Owner owner;
    CoordinationId coordination;
    std::int64_t running;
    std::optional<Visit> visit;
    bool by_minutes = false;
};
PlanRow plan_row(Row const& row);
PlanFrame frame_version(Row const& row, PlanFrame const& now);
TopicWords words_row(Row const& row);
Goal goal_row(Row const& row);
Measure measure_row(Row const& row);
Evaluation evaluation_row(Row const& row);
TeamPerson team_row(Row const& row);

std::string gaps_text(PlanFrame const& frame); // "key=reason" lines

} // namespace samtak
