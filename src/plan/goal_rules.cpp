#include "plan/goal_rules.hpp"

#include "plan/cut.hpp"

#include <algorithm>

namespace samtak {
namespace {

Failure not_there() { return {Problem::not_found, "This page isn't here."}; }
Failure wrong(std::vector<FieldProblem> problems) { return {Problem::invalid, "Something in the form must be corrected.", std::move(problems)}; }
Failure own_words_stay() { return {Problem::not_yours, "The person has written this personally, so only the person changes it."}; }

bool holds_things(Plan const& plan, GoalId const& goal)
{
    for (auto const& other : plan.goals)
        if (other.content.parent == goal) return true;
    for (auto const& measure : plan.measures)
        if (measure.content.goal == goal) return true;
    return false;
}

void check_place(
    std::vector<FieldProblem>& problems, Plan const& plan, GoalContent const& written, Goal const* before, Profile const& profile, Parts parts)
{
    if (!profile.life_area(written.area) || !sees_area(parts, profile, written.area)) {
        problems.push_back({"area", text_key("Choose a life area.")});
        return;
    }
    if (before && before->content.area != written.area && holds_things(plan, before->id))
        problems.push_back({"area", text_key("This goal has sub-goals or measures, so it stays in its life area.")});
    if (!written.parent) return;
    auto const* parent = plan.goal(*written.parent);
    if (!parent || parent->content.parent || (before && parent->id == before->id))
        problems.push_back({"area", text_key("Choose a main goal for the sub-goal.")});
    else if (parent->content.area != written.area)
        problems.push_back({"area", text_key("A sub-goal stands in the life area of its goal.")}); // F3
}

void check_date(std::vector<FieldProblem>& problems, Plan const& plan, GoalContent const& written, Goal const* before, Day today)
{
    auto const& day = written.evaluate_on;
    if (!day || (before && day == before->content.evaluate_on)) return;
    if (plan.frame.from && *day < *plan.frame.from)
        problems.push_back({"evaluate_on", text_key("The evaluation is before the plan begins.")});
    else if (*day < today)
        problems.push_back({"evaluate_on", text_key("The evaluation must be today or later.")});
}

} // namespace

WrittenBy writes_as(Actor const& actor)
{
    if (actor.relation == Relation::self) return WrittenBy::self;
    return actor.relation == Relation::parent || actor.relation == Relation::guardian ? WrittenBy::parent : WrittenBy::told;
}

bool may_reword(std::optional<WrittenBy> before, Actor const& actor) { return writes_as(actor) == WrittenBy::self || before != WrittenBy::self; }

// forskrift 2022-06-22-1110 § 9 a.
Result<Goal> written_goal(Plan const& plan, WriteGoalForm const& form, Profile const& profile, Parts parts, Actor const& actor)
{
    auto const* before = form.goal ? plan.goal(*form.goal) : nullptr;
    if (form.goal && !before) return not_there();
    std::vector<FieldProblem> problems;
    if (form.content.title.empty()) problems.push_back({"title", text_key("Write what the goal is.")});
    check_place(problems, plan, form.content, before, profile, parts);
    check_date(problems, plan, form.content, before, actor.today);
    if (!problems.empty()) return wrong(std::move(problems));
    Goal goal = before ? *before : Goal{};
    auto const& kept = before ? before->content : GoalContent{};
    auto content = form.content;
    content.own_words = kept.own_words;
    content.own_words_by = kept.own_words_by;
    content.rank = kept.rank;
    goal.content = std::move(content);
    return goal;
}

Result<Goal> worded_goal(Plan const& plan, OwnWordingForm const& form, Actor const& actor)
{
    auto const* before = form.goal ? plan.goal(*form.goal) : nullptr;
    if (!before) return not_there();
    auto const was = before->content.own_words.empty() ? std::nullopt : before->content.own_words_by;
    if (!may_reword(was, actor)) return own_words_stay();
    Goal goal = *before;
    goal.content.own_words = form.words;
    goal.content.own_words_by = form.words.empty() ? std::nullopt : std::optional{writes_as(actor)};
    return goal;
}

Result<TopicWords> written_words(Plan const& plan, OwnWordsForm const& form, Actor const& actor)
{
    auto const* before = plan.words_on(form.topic);
    if (before && !before->words.empty() && !may_reword(before->written_by, actor)) return own_words_stay();
    if (!before && form.words.empty()) return wrong({{"words", text_key("Write something here first.")}});
    return TopicWords{before ? before->id : OnceId::fresh().str(), form.topic, form.words, writes_as(actor), {}};
}

std::vector<Goal const*> goals_in_order(Plan const& plan)
{
    std::vector<Goal const*> order;
    for (auto const& goal : plan.goals)
        if (!goal.content.parent && !goal.is_closed()) order.push_back(&goal);
    return order;
}

Goal const* passed_by(Plan const& plan, GoalId const& goal, bool up)
{
    auto const order = goals_in_order(plan);
    auto const at = std::find_if(order.begin(), order.end(), [&](auto const* one) { return one->id == goal; });
    if (at == order.end() || (up ? at == order.begin() : at + 1 == order.end())) return nullptr;
    return up ? *(at - 1) : *(at + 1);
}

std::vector<Goal> reordered(Plan const& plan, GoalId const& goal, bool up)
{
    auto order = goals_in_order(plan);
    auto const at = std::find_if(order.begin(), order.end(), [&](auto const* one) { return one->id == goal; });
    if (at == order.end() || (up ? at == order.begin() : at + 1 == order.end())) return {};
    std::iter_swap(at, up ? at - 1 : at + 1);
    std::vector<Goal> moved;
    std::int64_t rank = 0;
    for (auto const* one : order) {
        ++rank;
        if (one->content.rank == rank) continue;
        moved.push_back(*one);
        moved.back().content.rank = rank;
    }
    return moved;
}

} // namespace samtak
