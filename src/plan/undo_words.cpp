#include "plan/undo_words.hpp"

#include "plan/plan_events.hpp"

namespace samtak {

Result<TopicWords> undo_words(
    Grant<WriteOwnWords> const& grant, UndoForm const& form, PlanStore& plans, Changes& changes, Actor const& actor, Topic topic)
{
    auto plan = plans.history(grant.as<ReadPlan>());
    if (!plan) return plan.error();
    auto done = restored_words(*plan, topic, form, actor);
    if (!done) return done.error();
    auto change = change_of(form.once, actor);
    plans.begin(change, grant);
    plans.save(change, grant, *done, form.seen, "restored");
    change.tell(WordsWritten{grant.subject()});
    if (auto saved = changes.commit(std::move(change)); !saved) return saved.error();
    return *done;
}

} // namespace samtak
