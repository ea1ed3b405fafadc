// Facts that others may want to know. They carry ids only (storage/change.hpp); notify/ turns them into notices without content.
#pragma once
#include "plan/trouble.hpp"
#include "storage/change.hpp"

namespace samtak {

struct PlanCreated {
    static constexpr std::string_view name = "plan.created";
    PlanId plan;
    CoordinationId coordination;
    References references() const { return References{}.with("plan", plan).with("coordination", coordination); }
};
struct WordsWritten {
    static constexpr std::string_view name = "plan.words_written";
    PlanId plan;
    References references() const { return References{}.with("plan", plan); }
};
struct GoalsOrdered {
    static constexpr std::string_view name = "plan.goals_ordered";
    PlanId plan;
    References references() const { return References{}.with("plan", plan); }
};
struct PlanFramed {
    static constexpr std::string_view name = "plan.framed";
    PlanId plan;
    References references() const { return References{}.with("plan", plan); }
};
struct PlanActivated {
    static constexpr std::string_view name = "plan.activated";
    PlanId plan;
    References references() const { return References{}.with("plan", plan); }
};
struct GoalWritten {
    static constexpr std::string_view name = "plan.goal_written";
    PlanId plan;
    GoalId goal;
    References references() const { return References{}.with("plan", plan).with("goal", goal); }
};
struct GoalEvaluated {
    static constexpr std::string_view name = "plan.goal_evaluated";
    PlanId plan;
    GoalId goal;
    EvaluationId evaluation;
    References references() const { return References{}.with("plan", plan).with("goal", goal).with("evaluation", evaluation); }
};
struct MeasureWritten {
    static constexpr std::string_view name = "plan.measure_written";
    PlanId plan;
    MeasureId measure;
    References references() const { return References{}.with("plan", plan).with("measure", measure); }
};
struct MeasureEvaluated {
    static constexpr std::string_view name = "plan.measure_evaluated";
    PlanId plan;
    MeasureId measure;
    EvaluationId evaluation;
    References references() const { return References{}.with("plan", plan).with("measure", measure).with("evaluation", evaluation); }
};

struct TroubleSaid { // F18; to whoever coordinates, and to the one who answers for the measure
    static constexpr std::string_view name = "plan.trouble_said";
    PlanId plan;
    MeasureId measure;
    TroubleId trouble;
    std::optional<MemberId> to;
    References references() const
    {
        auto all = References{}.with("plan", plan).with("measure", measure).with("trouble", trouble);
        return to ? std::move(all).with("to", *to) : all;
    }
};
struct TroubleAnswered { // to the one who said it
    static constexpr std::string_view name = "plan.trouble_answered";
    PlanId plan;
    MeasureId measure;
    TroubleId trouble;
    MemberId to;
    References references() const { return References{}.with("plan", plan).with("measure", measure).with("trouble", trouble).with("to", to); }
};

} // namespace samtak
