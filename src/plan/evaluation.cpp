#include "plan/evaluation.hpp"

#include "access/relations.hpp"

namespace samtak {
namespace {

// F8: the provider who answers for it, where the profile says so; always the coordinator and the person's side.
template <class Thing> bool may(Plan const& plan, Thing const& thing, Actor const& actor)
{
    if (coordinates(actor) || is_owners_side(actor)) return true;
    return actor.relation == Relation::participant && actor.provider_updates_plan && answers_for(plan, thing, actor.member, actor.today);
}

GoalStatus status_after(Attainment attainment, GoalStatus now)
{
    switch (attainment) {
    case Attainment::reached: return GoalStatus::reached;
    case Attainment::no_longer_wanted: return GoalStatus::ended;
    case Attainment::partly_reached: return GoalStatus::in_progress;
    case Attainment::not_reached: return now == GoalStatus::reached ? GoalStatus::in_progress : now;
    }
    return now;
}

MeasureStatus status_after(Effect effect, MeasureStatus now)
{
    switch (effect) {
    case Effect::done: return MeasureStatus::done;
    case Effect::helps:
    case Effect::helps_partly: return MeasureStatus::in_progress;
    case Effect::does_not_help: return now; // whether to end it is decided by coordinator and person (F10)
    }
    return now;
}

bool is_in_team(Plan const& plan, MemberId const& member)
{
    for (auto const& one : plan.team)
        if (one.member == member) return true;
    return false;
}

Failure not_there() { return {Problem::not_found, "This page isn't here."}; }
Failure wrong(std::vector<FieldProblem> problems) { return {Problem::invalid, "Something in the form must be corrected.", std::move(problems)}; }

// What the two kinds of evaluation have in common. `outcome` is the field's name.
std::vector<FieldProblem> problems_in(Plan const& plan, EvaluationForm const& form, Actor const& actor, bool chosen)
{
    std::vector<FieldProblem> problems;
    if (!chosen) problems.push_back({"outcome", text_key("Choose how it is going.")});
    if (form.words.empty()) problems.push_back({"words", text_key("Write how it is going.")});
    if (form.next_on && *form.next_on < actor.today) problems.push_back({"next_on", text_key("The next evaluation must be today or later.")});
    if (form.on_behalf_of && (!coordinates(actor) || !is_in_team(plan, *form.on_behalf_of)))
        problems.push_back({"on_behalf_of", text_key("Choose somebody who takes part in the plan.")});
    return problems;
}

Evaluation signed_by(Actor const& actor, EvaluationForm const& form, Outcome outcome)
{
    return {EvaluationId::fresh(), {}, {}, actor.today, outcome, form.words, form.next_on, form.corrects, form.on_behalf_of, {}, actor.member, {}, 0,
        actor.now, std::string{code(actor.level)}};
}

// K7: only what one has signed oneself is corrected, and only by an evaluation of the same thing.
template <class Of> bool may_correct(Plan const& plan, std::optional<EvaluationId> const& corrects, Actor const& actor, Of&& is_of)
{
    if (!corrects) return true;
    auto const* old = plan.evaluation(*corrects);
    return old && old->by == actor.member && is_of(*old);
}

} // namespace

Change change_of(OnceId once, Actor const& actor)
{
    Change change{once, actor.member, actor.now};
    change.answer_with(actor.answer);
    return change;
}

bool coordinates(Actor const& actor) { return coordinates(actor.relation); }
bool is_owners_side(Actor const& actor) { return is_family(actor.relation); }
bool may_evaluate(Plan const& plan, Goal const& goal, Actor const& actor) { return may(plan, goal, actor); }
bool may_evaluate(Plan const& plan, Measure const& measure, Actor const& actor) { return may(plan, measure, actor); }

std::string_view code(LoginLevel level)
{
    switch (level) {
    case LoginLevel::password_and_code: return "password_and_code";
    case LoginLevel::strong: return "strong";
    case LoginLevel::program: return "program";
    }
    return {};
}

// forskrift 2022-06-22-1110 § 9 h: the plan says when it is evaluated; F10: what the evaluation decides is carried into the plan.
Result<GoalEvaluation> evaluate(Plan const& plan, EvaluateGoalForm const& form, Actor const& actor)
{
    auto const* goal = form.goal ? plan.goal(*form.goal) : nullptr;
    if (!goal) return not_there();
    if (!may(plan, *goal, actor)) return Failure{Problem::not_yours, "Those who answer for a measure under this goal evaluate it."};
    if (auto problems = problems_in(plan, form, actor, form.attainment.has_value()); !problems.empty()) return wrong(std::move(problems));
    if (!may_correct(plan, form.corrects, actor, [&](auto const& old) { return old.goal == goal->id; })) return not_there();
    GoalEvaluation done{signed_by(actor, form, *form.attainment), *goal};
    done.evaluation.goal = goal->id;
    done.goal.content.status = status_after(*form.attainment, goal->content.status);
    done.goal.content.evaluate_on = form.next_on;
    return done;
}

Result<MeasureEvaluation> evaluate(Plan const& plan, EvaluateMeasureForm const& form, Actor const& actor)
{
    auto const* measure = form.measure ? plan.measure(*form.measure) : nullptr;
    if (!measure) return not_there();
    if (!may(plan, *measure, actor)) return Failure{Problem::not_yours, "The one who answers for this measure evaluates it."};
    if (auto problems = problems_in(plan, form, actor, form.effect.has_value()); !problems.empty()) return wrong(std::move(problems));
    if (!may_correct(plan, form.corrects, actor, [&](auto const& old) { return old.measure == measure->id; })) return not_there();
    MeasureEvaluation done{signed_by(actor, form, *form.effect), *measure};
    done.evaluation.measure = measure->id;
    done.measure.content.status = status_after(*form.effect, measure->content.status);
    done.measure.content.evaluate_on = form.next_on;
    return done;
}

} // namespace samtak
