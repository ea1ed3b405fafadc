// Said before something is said (K8): who is told of it, and who will be able to read it.
#pragma once
#include "people/kept_store.hpp"
#include "plan/cut.hpp"
#include "plan/plan_answer_routes.hpp"
#include "plan/trouble_rules.hpp"

namespace samtak {

// Those who can read the measure today, besides the writer. Only for who sees everything: which consents there are is not a participant's to see.
template <class A> std::vector<std::string> readers_of(Grant<A> const& grant, Call& call, PlanView const& view, Measure const& measure)
{
    std::vector<std::string> names;
    std::set<MemberId> seen{grant.by()};
    auto const hidden_from = view.plan.kept.contains(measure.id.text()) ? KeptStore{call.database()}.parents(grant) : std::set<MemberId>{}; // K8
    auto const add = [&](std::optional<MemberId> const& member, std::string const& name) {
        if (!member || hidden_from.contains(*member) || !seen.insert(*member).second) return;
        if (sees_area(call.policy().seen_by(grant, *member, call.today()), view.profile, measure.content.area)) names.push_back(name);
    };
    add(view.plan.owner.member, view.plan.owner.name);
    for (auto const& one : view.plan.team)
        if (one.holds_on(view.actor.today)) add(one.member, one.name);
    return names;
}

Html readers_line(PlanView const& view, Measure const& measure, std::vector<std::string> const& readers);

template <class A> Html readers_words(Grant<A> const& grant, Call& call, PlanView const& view, Measure const& measure)
{
    bool const sees_all = grant.parts() == Parts::all();
    return readers_line(view, measure, sees_all ? readers_of(grant, call, view, measure) : std::vector<std::string>{});
}

} // namespace samtak
