// Who saved the person's record last, and when; and what stood in earlier versions: what conflict and version pages are made of.
#pragma once
#include "people/people_acts.hpp"
#include "people/person.hpp"

#include <chrono>
#include <vector>

namespace samtak {

class Database;

struct LastChange {
    std::string who; // empty: the program, or somebody who is gone
    Instant at;
};
LastChange last_person_change(Database& database, Grant<EditPerson> const& grant);
// What a writer saw: the fields of the form only. Nothing: there is no such version.
std::optional<Person> person_as_seen(Database& database, Grant<EditPerson> const& grant, std::int64_t version);

// What was registered, save by save, the oldest first (L15). `person.representations` holds who acted as it stood then; of a
// representation the history keeps kind, scope, name and days only. Whether a young person has said yes to a parent is not read here (K8).
struct PersonVersion {
    Person person;
    LastChange saved;
};
std::vector<PersonVersion> person_versions(Database& database, Grant<EditPerson> const& grant);

} // namespace samtak
