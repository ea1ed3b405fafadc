#include "people/people_store.hpp"

#include "storage/database.hpp"
#include "storage/secrets.hpp"

namespace samtak {
namespace {

constexpr Statement find_representation = "SELECT id FROM representation WHERE id = $1 AND person_id = $2";
constexpr Statement read_person =
    "SELECT p.id, p.name, p.called, p.birth_day, p.birth_confirmed, p.number_hash, p.address_protection, p.language, "
    "p.interpreter, p.culture, p.phone, p.version FROM person p JOIN coordination c ON c.person_id = p.id WHERE c.id = $1";
constexpr Statement read_representations =
    "SELECT r.id, r.kind, r.scope, r.name, r.relation, r.phone, r.evidence, r.person_agrees, r.member_id, r.from_day, "
    "r.to_day, r.version FROM representation r JOIN coordination c ON c.person_id = r.person_id WHERE c.id = $1 "
    "ORDER BY r.from_day, r.id";
constexpr Statement read_header =
    "SELECT p.name, p.called, p.birth_day, p.birth_confirmed, pl.id FROM coordination c JOIN person p ON p.id = c.person_id "
    "LEFT JOIN plan pl ON pl.coordination_id = c.id AND pl.active = 1 WHERE c.id = $1";
constexpr Statement add_person = "INSERT INTO person (id, member_id, name, called, sort_key, search_key, birth_day, birth_confirmed, number_sealed, "
                                 "number_hash, address_protection, language, interpreter, culture, phone, version) "
                                 "VALUES ($1, NULL, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)";
constexpr Statement give_person_login = "UPDATE person SET member_id = $2 WHERE id = $1 AND member_id IS NULL";
constexpr Statement update_person = "UPDATE person SET name = $3, called = $4, sort_key = $5, search_key = $6, birth_day = $7, birth_confirmed = $8, "
                                    "address_protection = $9, language = $10, interpreter = $11, culture = $12, phone = $13, version = version + 1 "
                                    "WHERE id = $1 AND version = $2";
constexpr Statement update_number = "UPDATE person SET number_sealed = $3, number_hash = $4, version = version + 1 WHERE id = $1 AND version = $2";
constexpr Statement keep_person = "INSERT INTO person_history (person_id, version, name, called, birth_day, birth_confirmed, number_sealed, "
                                  "address_protection, language, interpreter, culture, phone, member_id, at, reason) "
                                  "SELECT id, version, name, called, birth_day, birth_confirmed, number_sealed, address_protection, language, "
                                  "interpreter, culture, phone, $2, $3, $4 FROM person WHERE id = $1";
constexpr Statement add_representation_row =
    "INSERT INTO representation (id, person_id, member_id, kind, scope, name, relation, phone, evidence, "
    "person_agrees, from_day, to_day, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)";
constexpr Statement end_representation_row =
    "UPDATE representation SET to_day = $3, version = version + 1 WHERE id = $1 AND version = $2 AND person_id = $4";
constexpr Statement agree_representation =
    "UPDATE representation SET person_agrees = $3, version = version + 1 WHERE id = $1 AND version = $2 AND person_id = $4";
constexpr Statement keep_representation =
    "INSERT INTO representation_history (representation_id, version, kind, scope, name, person_agrees, from_day, "
    "to_day, member_id, at, reason) SELECT id, version, kind, scope, name, person_agrees, from_day, to_day, $2, "
    "$3, $4 FROM representation WHERE id = $1";

Representation representation_of(Row const& row)
{
    return {row.id<RepresentationId>(0), parse_representation_kind(row.text(1)).value_or(RepresentationKind::next_of_kin),
        parse_representation_scope(row.text(2)).value_or(RepresentationScope::economic), std::string{row.text(3)}, std::string{row.text(4)},
        std::string{row.text(5)}, std::string{row.text(6)}, row.yes(7), row.maybe_id<MemberId>(8), Period{row.day(9), row.maybe_day(10)},
        row.integer(11)};
}

std::string bound(PersonId const& id) { return "person.number." + id.str(); }

} // namespace

Result<Person> PeopleStore::read(Grant<ReadPerson> const& grant)
{
    auto const tables = database_.read({{read_person, {grant.subject()}}, {read_representations, {grant.subject()}}});
    if (tables[0].empty()) return Failure{Problem::not_found, "This page isn't here."};
    auto const row = tables[0].row(0);
    Person person{row.id<PersonId>(0), std::string{row.text(1)}, std::string{row.text(2)}, row.maybe_day(3), row.yes(4), !row.null(5),
        parse_address_protection(row.text(6)).value_or(AddressProtection::strict), std::string{row.text(7)}, row.yes(8), std::string{row.text(9)},
        std::string{row.text(10)}, row.integer(11), {}};
    for (auto const one : tables[1]) person.representations.push_back(representation_of(one));
    if (!grant.parts().covers(Parts::contact())) { // what consent does not give leaves no hole
        person.phone.clear();
        person.representations.clear();
        person.culture.clear();
    }
    return person;
}

PersonHeader PeopleStore::header_of(CoordinationId const& coordination, Day today)
{
    auto const found = database_.read_one({read_header, {coordination}});
    auto const row = found.row(0);
    PersonHeader header{coordination, row.maybe_id<PlanId>(4), std::string{row.text(0)}, std::string{row.text(1)}, std::nullopt};
    if (auto const born = row.maybe_day(2); born && row.yes(3)) header.age = age_on(*born, today);
    return header;
}

void PeopleStore::add(Change& change, Grant<RegisterPerson> const& grant, Person const& person, std::optional<NationalId> const& number)
{
    Value sealed, hash;
    if (number) {
        sealed = secrets_.seal(number->reveal(), bound(person.id));
        hash = secrets_.lookup_hash(number->reveal());
    }
    change.add(add_person,
        {person.id, person.name, person.called, catalogues_.sort_key(person.name), catalogues_.search_key(person.name), person.born,
            person.born_confirmed, sealed, hash, code(person.address_protection), person.language, person.interpreter, person.culture, person.phone});
    change.add(keep_person, {person.id, grant.by(), change.at(), ""});
    for (auto const& one : person.representations) insert(change, grant.by(), person.id, one);
}

void PeopleStore::give_login(Change& change, Grant<RegisterPerson> const&, PersonId const& person, MemberId const& member)
{
    change.add(give_person_login, {person, member});
}

void PeopleStore::update(Change& change, Grant<EditPerson> const& grant, Person const& person, std::string_view reason)
{
    change.add(update_person,
        {grant.person(), person.version, person.name, person.called, catalogues_.sort_key(person.name), catalogues_.search_key(person.name),
            person.born, person.born_confirmed, code(person.address_protection), person.language, person.interpreter, person.culture, person.phone});
    change.add(keep_person, {grant.person(), grant.by(), change.at(), reason});
}

bool PeopleStore::represents(Grant<EditPerson> const& grant, RepresentationId const& id)
{
    return !database_.read_one({find_representation, {id, grant.person()}}).empty();
}

void PeopleStore::set_number(Change& change, Grant<EditPerson> const& grant, std::int64_t seen, NationalId const& number)
{
    change.add(update_number, {grant.person(), seen, secrets_.seal(number.reveal(), bound(grant.person())), secrets_.lookup_hash(number.reveal())});
    change.add(keep_person, {grant.person(), grant.by(), change.at(), ""});
}

void PeopleStore::add_representation(Change& change, Grant<EditPerson> const& grant, Representation const& one)
{
    insert(change, grant.by(), grant.person(), one);
}

void PeopleStore::insert(Change& change, MemberId const& by, PersonId const& person, Representation const& one)
{
    change.add(add_representation_row,
        {one.id, person, one.member, code(one.kind), code(one.scope), one.name, one.relation, one.phone, one.evidence, one.person_agrees,
            one.period.from, one.period.to});
    change.add(keep_representation, {one.id, by, change.at(), ""});
}

void PeopleStore::end_representation(Change& change, Grant<EditPerson> const& grant, RepresentationId const& id, std::int64_t seen, Day last)
{
    change.add(end_representation_row, {id, seen, last, grant.person()});
    change.add(keep_representation, {id, grant.by(), change.at(), ""});
}

void PeopleStore::set_agreement(Change& change, Grant<DecideParentSees> const& grant, RepresentationId const& id, std::int64_t seen, bool agrees)
{
    change.add(agree_representation, {id, seen, agrees, grant.person()});
    change.add(keep_representation, {id, grant.by(), change.at(), ""});
}

} // namespace samtak
