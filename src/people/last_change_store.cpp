#include "people/last_change_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_last = "SELECT coalesce(m.name, ''), h.at FROM person_history h LEFT JOIN member m ON m.id = h.member_id "
                                "WHERE h.person_id = $1 ORDER BY h.version DESC LIMIT 1";

} // namespace

LastChange last_person_change(Database& database, Grant<EditPerson> const& grant)
{
    auto const found = database.read_one({read_last, {grant.person()}});
    auto const row = found.row(0);
    return {std::string{row.text(0)}, row.instant(1)};
}

} // namespace samtak
