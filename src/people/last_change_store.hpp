// Who saved the person's record last, and when; and what stood in an earlier version: what a conflict page is made of.
#pragma once
#include "people/people_acts.hpp"
#include "people/person.hpp"

#include <chrono>

namespace samtak {

class Database;

struct LastChange {
    std::string who; // empty: the program, or somebody who is gone
    Instant at;
};
LastChange last_person_change(Database& database, Grant<EditPerson> const& grant);
// What a writer saw: the fields of the form only. Nothing: there is no such version.
std::optional<Person> person_as_seen(Database& database, Grant<EditPerson> const& grant, std::int64_t version);

} // namespace samtak
