#include "coordination/place_shown_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement count_said = "SELECT count(*) FROM place_shown WHERE coordination_id = $1 AND member_id = $2 AND on_day = $3";
constexpr Statement add = "INSERT INTO place_shown (id, coordination_id, reason, on_day, member_id, at) VALUES ($1, $2, $3, $4, $5, $6)";
constexpr Statement read_unit = "SELECT u.key FROM coordination c JOIN unit u ON u.id = c.unit_id WHERE c.id = $1";
constexpr Statement read_coordinator =
    "SELECT m.name, w.title, w.phone FROM coordinator_term t JOIN member m ON m.id = t.member_id JOIN member_at_work w ON w.member_id = m.id "
    "WHERE t.coordination_id = $1 AND t.from_day <= $2 AND t.last_day >= $2 ORDER BY t.responsible DESC, t.from_day DESC LIMIT 1";

} // namespace

bool PlaceShownStore::has_said_why(Grant<ShowPlaces> const& grant, Day today)
{
    return database_.read_one({count_said, {grant.subject(), grant.by(), today}}).row(0).integer(0) > 0;
}

void PlaceShownStore::say_why(Change& change, Grant<ShowPlaces> const& grant, std::string const& reason, Day today)
{
    change.add(add, {OnceId::fresh(), grant.subject(), reason, today, grant.by(), change.at()});
}

CasePlaces PlaceShownStore::places(Grant<ShowPlaces> const& grant, Day today)
{
    auto const tables = database_.read({{read_unit, {grant.subject()}}, {read_coordinator, {grant.subject(), today}}});
    CasePlaces places;
    if (!tables[0].empty()) places.unit_key = tables[0].row(0).text(0);
    if (tables[1].empty()) return places;
    auto const row = tables[1].row(0);
    places.coordinator = row.text(0);
    places.title = row.text(1);
    places.phone = row.text(2);
    return places;
}

} // namespace samtak
