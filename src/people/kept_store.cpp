#include "people/kept_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_one = "SELECT k.held, k.version, h.by_person, h.reason, COALESCE(m.name, ''), h.at FROM kept k "
                               "JOIN kept_history h ON h.thing_id = k.thing_id AND h.version = k.version "
                               "LEFT JOIN member m ON m.id = h.member_id WHERE k.coordination_id = $1 AND k.thing_id = $2";
constexpr Statement read_parents =
    "SELECT DISTINCT r.member_id FROM person_parent r JOIN coordination c ON c.person_id = r.person_id WHERE c.id = $1";
constexpr Statement insert_kept = "INSERT INTO kept (thing_id, coordination_id, kind, held, version) VALUES ($1, $2, $3, 1, 1)";
constexpr Statement turn_kept = "UPDATE kept SET held = $3, version = version + 1 WHERE thing_id = $1 AND coordination_id = $2 AND version = $4";
constexpr Statement keep_line = "INSERT INTO kept_history (thing_id, version, held, by_person, reason, told, member_id, at) "
                                "SELECT thing_id, version, held, $2, $3, $4, $5, $6 FROM kept WHERE thing_id = $1";

} // namespace

KeptThings KeptStore::in(CoordinationId const& coordination)
{
    KeptThings things;
    auto const found = database_.read_one({read_kept_things, {coordination}});
    for (auto const row : found) things.emplace(row.text(0));
    return things;
}

KeptNow KeptStore::one(CoordinationId const& coordination, std::string const& thing)
{
    auto const found = database_.read_one({read_one, {coordination, thing}});
    if (found.empty()) return {};
    auto const row = found.row(0);
    return {row.yes(0), row.integer(1), row.yes(2), std::string{row.text(3)}, std::string{row.text(4)}, row.instant(5)};
}

std::set<MemberId> KeptStore::parents_of(CoordinationId const& coordination)
{
    std::set<MemberId> parents;
    auto const found = database_.read_one({read_parents, {coordination}});
    for (auto const row : found) parents.insert(row.id<MemberId>(0));
    return parents;
}

void KeptStore::begin(Change& change, CoordinationId const& coordination, KeptKind kind, std::string const& thing)
{
    change.add(insert_kept, {thing, coordination, code(kind)});
}

void KeptStore::write_held(Change& change, CoordinationId const& coordination, std::string const& thing, bool held, std::int64_t seen)
{
    change.add(turn_kept, {thing, coordination, held, seen});
}

void KeptStore::note(Change& change, MemberId const& by, std::string const& thing, Keeping const& said)
{
    change.add(keep_line, {thing, said.by_person, said.reason, said.told, by, change.at()});
}

} // namespace samtak
