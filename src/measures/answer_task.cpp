#include "measures/answer_task.hpp"

#include "measures/task_events.hpp"

#include <algorithm>

namespace samtak {
namespace {

// Who answers for the measure follows from the answer, in the same change.
template <WritesTasks A> void follow(Change& change, Grant<A> const& grant, Task const& task, TaskStore& tasks, Day today)
{
    auto const people = tasks.people(grant, today);
    auto const who = std::find_if(people.begin(), people.end(), [&](Askable const& one) { return one.member == task.asked_of; });
    if (who == people.end()) return; // has left the group: nothing is given to them, and nothing of theirs stands there
    if (task.state == TaskState::accepted) return tasks.set_responsible(change, grant, task.measure, &*who, task.due);
    auto const measure = tasks.measure(grant.template as<ReadTask>(), task.measure);
    bool const gone = task.state == TaskState::declined || task.state == TaskState::taken_back;
    if (gone && measure && measure->is_answered_for_by(*who)) tasks.set_responsible(change, grant, task.measure, nullptr, std::nullopt);
}

template <class Told, WritesTasks A>
Result<Task> save(Change change, Grant<A> const& grant, Task const& task, std::int64_t seen, TaskStore& tasks, Changes& changes)
{
    tasks.save(change, grant, task, seen);
    change.tell(Told{{grant.subject(), task.measure, task.id}});
    if (auto saved = changes.commit(std::move(change)); !saved) return saved.error();
    return task;
}

} // namespace

Result<Task> answer_task(
    Grant<AnswerTask> const& grant, TaskId const& id, AnswerTaskForm const& form, TaskStore& tasks, Changes& changes, Change change, Day today)
{
    auto task = tasks.task(grant.as<ReadTask>(), id);
    if (!task) return task.error();
    task = answered(*task, form, grant.by(), today, change.at());
    if (!task) return task.error();
    tasks.begin(change, grant);
    follow(change, grant, *task, tasks, today);
    return save<MeasureAnswered>(std::move(change), grant, *task, form.seen, tasks, changes);
}

Result<Task> say_how_it_goes(
    Grant<AnswerTask> const& grant, TaskId const& id, HowItGoes const& said, std::int64_t seen, TaskStore& tasks, Changes& changes, Change change)
{
    auto const task = tasks.task(grant.as<ReadTask>(), id);
    if (!task) return task.error();
    auto after = said_how_it_goes(*task, said, grant.by(), change.at());
    if (!after) return after.error();
    tasks.begin(change, grant);
    if (after->state != task->state) tasks.save(change, grant, *after, seen);
    tasks.say(change, grant, *after, said);
    change.tell(MeasureAnswered{{grant.subject(), after->measure, after->id}});
    if (auto saved = changes.commit(std::move(change)); !saved) return saved.error();
    return after;
}

Result<Task> finish_task(Grant<AnswerTask> const& grant, TaskId const& id, std::int64_t seen, TaskStore& tasks, Changes& changes, Change change)
{
    return say_how_it_goes(grant, id, {"done", {}, false}, seen, tasks, changes, std::move(change));
}

Result<Task> settle_proposal(
    Grant<AskMeasure> const& grant, TaskId const& id, std::int64_t seen, bool agrees, TaskStore& tasks, Changes& changes, Change change, Day today)
{
    auto task = tasks.task(grant.as<ReadTask>(), id);
    if (!task) return task.error();
    task = settled(*task, agrees);
    if (!task) return task.error();
    tasks.begin(change, grant);
    follow(change, grant, *task, tasks, today);
    return save<ProposalSettled>(std::move(change), grant, *task, seen, tasks, changes);
}

Result<Task> take_back(
    Grant<AskMeasure> const& grant, TaskId const& id, std::int64_t seen, TaskStore& tasks, Changes& changes, Change change, Day today)
{
    auto task = tasks.task(grant.as<ReadTask>(), id);
    if (!task) return task.error();
    task = taken_back(*task);
    if (!task) return task.error();
    tasks.begin(change, grant);
    follow(change, grant, *task, tasks, today);
    return save<MeasureTakenBack>(std::move(change), grant, *task, seen, tasks, changes);
}

} // namespace samtak
