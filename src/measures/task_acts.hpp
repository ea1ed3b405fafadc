// What may be done with tasks. They are reached through the plan that their measure stands in; rules: access/rules.cpp.
#pragma once
#include "access/grant.hpp"

namespace samtak {

struct ReadTask {
    using Subject = PlanId;
    static constexpr std::string_view name = "plan.read", reading = name;
};
struct AskMeasure : ReadTask { // also: settle a proposal, take back
    static constexpr std::string_view name = "plan.measure.ask";
};
struct AnswerTask : ReadTask { // whose task it is, is the model's rule
    static constexpr std::string_view name = "plan.task.answer";
};
struct AnswerTaskByLink : AnswerTask { // L2: one answer, without a login; who pressed is unproven
    static constexpr std::string_view name = "plan.task.answer_by_link";
};
struct ChaseUndertaking { // L1: asks anew how it goes, and sees what was answered. No parent's log tells of it (K8)
    using Subject = CoordinationId;
    static constexpr std::string_view name = "plan.measure.chase", reading = name;
};
struct ListUndertakings { // what one has taken on oneself, and what one is asked, in all cases
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::own;
    static constexpr std::string_view name = "undertaking.list", reading = name;
};

template <class A>
concept WritesTasks = std::same_as<A, AskMeasure> || std::same_as<A, AnswerTask>;

} // namespace samtak
