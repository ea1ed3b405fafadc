#include "people/last_change_store.hpp"

#include "storage/database.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr Statement read_last = "SELECT coalesce(m.name, ''), h.at FROM person_history h LEFT JOIN member m ON m.id = h.member_id "
                                "WHERE h.person_id = $1 ORDER BY h.version DESC LIMIT 1";
#define SAMTAK_VERSION                                                                                                                               \
    "SELECT h.person_id, h.name, h.called, h.birth_day, h.address_protection, h.language, h.interpreter, h.culture, h.phone, h.version, "            \
    "CASE WHEN h.number_sealed IS NULL THEN 0 ELSE 1 END, coalesce(m.name, ''), h.at "                                                               \
    "FROM person_history h LEFT JOIN member m ON m.id = h.member_id WHERE h.person_id = $1"
constexpr Statement read_version = SAMTAK_VERSION " AND h.version = $2";
constexpr Statement read_versions = SAMTAK_VERSION " ORDER BY h.version";
constexpr Statement read_representation_versions =
    "SELECT h.representation_id, h.kind, h.scope, h.name, h.from_day, h.to_day, coalesce(m.name, ''), h.at FROM representation_history h "
    "JOIN representation r ON r.id = h.representation_id LEFT JOIN member m ON m.id = h.member_id WHERE r.person_id = $1 ORDER BY h.at, h.version";

Person person_in(Row const& row)
{
    Person person{row.id<PersonId>(0), std::string{row.text(1)}, std::string{row.text(2)}, row.maybe_day(3)};
    person.address_protection = parse_address_protection(row.text(4)).value_or(AddressProtection::strict);
    person.language = std::string{row.text(5)};
    person.interpreter = row.yes(6);
    person.culture = std::string{row.text(7)};
    person.phone = std::string{row.text(8)};
    person.version = row.integer(9);
    person.has_number = row.yes(10);
    return person;
}

Representation representation_in(Row const& row)
{
    Representation one{row.id<RepresentationId>(0), parse_representation_kind(row.text(1)).value_or(RepresentationKind::next_of_kin),
        parse_representation_scope(row.text(2)).value_or(RepresentationScope::economic), std::string{row.text(3)}, {}, {}, {}, false, {},
        Period{row.day(4), row.maybe_day(5)}};
    return one;
}

void put(std::vector<Representation>& all, Representation one)
{
    auto const found = std::find_if(all.begin(), all.end(), [&](Representation const& other) { return other.id == one.id; });
    if (found == all.end())
        all.push_back(std::move(one));
    else
        *found = std::move(one);
}

} // namespace

std::optional<Person> person_as_seen(Database& database, Grant<EditPerson> const& grant, std::int64_t version)
{
    auto const found = database.read_one({read_version, {grant.person(), version}});
    if (found.empty()) return std::nullopt;
    return person_in(found.row(0));
}

LastChange last_person_change(Database& database, Grant<EditPerson> const& grant)
{
    auto const found = database.read_one({read_last, {grant.person()}});
    auto const row = found.row(0);
    return {std::string{row.text(0)}, row.instant(1)};
}

std::vector<PersonVersion> person_versions(Database& database, Grant<EditPerson> const& grant)
{
    auto const tables = database.read({{read_versions, {grant.person()}}, {read_representation_versions, {grant.person()}}});
    std::vector<PersonVersion> all;
    all.reserve(tables[0].size() + tables[1].size());
    std::vector<Representation> acting;
    auto change = tables[1].begin();
    // Both lists go through time: a save of the one keeps what the other had.
    auto const take_changes_until = [&](std::optional<Instant> until) {
        for (; change != tables[1].end() && (!until || (*change).instant(7) <= *until); ++change) {
            Row const row = *change;
            put(acting, representation_in(row));
            if (all.empty()) continue; // registered together with the person
            PersonVersion next{all.back().person, {std::string{row.text(6)}, row.instant(7)}};
            next.person.representations = acting;
            if (next.saved.at == all.back().saved.at)
                all.back() = std::move(next);
            else
                all.push_back(std::move(next));
        }
    };
    for (Row const row : tables[0]) {
        take_changes_until(row.instant(12));
        all.push_back({person_in(row), {std::string{row.text(11)}, row.instant(12)}});
        all.back().person.representations = acting;
    }
    take_changes_until(std::nullopt);
    return all;
}

} // namespace samtak
