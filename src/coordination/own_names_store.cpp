#include "coordination/own_names_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_names =
    "SELECT DISTINCT p.name, p.called FROM coordinator_appointment a JOIN coordination c ON c.id = a.coordination_id "
    "JOIN person p ON p.id = c.person_id WHERE (a.member_id = $1 OR a.deputy_id = $1) AND a.active = 1 AND a.from_day <= $2 "
    "AND (a.to_day IS NULL OR a.to_day >= $2)";

} // namespace

std::vector<std::string> names_of_own_people(Database& database, Grant<ListCoordinations> const& grant, Day today)
{
    std::vector<std::string> names;
    auto const found = database.read_one({read_names, {grant.by(), today}});
    for (auto const row : found)
        for (int const column : {0, 1}) names.emplace_back(row.text(column));
    return names;
}

} // namespace samtak
