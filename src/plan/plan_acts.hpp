// What may be done with a plan. Each act derives from the act it implies; who may do it stands in access/rules.cpp.
#pragma once
#include "access/grant.hpp"

namespace samtak {

struct ReadPlan {
    using Subject = PlanId;
    static constexpr std::string_view name = "plan.read", reading = name;
};
struct ReadPlanHistory : ReadPlan { // F13
    static constexpr std::string_view name = "plan.history.read";
};
struct PrintPlan : ReadPlan { // F15
    static constexpr std::string_view name = "plan.print";
};

// Those that write. A store takes one of these, never a read grant.
struct WritePlan : ReadPlan { // goals, the frame, activation
    static constexpr std::string_view name = "plan.write";
    static constexpr bool writes_plan = true;
};
struct WriteOwnWords : ReadPlan { // F2; also the person's own wording of a goal (L10)
    static constexpr std::string_view name = "plan.own_words";
    static constexpr bool writes_plan = true;
};
struct OrderGoals : ReadPlan { // F5
    static constexpr std::string_view name = "plan.goals.order";
    static constexpr bool writes_plan = true;
};
struct EvaluateGoal : ReadPlan { // F8 F10
    static constexpr std::string_view name = "plan.goal.evaluate";
    static constexpr bool writes_plan = true;
};
struct EvaluateMeasure : ReadPlan {
    static constexpr std::string_view name = "plan.measure.evaluate";
    static constexpr bool writes_plan = true, writes_measures = true;
};
struct UpdateMeasure : ReadPlan { // F4; a participant: those they answer for, which is the model's rule
    static constexpr std::string_view name = "plan.measure.update";
    static constexpr bool writes_plan = true, writes_measures = true;
};
struct EndMeasure : ReadPlan { // F10: by coordinator and person
    static constexpr std::string_view name = "plan.measure.end";
    static constexpr bool writes_plan = true, writes_measures = true;
};

struct SayTrouble : ReadPlan { // F18: something doesn't work
    static constexpr std::string_view name = "plan.trouble.say";
    static constexpr bool writes_plan = true;
};
struct AnswerTrouble : ReadPlan { // F18; whose answer it is, is the model's rule
    static constexpr std::string_view name = "plan.trouble.answer";
    static constexpr bool writes_plan = true;
};

struct KeepInPlan : ReadPlan { // K8: what the parents of a minor don't see
    static constexpr std::string_view name = "plan.keep";
};

// D6: a plan is made on a coordination, with consent; there is nothing of a plan to read before it.
struct CreatePlan {
    using Subject = CoordinationId;
    static constexpr std::string_view name = "plan.create", reading = "coordination.read";
};

template <class A>
concept WritesPlan = std::derived_from<A, ReadPlan> && A::writes_plan;

} // namespace samtak
