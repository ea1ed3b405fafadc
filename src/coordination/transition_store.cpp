#include "coordination/transition_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_noted =
    "SELECT t.id, t.kind, t.on_day, t.words, m.name FROM transition t LEFT JOIN member m ON m.id = t.member_id WHERE t.coordination_id = $1 "
    "AND NOT EXISTS (SELECT 1 FROM transition_ending e WHERE e.transition_id = t.id) ORDER BY t.on_day, t.id";
constexpr Statement read_ticks = "SELECT p.about, p.point, p.done, m.name, p.at FROM transition_point p LEFT JOIN member m ON m.id = p.member_id "
                                 "WHERE p.coordination_id = $1 ORDER BY p.at, p.id";
constexpr Statement add = "INSERT INTO transition (id, coordination_id, kind, on_day, words, member_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
constexpr Statement end = "INSERT INTO transition_ending (transition_id, member_id, at) SELECT id, $3, $4 FROM transition WHERE id = $1 AND "
                          "coordination_id = $2 AND NOT EXISTS (SELECT 1 FROM transition_ending e WHERE e.transition_id = $1)";
constexpr Statement add_tick =
    "INSERT INTO transition_point (id, coordination_id, about, point, done, member_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)";

} // namespace

std::vector<NotedTransition> TransitionStore::noted(Grant<ReadTransitions> const& grant)
{
    std::vector<NotedTransition> all;
    auto const found = database_.read_one({read_noted, {grant.subject()}});
    for (auto const row : found)
        all.push_back({row.id<TransitionId>(0), std::string{row.text(1)}, row.day(2), std::string{row.text(3)}, std::string{row.text_or_empty(4)}});
    return all;
}

std::vector<TransitionTick> TransitionStore::ticks(Grant<ReadTransitions> const& grant)
{
    std::vector<TransitionTick> all;
    auto const found = database_.read_one({read_ticks, {grant.subject()}});
    for (auto const row : found)
        all.push_back({std::string{row.text(0)}, std::string{row.text(1)}, row.yes(2), std::string{row.text_or_empty(3)}, row.instant(4)});
    return all;
}

void TransitionStore::note(Change& change, Grant<NoteTransition> const& grant, NotedTransition const& one)
{
    change.add(add, {one.id, grant.subject(), one.kind, one.on, one.words, grant.by(), change.at()});
}

void TransitionStore::take_away(Change& change, Grant<NoteTransition> const& grant, TransitionId const& id)
{
    change.add(end, {id, grant.subject(), grant.by(), change.at()});
}

void TransitionStore::tick(Change& change, Grant<PrepareTransition> const& grant, std::string_view about, std::string_view point, bool done)
{
    change.add(add_tick, {OnceId::fresh(), grant.subject(), about, point, done, grant.by(), change.at()});
}

} // namespace samtak
