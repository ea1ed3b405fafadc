#include "plan/plan_history.hpp"

#include <algorithm>

namespace samtak {
namespace {

// Of each thing the last version that was there at that moment. Versions stand in the order they were written.
template <class Thing> std::vector<Thing> last_of_each(std::vector<Thing> const& versions, std::int64_t running)
{
    std::vector<Thing> last;
    for (auto const& version : versions) {
        if (version.changed.running > running) continue;
        auto const same = std::find_if(last.begin(), last.end(), [&](Thing const& one) { return one.id == version.id; });
        if (same == last.end())
            last.push_back(version);
        else
            *same = version;
    }
    return last;
}

std::string title_of(Plan const& plan, Evaluation const& evaluation)
{
    if (evaluation.goal) return plan.goal(*evaluation.goal)->shown();
    return plan.measure(*evaluation.measure)->content.what;
}

Changed signed_change(Evaluation const& evaluation)
{
    Changed changed;
    changed.running = evaluation.running;
    changed.by = evaluation.by;
    changed.by_name = evaluation.by_name;
    changed.at = evaluation.signed_at;
    changed.reason = "evaluated";
    return changed;
}

Changed changed_by(TroubleLine const& line)
{
    Changed changed;
    changed.running = line.running;
    changed.by = line.by;
    changed.by_name = line.by_name;
    changed.at = line.at;
    changed.reason = code(line.step);
    return changed;
}

// The evaluation has a line of its own; the version that it made of the goal or measure would say the same twice.
bool is_evaluation(Changed const& changed) { return changed.reason == "evaluated"; }

} // namespace

std::vector<PlanChange> changes_in(PlanHistory const& history)
{
    using Kind = PlanChange::Kind;
    std::vector<PlanChange> changes;
    for (auto const& one : history.frames) changes.push_back({Kind::frame, {}, {}, one.changed});
    for (auto const& one : history.words) changes.push_back({Kind::words, std::string{code(one.topic)}, {}, one.changed});
    for (auto const& one : history.goals)
        if (!is_evaluation(one.changed)) changes.push_back({Kind::goal, one.id.str(), one.shown(), one.changed});
    for (auto const& one : history.measures)
        if (!is_evaluation(one.changed)) changes.push_back({Kind::measure, one.id.str(), one.content.what, one.changed});
    for (auto const& one : history.now.evaluations)
        changes.push_back({Kind::evaluation, one.id.str(), title_of(history.now, one), signed_change(one)});
    for (auto const& one : history.now.troubles)
        for (auto const& line : one.lines)
            changes.push_back({Kind::trouble, one.id.str(), history.now.measure(one.measure)->content.what, changed_by(line)});
    std::stable_sort(changes.begin(), changes.end(), [](auto const& a, auto const& b) { return a.changed.running > b.changed.running; });
    return changes;
}

std::optional<Plan> as_it_was(PlanHistory const& history, Instant at)
{
    std::int64_t running = 0;
    for (auto const& change : changes_in(history))
        if (change.changed.at == at) running = std::max(running, change.changed.running);
    if (running == 0) return std::nullopt;
    Plan then = history.now;
    then.running = running;
    then.last_changed = at;
    then.visit.reset();
    for (auto const& frame : history.frames)
        if (frame.changed.running <= running) then.frame = frame;
    then.words = last_of_each(history.words, running);
    then.goals = last_of_each(history.goals, running);
    then.measures = last_of_each(history.measures, running);
    std::erase_if(then.evaluations, [&](Evaluation const& one) { return one.running > running; });
    for (auto& one : then.troubles) std::erase_if(one.lines, [&](TroubleLine const& line) { return line.running > running; });
    std::erase_if(then.troubles, [](Trouble const& one) { return one.lines.empty(); });
    return then;
}

Goal const* goal_version(PlanHistory const& history, GoalId const& goal, std::int64_t version)
{
    for (auto const& one : history.goals)
        if (one.id == goal && one.changed.version == version) return &one;
    return nullptr;
}

Measure const* measure_version(PlanHistory const& history, MeasureId const& measure, std::int64_t version)
{
    for (auto const& one : history.measures)
        if (one.id == measure && one.changed.version == version) return &one;
    return nullptr;
}

TopicWords const* words_version(PlanHistory const& history, Topic topic, std::int64_t version)
{
    for (auto const& one : history.words)
        if (one.topic == topic && one.changed.version == version) return &one;
    return nullptr;
}

} // namespace samtak
