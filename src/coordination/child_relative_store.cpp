#include "coordination/child_relative_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

#define SAMTAK_CHILD "c.id, h.called, h.birth_year, h.relation, h.follows_up, h.offered, h.status, h.version, m.name, h.at, h.active "
// «None» counts until a child is written down: taking that one away again says nothing of others.
#define SAMTAK_AFTER_CHILDREN                                                                                                                        \
    "n.at > COALESCE((SELECT MAX(e.at) FROM child_relative_history e JOIN child_relative f ON f.id = e.child_relative_id "                           \
    "WHERE f.coordination_id = $1), '')"
constexpr Statement read_children =
    "SELECT " SAMTAK_CHILD "FROM child_relative c JOIN child_relative_history h ON h.child_relative_id = c.id AND h.version = c.version "
    "LEFT JOIN member m ON m.id = h.member_id WHERE c.coordination_id = $1 AND c.active = 1 "
    "ORDER BY CASE WHEN h.birth_year IS NULL THEN 9999 ELSE h.birth_year END, c.id";
constexpr Statement read_versions = "SELECT " SAMTAK_CHILD "FROM child_relative c JOIN child_relative_history h ON h.child_relative_id = c.id "
                                    "LEFT JOIN member m ON m.id = h.member_id WHERE c.coordination_id = $1 AND c.id = $2 ORDER BY h.version";
constexpr Statement read_none = "SELECT n.on_day, m.name FROM child_relative_none n LEFT JOIN member m ON m.id = n.member_id "
                                "WHERE n.coordination_id = $1 AND " SAMTAK_AFTER_CHILDREN " ORDER BY n.at DESC, n.id LIMIT 1";
constexpr Statement count_children = "SELECT (SELECT count(*) FROM child_relative c WHERE c.coordination_id = $1 AND c.active = 1), "
                                     "(SELECT count(*) FROM child_relative c WHERE c.coordination_id = $1 AND c.active = 1 AND c.status = 'open'), "
                                     "(SELECT count(*) FROM child_relative_none n WHERE n.coordination_id = $1 AND " SAMTAK_AFTER_CHILDREN ")";
constexpr Statement add_child = "INSERT INTO child_relative (id, coordination_id, called, birth_year, relation, follows_up, offered, status, active, "
                                "version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, 1)";
constexpr Statement update_child =
    "UPDATE child_relative SET called = $4, birth_year = $5, relation = $6, follows_up = $7, offered = $8, status = $9, "
    "version = version + 1 WHERE id = $1 AND coordination_id = $2 AND version = $3 AND active = 1";
constexpr Statement end_child =
    "UPDATE child_relative SET active = 0, version = version + 1 WHERE id = $1 AND coordination_id = $2 AND version = $3 AND active = 1";
constexpr Statement keep_child =
    "INSERT INTO child_relative_history (child_relative_id, version, called, birth_year, relation, follows_up, offered, status, active, member_id, at) "
    "SELECT id, version, called, birth_year, relation, follows_up, offered, status, active, $2, $3 FROM child_relative WHERE id = $1";
// The case's row is taken first, so that "none" and a child written at the same time meet.
constexpr Statement take_case = "UPDATE coordination SET unit_id = unit_id WHERE id = $1";
constexpr Statement add_none = "INSERT INTO child_relative_none (id, coordination_id, on_day, member_id, at) SELECT $1, c.id, $3, $4, $5 "
                               "FROM coordination c WHERE c.id = $2 AND NOT EXISTS (SELECT 1 FROM child_relative r WHERE r.coordination_id = c.id "
                               "AND r.active = 1)";

ChildRelative child_in(Row const& row)
{
    ChildRelative one{row.id<ChildRelativeId>(0), std::string{row.text(1)}, {}, std::string{row.text(3)}, std::string{row.text(4)},
        std::string{row.text(5)}, std::string{row.text(6)}, row.integer(7), std::string{row.text_or_empty(8)}, row.instant(9)};
    if (!row.null(2)) one.birth_year = row.integer(2);
    return one;
}

} // namespace

ChildRelatives ChildRelativeStore::read(Grant<ReadChildRelatives> const& grant)
{
    auto const tables = database_.read({{read_children, {grant.subject()}}, {read_none, {grant.subject()}}});
    ChildRelatives all;
    for (auto const row : tables[0]) all.children.push_back(child_in(row));
    if (!all.children.empty() || tables[1].empty()) return all;
    all.none_on = tables[1].row(0).day(0);
    all.none_by = tables[1].row(0).text_or_empty(1);
    return all;
}

std::vector<std::pair<ChildRelative, bool>> ChildRelativeStore::versions(Grant<ReadChildRelatives> const& grant, ChildRelativeId const& id)
{
    std::vector<std::pair<ChildRelative, bool>> all;
    auto const found = database_.read_one({read_versions, {grant.subject(), id}});
    for (auto const row : found) all.emplace_back(child_in(row), row.yes(10));
    return all;
}

ChildRelativeCount ChildRelativeStore::count_in(CoordinationId const& coordination)
{
    auto const found = database_.read_one({count_children, {coordination}});
    auto const row = found.row(0);
    return {row.integer(0), row.integer(1), row.integer(0) == 0 && row.integer(2) > 0};
}

void ChildRelativeStore::add(Change& change, Grant<WriteChildRelatives> const& grant, ChildRelative const& one)
{
    change.add(take_case, {grant.subject()});
    change.add(add_child, {one.id, grant.subject(), one.called, one.birth_year, one.relation, one.follows_up, one.offered, one.status});
    change.add(keep_child, {one.id, grant.by(), change.at()});
}

void ChildRelativeStore::update(Change& change, Grant<WriteChildRelatives> const& grant, ChildRelative const& one)
{
    change.add(
        update_child, {one.id, grant.subject(), one.version, one.called, one.birth_year, one.relation, one.follows_up, one.offered, one.status});
    change.add(keep_child, {one.id, grant.by(), change.at()});
}

void ChildRelativeStore::take_away(Change& change, Grant<WriteChildRelatives> const& grant, ChildRelativeId const& id, std::int64_t seen)
{
    change.add(end_child, {id, grant.subject(), seen});
    change.add(keep_child, {id, grant.by(), change.at()});
}

void ChildRelativeStore::say_none(Change& change, Grant<WriteChildRelatives> const& grant, Day today)
{
    change.add(take_case, {grant.subject()});
    change.add(add_none, {OnceId::fresh(), grant.subject(), today, grant.by(), change.at()});
}

} // namespace samtak
