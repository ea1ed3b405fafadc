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

template <class A>
concept WritesTasks = std::same_as<A, AskMeasure> || std::same_as<A, AnswerTask>;

} // namespace samtak
