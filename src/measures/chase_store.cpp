#include "measures/chase_store.hpp"

#include "measures/task_store.hpp"
#include "measures/undertaking_events.hpp"
#include "storage/database.hpp"

namespace samtak {
namespace {

// What was asked of somebody, or promised. 1: promised, so it stands with the meetings.
constexpr Statement read_measure =
    "SELECT e.what, e.area, e.deadline, CASE WHEN EXISTS (SELECT 1 FROM task t WHERE t.measure_id = e.id) THEN 0 ELSE 1 END, "
    "(SELECT COUNT(*) FROM kept_from k WHERE k.thing_id = e.id AND k.member_id = $3) FROM measure e WHERE e.coordination_id = $1 AND e.id = $2 "
    "AND (EXISTS (SELECT 1 FROM task t WHERE t.measure_id = e.id) OR EXISTS (SELECT 1 FROM meeting_promise x WHERE x.measure_id = e.id))";
constexpr Statement read_now =
    "SELECT u.member_id, u.task_id, u.plan_id, m.name, (SELECT MAX(c.day) FROM chase c WHERE c.measure_id = u.measure_id AND c.asked_of = u.member_id) "
    "FROM undertaking u JOIN member m ON m.id = u.member_id WHERE u.coordination_id = $1 AND u.measure_id = $2 AND u.from_day <= $3 AND u.last_day >= $3";
constexpr Statement read_words =
    "SELECT w.what, w.words, w.new_day, w.by_link, COALESCE(b.name, ''), COALESCE(o.name, ''), w.at FROM undertaking_word w "
    "LEFT JOIN member b ON b.id = w.member_id LEFT JOIN member o ON o.id = w.asked_of WHERE w.coordination_id = $1 AND w.measure_id = $2 ORDER BY w.at";
constexpr Statement add_chase =
    "INSERT INTO chase (id, coordination_id, measure_id, asked_of, asked_by, day, at) VALUES ($1, $2, $3, $4, $5, $6, $7)";

std::string text(Row const& row, int column) { return std::string{row.text_or_empty(column)}; }

} // namespace

std::optional<Chasing> ChaseStore::one(Grant<ChaseUndertaking> const& grant, MeasureId const& measure, Day today)
{
    auto const tables = database_.read({{read_measure, {grant.subject(), measure, grant.by()}}, {read_now, {grant.subject(), measure, today}}});
    if (tables[0].empty()) return std::nullopt;
    auto const row = tables[0].row(0);
    bool const opens = row.yes(3) ? grant.parts().covers(Parts::meetings()) : opens_area(grant.parts(), row.text(1), area_keys_);
    if (!opens || (grant.is_parent() && row.yes(4))) return std::nullopt;
    Chasing one{measure, text(row, 0), row.maybe_day(2), std::nullopt, {}, std::nullopt};
    if (tables[1].empty()) return one;
    auto const now = tables[1].row(0);
    one.now = Undertaking{grant.subject(), measure, now.id<MemberId>(0), now.maybe_id<TaskId>(1), now.maybe_id<PlanId>(2)};
    one.who = text(now, 3);
    one.asked_on = now.maybe_day(4);
    return one;
}

std::vector<UndertakingWord> ChaseStore::words_of(CoordinationId const& coordination, MeasureId const& measure)
{
    std::vector<UndertakingWord> all;
    auto const found = database_.read_one({read_words, {coordination, measure}});
    for (auto const row : found)
        all.push_back({text(row, 0), text(row, 1), row.maybe_day(2), row.yes(3), text(row, 4), text(row, 5), row.instant(6)});
    return all;
}

void ChaseStore::chase(Change& change, Grant<ChaseUndertaking> const& grant, Undertaking const& thing, Day today)
{
    change.add(add_chase, {OnceId::fresh(), grant.subject(), thing.measure, thing.member, grant.by(), today, change.at()});
    if (thing.task)
        change.tell(TaskChased{{thing, grant.by()}});
    else
        change.tell(PromiseChased{{thing, grant.by()}});
}

} // namespace samtak
