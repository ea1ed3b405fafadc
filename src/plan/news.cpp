#include "plan/news.hpp"

namespace samtak {

std::int64_t new_since(Plan const& plan, Instant now)
{
    if (!plan.visit) return plan.running;
    if (plan.visit->seen < plan.running) return plan.visit->seen;
    bool const lately = now - plan.visit->at < std::chrono::hours{24};
    return lately ? plan.visit->before : plan.running;
}

std::vector<PlanChange> news_in(Plan const& plan, std::int64_t since, MemberId const& reader)
{
    if (plan.running <= since) return {}; // the usual case: nothing has to be looked through
    PlanHistory present{plan, {}, plan.words, plan.goals, plan.measures};
    auto changes = changes_in(present);
    std::erase_if(changes, [&](PlanChange const& change) { return !is_new(change.changed, since, reader); });
    return changes;
}

} // namespace samtak
