// The deeds that end or move a task: the asked one answers, or is done; the coordinator settles a date, or takes it back.
#pragma once
#include "measures/task_store.hpp"

namespace samtak {

// After a yes the measure's responsible is the one who said it; after a no it is nobody again.
Result<Task> answer_task(
    Grant<AnswerTask> const& grant, TaskId const& task, AnswerTaskForm const& form, TaskStore& tasks, Changes& changes, Change change, Day today);
// Since the yes: done, takes longer, needs help. Whoever asked, and who coordinates, is told.
Result<Task> say_how_it_goes(
    Grant<AnswerTask> const& grant, TaskId const& task, HowItGoes const& said, std::int64_t seen, TaskStore& tasks, Changes& changes, Change change);
Result<Task> finish_task(Grant<AnswerTask> const& grant, TaskId const& task, std::int64_t seen, TaskStore& tasks, Changes& changes, Change change);
Result<Task> settle_proposal(
    Grant<AskMeasure> const& grant, TaskId const& task, std::int64_t seen, bool agrees, TaskStore& tasks, Changes& changes, Change change, Day today);
Result<Task> take_back(
    Grant<AskMeasure> const& grant, TaskId const& task, std::int64_t seen, TaskStore& tasks, Changes& changes, Change change, Day today);

} // namespace samtak
