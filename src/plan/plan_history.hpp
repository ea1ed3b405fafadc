// Every version of the plan's things, and the plan as it was (F13). Pure: made by the store, already cut.
#pragma once
#include "plan/plan.hpp"

namespace samtak {

struct PlanHistory {
    Plan now;
    std::vector<PlanFrame> frames; // each in the order they were written
    std::vector<TopicWords> words;
    std::vector<Goal> goals;
    std::vector<Measure> measures;
};

// One line in the list of changes. Its address is its time: running numbers would show gaps where something was cut.
struct PlanChange {
    enum class Kind { frame, words, goal, measure, evaluation, trouble } kind;
    std::string thing; // id, or the topic's code
    std::string title; // as it was called then
    Changed changed;
};

// Newest first.
std::vector<PlanChange> changes_in(PlanHistory const& history);
// The plan right after the change that was made then; nothing when this reader sees no change at that time.
std::optional<Plan> as_it_was(PlanHistory const& history, Instant at);
// The version of a thing that stood before the one with this number; nothing when there is none.
Goal const* goal_version(PlanHistory const& history, GoalId const& goal, std::int64_t version);
Measure const* measure_version(PlanHistory const& history, MeasureId const& measure, std::int64_t version);
TopicWords const* words_version(PlanHistory const& history, Topic topic, std::int64_t version);

} // namespace samtak
