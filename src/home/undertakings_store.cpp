#include "home/undertakings_store.hpp"

#include "measures/task_store.hpp"
#include "meetings/meeting_acts.hpp"
#include "storage/database.hpp"

namespace samtak {
namespace {

// $1 member. What one said last, and whether by a link; whether it is kept from one (K8).
#define SAMTAK_SAID                                                                                                                                  \
    "(SELECT w.what FROM undertaking_word w WHERE w.measure_id = e.id AND w.member_id = $1 AND w.what <> 'chased' ORDER BY w.at DESC LIMIT 1), "     \
    "(SELECT w.by_link FROM undertaking_word w WHERE w.measure_id = e.id AND w.member_id = $1 AND w.what <> 'chased' ORDER BY w.at DESC LIMIT 1), "  \
    "(SELECT COUNT(*) FROM kept_from k WHERE k.member_id = $1 AND k.thing_id = e.id) "
// Asked, and not settled yet.
constexpr Statement read_waiting =
    "SELECT t.coordination_id, e.id, t.id, p.id, t.state, e.what, e.area, o.name, COALESCE(t.proposed_due, t.due, e.deadline), " SAMTAK_SAID
    "FROM task t JOIN measure e ON e.id = t.measure_id JOIN coordination c ON c.id = t.coordination_id JOIN person o ON o.id = c.person_id "
    "JOIN plan p ON p.coordination_id = c.id AND p.active = 1 WHERE c.active = 1 AND t.asked_of = $1 AND t.state IN ('asked', 'proposed') "
    "AND e.status NOT IN ('done', 'ended') ORDER BY t.asked_at, t.id";
constexpr Statement read_taken_on =
    "SELECT u.coordination_id, e.id, u.task_id, u.plan_id, 'accepted', e.what, e.area, o.name, u.deadline, " SAMTAK_SAID
    "FROM undertaking u JOIN measure e ON e.id = u.measure_id JOIN coordination c ON c.id = u.coordination_id JOIN person o ON o.id = c.person_id "
    "WHERE u.member_id = $1 AND u.from_day <= $2 AND u.last_day >= $2 ORDER BY u.since, e.id";

std::string text(Row const& row, int column) { return std::string{row.text_or_empty(column)}; }

OwnThing thing_in(Row const& row)
{
    auto const state = row.text(4);
    OwnThing one{OwnThing::State::taken_on, row.id<CoordinationId>(0), row.id<MeasureId>(1), row.maybe_id<TaskId>(2), row.maybe_id<PlanId>(3),
        text(row, 5), text(row, 6), text(row, 7), row.maybe_day(8), text(row, 9), !row.null(10) && row.yes(10), row.yes(11)};
    if (state == "asked") one.state = OwnThing::State::asked;
    if (state == "proposed") one.state = OwnThing::State::proposed;
    return one;
}

} // namespace

std::vector<OwnThing> UndertakingsStore::own(Grant<ListUndertakings> const& grant, Viewer const& viewer, Policy& policy, Day today)
{
    std::vector<OwnThing> all;
    auto const tables = database_.read({{read_waiting, {grant.by()}}, {read_taken_on, {grant.by(), today}}});
    for (auto const& table : tables)
        for (auto const row : table) {
            auto one = thing_in(row);
            auto const ruling = one.task ? policy.ruling_for_row<AnswerTask>(grant, viewer, *one.plan, today)
                                         : policy.ruling_for_row<AnswerPromise>(grant, viewer, one.coordination, today);
            bool const opens = one.task ? opens_area(ruling.parts, one.area, area_keys_) : ruling.parts.covers(Parts::meetings());
            if (ruling.yes && opens && !one.kept) all.push_back(std::move(one));
        }
    return all;
}

} // namespace samtak
