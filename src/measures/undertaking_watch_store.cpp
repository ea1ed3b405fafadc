#include "measures/undertaking_watch_store.hpp"

#include "kernel/oslo.hpp"
#include "measures/undertaking_events.hpp"
#include "storage/database.hpp"

#include <algorithm>

namespace samtak {
namespace {

// With a deadline that a reminder can be about, of those who answer for it today.
constexpr Statement read_near =
    "SELECT u.coordination_id, u.measure_id, u.member_id, u.task_id, u.plan_id, u.deadline, u.since, "
    "(SELECT MAX(w.at) FROM undertaking_word w WHERE w.measure_id = u.measure_id AND w.member_id = u.member_id AND w.what <> 'chased') "
    "FROM undertaking u WHERE u.deadline >= $1 AND u.deadline <= $2 AND u.from_day <= $3 AND u.last_day >= $3 ORDER BY u.measure_id, u.member_id";
constexpr Statement read_reminded = "SELECT 1 FROM undertaking_reminder WHERE measure_id = $1 AND member_id = $2 AND deadline = $3 AND step = $4";
constexpr Statement add_reminder = "INSERT INTO undertaking_reminder (measure_id, member_id, deadline, step, at) VALUES ($1, $2, $3, $4, $5)";

Day touched_on(Row const& row)
{
    Day day{1900, 1, 1};
    for (int const column : {6, 7})
        if (!row.null(column)) day = std::max(day, oslo_day(row.instant(column)));
    return day;
}

} // namespace

int remind_of_undertakings(Database& database, Instant now)
{
    auto const today = oslo_day(now);
    ReminderDays const days;
    int count = 0;
    auto const near = database.read_one({read_near, {today.plus_days(-2 * days.late), today.plus_days(days.before), today}});
    for (auto const row : near) {
        Undertaking const one{row.id<CoordinationId>(0), row.id<MeasureId>(1), row.id<MemberId>(2), row.maybe_id<TaskId>(3), row.maybe_id<PlanId>(4)};
        auto const deadline = row.day(5);
        auto const step = reminder_due(deadline, touched_on(row), today, days);
        if (!step || !database.read_one({read_reminded, {one.measure, one.member, deadline, code(*step)}}).empty()) continue;
        auto change = Change::background(now);
        change.add(add_reminder, {one.measure, one.member, deadline, code(*step), now});
        if (one.task)
            change.tell(TaskReminded{{one}});
        else
            change.tell(PromiseReminded{{one}});
        count += database.commit(std::move(change)) ? 1 : 0; // a conflict: another process was first
    }
    return count;
}

} // namespace samtak
