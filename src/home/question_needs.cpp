#include "home/question_needs.hpp"

#include "messages/thread.hpp"

namespace samtak {

void question_needs(Case const& one, Day today, std::vector<Need>& needs)
{
    for (auto const& each : one.asked)
        needs.push_back({NeedKind::question_waits, one.own.coordination, one.plan, one.name, "thread:" + each.thread, each.thread, each.subject,
            each.name, each.on.plus_days(question_days), each.on.days_until(today)});
}

Need late_need(LateQuestions const& late)
{
    return {NeedKind::questions_late, {}, {}, {}, "questions:" + late.coordinator + late.phone, {}, late.phone, late.coordinator,
        late.oldest.plus_days(question_days), static_cast<int>(late.count)};
}

Need quiet_need(QuietPlans const& quiet)
{
    return {NeedKind::plans_quiet, {}, {}, {}, "quiet:" + quiet.coordinator + quiet.phone, {}, quiet.phone, quiet.coordinator, {},
        static_cast<int>(quiet.count)};
}

} // namespace samtak
