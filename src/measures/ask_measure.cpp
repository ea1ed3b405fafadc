#include "measures/ask_measure.hpp"

#include "measures/task_events.hpp"

namespace samtak {
namespace {

Failure somebody_is_asked()
{
    return {Problem::invalid, "Something in the form must be corrected.", {{"whom", "Somebody is asked already. Take that back first."}}};
}

} // namespace

std::vector<Askable> people_to_ask(Grant<AskMeasure> const& grant, AskedMeasure const& measure, TaskStore& tasks, Policy& policy,
    std::vector<std::string> const& area_keys, Day today)
{
    auto people = tasks.people(grant, today);
    auto const kept_from = tasks.kept_from(grant, measure.id); // K8: who may know nothing of it can't be asked
    std::erase_if(people, [&](Askable const& one) { return kept_from.contains(one.member); });
    for (auto& one : people) one.sees = opens_area(policy.seen_by(grant, one.member, today), measure.area, area_keys);
    return people;
}

Result<Task> ask_measure(Grant<AskMeasure> const& grant, AskedMeasure const& measure, std::vector<Askable> const& people, AskMeasureForm const& form,
    TaskStore& tasks, Changes& changes, Change change, Day today)
{
    auto const before = tasks.open_by_measure(grant);
    if (auto const found = before.find(measure.id); found != before.end() && is_open(found->second.state)) return somebody_is_asked();
    auto task = asked(measure, people, form, grant.by(), today, change.at());
    if (!task) return task.error();
    tasks.begin(change, grant);
    tasks.add(change, grant, *task);
    if (task->state == TaskState::accepted)
        for (auto const& one : people)
            if (one.member == task->asked_of) tasks.set_responsible(change, grant, measure.id, &one, task->due);
    change.tell(MeasureAsked{{grant.subject(), measure.id, task->id}});
    if (auto saved = changes.commit(std::move(change)); !saved) return saved.error();
    return task;
}

} // namespace samtak
