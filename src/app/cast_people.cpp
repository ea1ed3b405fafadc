#include "app/cast_file.hpp"
#include "kernel/national_id.hpp"

#include <stdexcept>

namespace samtak {
namespace {

constexpr Statement add_person = "INSERT INTO person (id, member_id, name, called, sort_key, search_key, birth_day, birth_confirmed, number_sealed, "
                                 "number_hash, address_protection, language, interpreter, culture, phone, version) "
                                 "VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9, $10, $11, $12, $13, $14, 1)";
constexpr Statement add_person_history = "INSERT INTO person_history (person_id, version, name, called, birth_day, birth_confirmed, number_sealed, "
                                         "address_protection, language, interpreter, culture, phone, member_id, at, reason) "
                                         "SELECT id, 1, name, called, birth_day, birth_confirmed, number_sealed, address_protection, language, "
                                         "interpreter, culture, phone, $2, $3, '' FROM person WHERE id = $1";
constexpr Statement add_representation = "INSERT INTO representation (id, person_id, member_id, kind, scope, name, relation, phone, evidence, "
                                         "person_agrees, from_day, to_day, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, NULL, 1)";
constexpr Statement add_representation_history =
    "INSERT INTO representation_history (representation_id, version, kind, scope, name, person_agrees, "
    "from_day, to_day, member_id, at, reason) "
    "SELECT id, 1, kind, scope, name, person_agrees, from_day, to_day, $2, $3, '' FROM representation WHERE id = $1";

void write_representation(CastFile& cast, toml::table const& one, PersonId const& person, Value const& recorded_by)
{
    auto const key = cast.text(one, "key");
    auto const id = cast.id<RepresentationId>("representation", key);
    Value const member = one["login"].value_or(true) ? Value{cast.id<MemberId>("member", key)} : Value{};
    cast.change.add(add_representation,
        {id, person, member, cast.text(one, "kind", "parent"), cast.text(one, "scope", "personal"), cast.text(one, "name"),
            cast.text(one, "relation"), cast.text(one, "phone"), cast.text(one, "evidence"), one["person_agrees"].value_or(false),
            cast.day(one, "from", cast.today.plus_days(-90))});
    cast.change.add(add_representation_history, {id, recorded_by, cast.now});
}

void write_person(CastFile& cast, toml::table const& person)
{
    auto const key = cast.text(person, "key");
    auto const id = cast.id<PersonId>("person", key);
    auto const name = cast.text(person, "name");
    Value sealed, hash;
    if (auto const typed = cast.text(person, "number"); !typed.empty()) {
        auto const number = NationalId::parse(typed);
        if (!number || !number->synthetic()) throw std::runtime_error{"cast: " + key + ": not a synthetic number"};
        sealed = cast.place.secrets->seal(number->reveal(), "person.number." + id.str());
        hash = cast.place.secrets->lookup_hash(number->reveal());
    }
    auto const member = cast.text(person, "member");
    cast.change.add(add_person,
        {id, member.empty() ? Value{} : Value{cast.id<MemberId>("member", member)}, name, cast.text(person, "called"),
            cast.place.catalogues->sort_key(name), cast.place.catalogues->search_key(name), cast.maybe_day(person, "born"), sealed, hash,
            cast.text(person, "address_protection", "none"), cast.text(person, "language"), person["interpreter"].value_or(false),
            cast.text(person, "culture"), cast.text(person, "phone")});
    Value const by = cast.id<MemberId>("member", cast.text(person, "coordinator"));
    cast.change.add(add_person_history, {id, by, cast.now});
    cast.each(person, "representation", [&](toml::table const& one) { write_representation(cast, one, id, by); });
    write_cast_coordination(cast, person, id);
}

} // namespace

void write_cast_people(CastFile& cast, toml::table const& file)
{
    cast.each(file, "person", [&](toml::table const& person) { write_person(cast, person); });
}

} // namespace samtak
