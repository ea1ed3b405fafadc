// The deed: what matters, resources, interests, needs … in the person's own words (F2).
#pragma once
#include "plan/goal_rules.hpp"
#include "plan/plan_store.hpp"

namespace samtak {

Result<TopicWords> write_own_words(
    Grant<WriteOwnWords> const& grant, OwnWordsForm const& form, PlanStore& plans, Changes& changes, Actor const& actor);

} // namespace samtak
