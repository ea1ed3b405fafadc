#include "plan/undo.hpp"

namespace samtak {
namespace {

Failure not_there() { return {Problem::not_found, "This page isn't here."}; }

} // namespace

Result<Goal> restored_goal(PlanHistory const& history, GoalId const& id, UndoForm const& form)
{
    auto const* now = history.now.goal(id);
    auto const* then = goal_version(history, id, form.version);
    if (!now || !then) return not_there();
    auto const* parent = then->content.parent ? history.now.goal(*then->content.parent) : nullptr;
    if (then->content.parent && (!parent || parent->content.area != then->content.area)) return not_there();
    Goal goal = *now;
    auto content = then->content;
    content.own_words = now->content.own_words;
    content.own_words_by = now->content.own_words_by;
    content.rank = now->content.rank;
    if (!then->content.parent) content.area = now->content.area; // what hangs under it stands there
    goal.content = std::move(content);
    return goal;
}

Result<Measure> restored_measure(PlanHistory const& history, MeasureId const& id, UndoForm const& form, Actor const& actor)
{
    auto const* now = history.now.measure(id);
    auto const* then = measure_version(history, id, form.version);
    if (!now || !then) return not_there();
    if (!may_update(history.now, *now, actor)) return Failure{Problem::not_yours, "The one who answers for this measure changes it."};
    auto const* goal = then->content.goal ? history.now.goal(*then->content.goal) : nullptr;
    if (then->content.goal && !goal) return not_there();
    Measure measure = *now;
    measure.content = then->content;
    if (goal) measure.content.area = goal->content.area;
    // K8: who answered before may be a parent, who knows nothing of it now
    if (history.now.kept.contains(id.text())) measure.content.responsible = now->content.responsible;
    return measure;
}

Result<PlanFrame> restored_frame(PlanHistory const& history, UndoForm const& form)
{
    for (auto const& then : history.frames) {
        if (then.changed.version != form.version) continue;
        PlanFrame frame = history.now.frame;
        frame.from = then.from;
        frame.to = then.to;
        frame.evaluate_on = then.evaluate_on;
        frame.cooperation = then.cooperation;
        frame.child_part = then.child_part;
        return frame;
    }
    return not_there();
}

Result<TopicWords> restored_words(PlanHistory const& history, Topic topic, UndoForm const& form, Actor const& actor)
{
    auto const* then = words_version(history, topic, form.version);
    if (!then) return not_there();
    OwnWordsForm again;
    again.topic = topic;
    again.words = then->words;
    auto words = written_words(history.now, again, actor);
    if (words) words->written_by = then->written_by; // whose words they were does not change
    return words;
}

} // namespace samtak
