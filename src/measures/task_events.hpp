// Facts about tasks that others may want to know; ids only.
#pragma once
#include "storage/change.hpp"

namespace samtak {

struct TaskEvent {
    PlanId plan;
    MeasureId measure;
    TaskId task;
    References references() const { return References{}.with("plan", plan).with("measure", measure).with("task", task); }
};
struct MeasureAsked : TaskEvent {
    static constexpr std::string_view name = "measure.asked";
};
struct MeasureAnswered : TaskEvent { // accepted, declined, another date, done
    static constexpr std::string_view name = "measure.answered";
};
struct ProposalSettled : TaskEvent {
    static constexpr std::string_view name = "measure.proposal_settled";
};
struct MeasureTakenBack : TaskEvent {
    static constexpr std::string_view name = "measure.taken_back";
};

} // namespace samtak
