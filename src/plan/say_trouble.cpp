#include "plan/say_trouble.hpp"

#include "plan/plan_events.hpp"

namespace samtak {
namespace {

void tell(Change& change, PlanId const& plan, Trouble const& trouble, std::optional<MemberId> const& to)
{
    change.tell(TroubleSaid{plan, trouble.measure, trouble.id, to});
}

Result<Trouble> saved(Result<Trouble> trouble, Changes& changes, Change change)
{
    if (auto done = changes.commit(std::move(change)); !done) return done.error();
    return trouble;
}

} // namespace

Result<Trouble> say_trouble(Grant<SayTrouble> const& grant, SayTroubleForm const& form, PlanStore& plans, Changes& changes, Actor const& actor)
{
    auto plan = plans.read(grant.as<ReadPlan>());
    if (!plan) return plan.error();
    auto trouble = said_trouble(*plan, form, actor);
    if (!trouble) return trouble.error();
    auto change = change_of(form.once, actor);
    plans.begin(change, grant);
    plans.begin_trouble(change, grant, *trouble);
    plans.append(change, grant, *trouble);
    if (form.keep) KeptStore::keep(change, grant, KeptKind::trouble, trouble->id.str(), *form.keep);
    tell(change, grant.subject(), *trouble, who_is_told(*plan, *trouble, actor.today));
    return saved(std::move(trouble), changes, std::move(change));
}

Result<Trouble> answer_trouble(Grant<AnswerTrouble> const& grant, TroubleLineForm const& form, PlanStore& plans, Changes& changes, Actor const& actor)
{
    auto plan = plans.read(grant.as<ReadPlan>());
    if (!plan) return plan.error();
    auto trouble = answered_trouble(*plan, form, actor);
    if (!trouble) return trouble.error();
    auto change = change_of(form.once, actor);
    plans.begin(change, grant);
    plans.append(change, grant, *trouble);
    for (auto const& member : who_said(*plan, *trouble)) change.tell(TroubleAnswered{grant.subject(), trouble->measure, trouble->id, member});
    return saved(std::move(trouble), changes, std::move(change));
}

Result<Trouble> repeat_trouble(Grant<SayTrouble> const& grant, TroubleLineForm const& form, PlanStore& plans, Changes& changes, Actor const& actor)
{
    auto plan = plans.read(grant.as<ReadPlan>());
    if (!plan) return plan.error();
    auto trouble = repeated_trouble(*plan, form, actor);
    if (!trouble) return trouble.error();
    auto change = change_of(form.once, actor);
    plans.begin(change, grant);
    plans.append(change, grant, *trouble);
    tell(change, grant.subject(), *trouble, who_is_told(*plan, *trouble, actor.today));
    return saved(std::move(trouble), changes, std::move(change));
}

} // namespace samtak
