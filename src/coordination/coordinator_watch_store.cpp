#include "coordination/coordinator_watch_store.hpp"

#include "kernel/oslo.hpp"
#include "storage/database.hpp"

namespace samtak {
namespace {

#define SAMTAK_TODAY "from_day <= $1 AND to_day >= $1 AND after_day < $1 AND before_day > $1"
constexpr Statement read_missing = "SELECT DISTINCT v.coordination_id, v.reason, v.from_day || v.after_day FROM coordinator_vacancy_overview v "
                                   "WHERE v." SAMTAK_TODAY " AND NOT EXISTS (SELECT 1 FROM coordinator_told d "
                                   "WHERE d.coordination_id = v.coordination_id AND d.what = v.reason AND d.since = v.from_day || v.after_day)";
constexpr Statement read_stand_ins = "SELECT DISTINCT s.coordination_id, s.member_id, s.from_day || s.after_day FROM coordinator_stand_in s "
                                     "WHERE s." SAMTAK_TODAY " AND NOT EXISTS (SELECT 1 FROM coordinator_told d "
                                     "WHERE d.coordination_id = s.coordination_id AND d.what = s.member_id AND d.since = s.from_day || s.after_day)";
constexpr Statement add_told = "INSERT INTO coordinator_told (id, coordination_id, what, since, at) VALUES ($1, $2, $3, $4, $5)";

Change told(Row const& row, Instant now)
{
    auto change = Change::background(now);
    change.add(add_told, {OnceId::fresh(), row.text(0), row.text(1), row.text(2), now});
    return change;
}

} // namespace

int tell_of_coordinators(Database& database, Instant now)
{
    auto const today = oslo_day(now);
    auto const tables = database.read({{read_missing, {today}}, {read_stand_ins, {today}}});
    int count = 0;
    for (auto const row : tables[0]) {
        auto change = told(row, now);
        change.tell(CoordinatorMissing{row.id<CoordinationId>(0)});
        count += database.commit(std::move(change)) ? 1 : 0;
    }
    for (auto const row : tables[1]) {
        auto change = told(row, now);
        change.tell(CoordinatorStandsIn{row.id<CoordinationId>(0), row.id<MemberId>(1)});
        count += database.commit(std::move(change)) ? 1 : 0;
    }
    return count;
}

} // namespace samtak
