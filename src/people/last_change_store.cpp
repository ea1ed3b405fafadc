#include "people/last_change_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_last = "SELECT coalesce(m.name, ''), h.at FROM person_history h LEFT JOIN member m ON m.id = h.member_id "
                                "WHERE h.person_id = $1 ORDER BY h.version DESC LIMIT 1";
constexpr Statement read_version =
    "SELECT h.person_id, h.name, h.called, h.birth_day, h.address_protection, h.language, h.interpreter, h.culture, h.phone "
    "FROM person_history h WHERE h.person_id = $1 AND h.version = $2";

} // namespace

std::optional<Person> person_as_seen(Database& database, Grant<EditPerson> const& grant, std::int64_t version)
{
    auto const found = database.read_one({read_version, {grant.person(), version}});
    if (found.empty()) return std::nullopt;
    auto const row = found.row(0);
    Person person{row.id<PersonId>(0), std::string{row.text(1)}, std::string{row.text(2)}, row.maybe_day(3)};
    person.address_protection = parse_address_protection(row.text(4)).value_or(AddressProtection::strict);
    person.language = std::string{row.text(5)};
    person.interpreter = row.yes(6);
    person.culture = std::string{row.text(7)};
    person.phone = std::string{row.text(8)};
    person.version = version;
    return person;
}

LastChange last_person_change(Database& database, Grant<EditPerson> const& grant)
{
    auto const found = database.read_one({read_last, {grant.person()}});
    auto const row = found.row(0);
    return {std::string{row.text(0)}, row.instant(1)};
}

} // namespace samtak
