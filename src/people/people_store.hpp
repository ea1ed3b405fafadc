// The person's rows. Reached through a grant on the coordination around them.
#pragma once
#include "people/people_acts.hpp"
#include "people/person.hpp"
#include "storage/change.hpp"
#include "text/words.hpp"

namespace samtak {

class Database;
class Secrets;

// What stands on top of every page about one person.
struct PersonHeader {
    CoordinationId coordination;
    std::optional<PlanId> plan;
    std::string name;
    std::string called;
    std::optional<int> age;
};

class PeopleStore {
public:
    PeopleStore(Database& database, Secrets const& secrets, Catalogues const& catalogues)
        : database_(database), secrets_(secrets), catalogues_(catalogues)
    {
    }
    Result<Person> read(Grant<ReadPerson> const& grant);
    template <class A> PersonHeader header(Grant<A> const& grant, Day today) { return header_of(grant.coordination(), today); }

    bool represents(Grant<EditPerson> const& grant, RepresentationId const& id); // somebody who acts for this person, or did

    void add(Change& change, Grant<RegisterPerson> const& grant, Person const& person, std::optional<NationalId> const& number);
    // One who has a login here already is the person: they see the case by it.
    void give_login(Change& change, Grant<RegisterPerson> const& grant, PersonId const& person, MemberId const& member);
    void update(Change& change, Grant<EditPerson> const& grant, Person const& person, std::string_view reason);
    // `number` typed later, or corrected; the former one stays in the history
    void set_number(Change& change, Grant<EditPerson> const& grant, std::int64_t seen, NationalId const& number);
    void add_representation(Change& change, Grant<EditPerson> const& grant, Representation const& one);
    void end_representation(Change& change, Grant<EditPerson> const& grant, RepresentationId const& id, std::int64_t seen, Day last);
    // What the young person says of a parent; it counts from 16.
    void set_agreement(Change& change, Grant<DecideParentSees> const& grant, RepresentationId const& id, std::int64_t seen, bool agrees);

private:
    void insert(Change& change, MemberId const& by, PersonId const& person, Representation const& one);
    PersonHeader header_of(CoordinationId const& coordination, Day today);
    Database& database_;
    Secrets const& secrets_;
    Catalogues const& catalogues_;
};

} // namespace samtak
