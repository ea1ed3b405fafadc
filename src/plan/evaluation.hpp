// The rules of evaluation: who may, on what, and what it decides. Pure: state in, outcome out. F8, F9, F10.
#pragma once
#include "access/facts.hpp"
#include "kernel/result.hpp"
#include "plan/plan.hpp"
#include "storage/change.hpp"

namespace samtak {

// Who does a deed, and when.
struct Actor {
    MemberId member;
    Relation relation; // through which the policy said yes
    LoginLevel level = LoginLevel::password_and_code;
    bool provider_updates_plan = true; // the profile's: false where the coordinator keeps the plan up to date (Hamar)
    Instant now;
    Day today;
    std::string answer = {}; // the page that the deed leads to; a form sent twice is sent there too
};
Change change_of(OnceId once, Actor const& actor);

struct EvaluationForm {
    OnceId once = OnceId::fresh();
    std::int64_t seen = 0; // the goal's or measure's version
    std::string words;
    std::optional<Day> next_on;
    std::optional<EvaluationId> corrects;
    std::optional<MemberId> on_behalf_of; // F9: coordinator only
    std::optional<Keeping> keep = {};     // from the parents (K8)
};
struct EvaluateGoalForm : EvaluationForm {
    std::optional<GoalId> goal;
    std::optional<Attainment> attainment;
};
struct EvaluateMeasureForm : EvaluationForm {
    std::optional<MeasureId> measure;
    std::optional<Effect> effect;
};

// The signed evaluation and the thing as the evaluation leaves it.
struct GoalEvaluation {
    Evaluation evaluation;
    Goal goal;
};
struct MeasureEvaluation {
    Evaluation evaluation;
    Measure measure;
};

Result<GoalEvaluation> evaluate(Plan const& plan, EvaluateGoalForm const& form, Actor const& actor);
Result<MeasureEvaluation> evaluate(Plan const& plan, EvaluateMeasureForm const& form, Actor const& actor);

// For showing the link or not; `evaluate` asks the same.
bool may_evaluate(Plan const& plan, Goal const& goal, Actor const& actor);
bool may_evaluate(Plan const& plan, Measure const& measure, Actor const& actor);
bool coordinates(Actor const& actor);    // coordinator, or deputy while it lasts
bool is_owners_side(Actor const& actor); // the person, a parent or a guardian
std::string_view code(LoginLevel level); // as signed

} // namespace samtak
