#include "plan/plan.hpp"

#include "kernel/codes.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr Codes<PlanState, 4> states = {
    {PlanState::draft, "draft"},
    {PlanState::active, "active"},
    {PlanState::resting, "resting"},
    {PlanState::ended, "ended"},
};
constexpr Codes<Topic, 7> topics = {
    {Topic::matters, "matters"},
    {Topic::resources, "resources"},
    {Topic::interests, "interests"},
    {Topic::needs, "needs"},
    {Topic::history, "history"},
    {Topic::difficult, "difficult"},
    {Topic::kept, "kept"},
};

template <class Things, class Id> auto const* with_id(Things const& things, Id const& id)
{
    auto const found = std::find_if(things.begin(), things.end(), [&](auto const& one) { return one.id == id; });
    return found == things.end() ? nullptr : &*found;
}

} // namespace

std::string_view code(PlanState state) { return code_in(states, state); }
std::string_view code(Topic topic) { return code_in(topics, topic); }
std::optional<PlanState> parse_plan_state(std::string_view code) { return parse_in(states, code); }
std::optional<Topic> parse_topic(std::string_view code) { return parse_in(topics, code); }

Goal const* Plan::goal(GoalId const& wanted) const { return with_id(goals, wanted); }
Measure const* Plan::measure(MeasureId const& wanted) const { return with_id(measures, wanted); }
Evaluation const* Plan::evaluation(EvaluationId const& wanted) const { return with_id(evaluations, wanted); }

Trouble const* Plan::trouble(TroubleId const& wanted) const { return with_id(troubles, wanted); }

TopicWords const* Plan::words_on(Topic topic) const
{
    for (auto const& one : words)
        if (one.topic == topic) return &one;
    return nullptr;
}

bool Plan::is_over(Goal const& one) const
{
    auto const* parent = one.content.parent ? goal(*one.content.parent) : nullptr;
    return one.is_closed() || (parent && parent->is_closed());
}

bool Plan::is_over(Measure const& one) const
{
    auto const* under = one.content.goal ? goal(*one.content.goal) : nullptr;
    return one.is_closed() || (under && is_over(*under));
}

TeamPerson const* Plan::responsible(Responsible const& who, Day today) const
{
    switch (who.kind) {
    case ResponsibleKind::nobody:
    case ResponsibleKind::person: return nullptr;
    case ResponsibleKind::coordinator: return coordinator_on(today); // the role, whoever has it
    case ResponsibleKind::participant:
    case ResponsibleKind::representative: return with_id(team, who.id);
    }
    return nullptr;
}

TeamPerson const* Plan::coordinator_on(Day day) const
{
    for (auto const& one : team)
        if (one.kind == TeamKind::coordinator && one.holds_on(day)) return &one;
    return nullptr;
}

bool Plan::stands_already(TeamPerson const& one, Day today) const
{
    if (one.kind == TeamKind::deputy || !one.holds_on(today)) return true;
    if (one.kind == TeamKind::participant || !one.member) return false;
    for (auto const& other : team)
        if (other.kind == TeamKind::participant && other.member == one.member && other.holds_on(today)) return true;
    return false;
}

std::optional<Instant> Plan::last_contribution(MemberId const& member) const
{
    std::optional<Instant> last;
    auto const note = [&](std::optional<MemberId> const& by, Instant at) {
        if (by == member && (!last || *last < at)) last = at;
    };
    for (auto const& one : words) note(one.changed.by, one.changed.at);
    for (auto const& one : goals) note(one.changed.by, one.changed.at);
    for (auto const& one : measures) note(one.changed.by, one.changed.at);
    for (auto const& one : evaluations) note(one.on_behalf_of ? one.on_behalf_of : std::optional{one.by}, one.signed_at);
    for (auto const& one : troubles)
        for (auto const& line : one.lines) note(line.by, line.at);
    return last;
}

bool answers_for(Plan const& plan, Measure const& measure, MemberId const& member, Day today)
{
    auto const& who = measure.content.responsible;
    if (who.kind == ResponsibleKind::person) return plan.belongs_to(member);
    auto const* one = plan.responsible(who, today);
    return one && one->member == member && one->holds_on(today);
}

bool answers_for(Plan const& plan, Goal const& goal, MemberId const& member, Day today)
{
    for (auto const& measure : plan.measures)
        if (measure.content.goal == goal.id && answers_for(plan, measure, member, today)) return true;
    return false;
}

} // namespace samtak
