// The deed: earlier own words come back as a new version.
#pragma once
#include "plan/plan_store.hpp"
#include "plan/undo.hpp"

namespace samtak {

Result<TopicWords> undo_words(
    Grant<WriteOwnWords> const& grant, UndoForm const& form, PlanStore& plans, Changes& changes, Actor const& actor, Topic topic);

} // namespace samtak
