// When a plan is silent (L5), said once in SQL: of the view plan_silence_overview, and of an instant `since` which nothing has happened.
// The cheapest look first: for a plan that lives, the rest is never asked.
#pragma once

#define SAMTAK_PLAN_IS_SILENT(since)                                                                                                                 \
    "state NOT IN ('ended', 'resting') AND CASE WHEN evaluated >= " since " THEN 0 WHEN frame_changed >= " since                                     \
    " THEN 0 WHEN words_changed >= " since " THEN 0 WHEN goals_changed >= " since " THEN 0 WHEN measures_changed >= " since " THEN 0 ELSE 1 END = 1"
