// The deed: a coordinator asks one named person to take a measure (L1).
#pragma once
#include "access/policy.hpp"
#include "measures/task_store.hpp"

namespace samtak {

// Whom one may ask, and whether each of them sees the measure's area today. In the order: the person, coordinator, next of kin, group.
std::vector<Askable> people_to_ask(Grant<AskMeasure> const& grant, AskedMeasure const& measure, TaskStore& tasks, Policy& policy,
    std::vector<std::string> const& area_keys, Day today);

// The task as it was asked. invalid when somebody is asked already.
Result<Task> ask_measure(Grant<AskMeasure> const& grant, AskedMeasure const& measure, std::vector<Askable> const& people, AskMeasureForm const& form,
    TaskStore& tasks, Changes& changes, Change change, Day today);

} // namespace samtak
