#include "coordination/relay_log_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_entries =
    "SELECT e.id, e.level, e.effort, e.responsible, e.decision, e.evaluate_on, e.kept_from_parents, m.name, e.at, v.words, v.next, v.view_id, "
    "v.view_missing, n.name, v.at FROM bti_entry e LEFT JOIN member m ON m.id = e.member_id LEFT JOIN bti_evaluation v ON v.entry_id = e.id "
    "LEFT JOIN member n ON n.id = v.member_id WHERE e.coordination_id = $1 ORDER BY e.at DESC, e.id";
constexpr Statement read_views = "SELECT v.id, v.words, v.told, v.kept_from_parents, m.name, v.at FROM bti_view v "
                                 "LEFT JOIN member m ON m.id = v.member_id WHERE v.coordination_id = $1 ORDER BY v.at DESC, v.id";
// The consent that holds now is named; none: no row, and so a conflict.
#define SAMTAK_RELAY_CONSENT                                                                                                                         \
    "c.id = (SELECT g.id FROM consent_given g WHERE g.coordination_id = $2 AND g.kind = 'relay' AND g.from_day <= $3 "                               \
    "AND (g.to_day IS NULL OR g.to_day >= $3) ORDER BY g.recorded_at DESC, g.id LIMIT 1)"
constexpr Statement add_entry =
    "INSERT INTO bti_entry (id, coordination_id, consent_id, level, effort, responsible, decision, evaluate_on, kept_from_parents, member_id, at) "
    "SELECT $1, c.coordination_id, c.id, COALESCE((SELECT l.level FROM bti_level_now l WHERE l.coordination_id = c.coordination_id), ''), $4, $5, $6, "
    "$7, CAST($8 AS INTEGER), $9, $10 FROM consent_given c WHERE " SAMTAK_RELAY_CONSENT;
constexpr Statement add_evaluation =
    "INSERT INTO bti_evaluation (entry_id, words, next, view_id, view_missing, consent_id, member_id, at) "
    "SELECT e.id, $4, $5, CAST($6 AS TEXT), $7, c.id, $8, $9 FROM consent_given c JOIN bti_entry e ON e.coordination_id = c.coordination_id WHERE e.id = $1 AND " SAMTAK_RELAY_CONSENT;
constexpr Statement insert_view = "INSERT INTO bti_view (id, coordination_id, words, told, kept_from_parents, member_id, at) "
                                  "VALUES ($1, $2, $3, $4, $5, $6, $7)";

std::string text(Row const& row, int column) { return std::string{row.text_or_empty(column)}; }

} // namespace

RelayLog RelayLogStore::read(Grant<ReadRelayLog> const& grant)
{
    auto const tables = database_.read({{read_entries, {grant.subject()}}, {read_views, {grant.subject()}}});
    bool const all = grant.relation() != Relation::parent && grant.relation() != Relation::guardian;
    RelayLog log;
    for (auto const row : tables[0]) {
        if (row.yes(6) && !all) continue;
        RelayEntry one{
            row.id<BtiEntryId>(0), text(row, 1), text(row, 2), text(row, 3), text(row, 4), row.day(5), row.yes(6), text(row, 7), row.instant(8)};
        if (!row.null(9))
            one.evaluation = RelayEvaluation{text(row, 9), text(row, 10), row.maybe_id<OwnViewId>(11), text(row, 12), text(row, 13), row.instant(14)};
        log.entries.push_back(std::move(one));
    }
    for (auto const row : tables[1])
        if (all || !row.yes(3))
            log.views.push_back({row.id<OwnViewId>(0), OwnWords{text(row, 1)}, row.yes(2), row.yes(3), text(row, 4), row.instant(5)});
    return log;
}

void RelayLogStore::write(Change& change, Grant<WriteRelayLog> const& grant, RelayEntry const& entry, Day today)
{
    change.add(add_entry,
        {entry.id, grant.subject(), today, entry.effort, entry.responsible, entry.decision, entry.evaluate_on, entry.kept_from_parents, grant.by(),
            change.at()});
}

void RelayLogStore::evaluate(Change& change, Grant<WriteRelayLog> const& grant, BtiEntryId const& entry, RelayEvaluation const& evaluation,
    std::optional<OwnView> const& view, Day today)
{
    if (view) add_view(change, grant.subject(), grant.by(), *view);
    change.add(add_evaluation,
        {entry, grant.subject(), today, evaluation.words, evaluation.next, view ? std::optional{view->id} : evaluation.view, evaluation.view_missing,
            grant.by(), change.at()});
}

void RelayLogStore::say(Change& change, Grant<SayOwnView> const& grant, OwnView const& view) { add_view(change, grant.subject(), grant.by(), view); }

void RelayLogStore::add_view(Change& change, CoordinationId const& coordination, MemberId const& by, OwnView const& view)
{
    change.add(insert_view, {view.id, coordination, view.words.text(), view.told, view.kept_from_parents, by, change.at()});
}

} // namespace samtak
