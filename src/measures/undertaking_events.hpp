// Somebody is reminded of what they have taken on, or asked anew how it goes. Ids only. A task stands in the plan, and is told with its measure, so
// that only who sees its life area is told; a promise stands with the meetings.
#pragma once
#include "measures/undertaking.hpp"
#include "storage/change.hpp"

namespace samtak {

struct UndertakingFact {
    Undertaking undertaking;
    std::optional<MemberId> by = {}; // who asks; nobody: the dates
    References references() const
    {
        auto const& one = undertaking;
        auto const to = References{}.with("coordination", one.coordination).with("to", one.member);
        auto whose = by ? References{to}.with("by", *by) : References{to};
        if (!one.task || !one.plan) return std::move(whose).with("promise", one.measure);
        return std::move(whose).with("plan", *one.plan).with("measure", one.measure).with("task", *one.task);
    }
};
struct PromiseReminded : UndertakingFact {
    static constexpr std::string_view name = "promise.reminded";
};
struct TaskReminded : UndertakingFact {
    static constexpr std::string_view name = "task.reminded";
};
struct PromiseChased : UndertakingFact {
    static constexpr std::string_view name = "promise.chased";
};
struct TaskChased : UndertakingFact {
    static constexpr std::string_view name = "task.chased";
};

} // namespace samtak
