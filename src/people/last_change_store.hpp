// Who saved the person's record last, and when: what a conflict page says of the other one.
#pragma once
#include "people/people_acts.hpp"

#include <chrono>

namespace samtak {

class Database;

struct LastChange {
    std::string who; // empty: the program, or somebody who is gone
    Instant at;
};
LastChange last_person_change(Database& database, Grant<EditPerson> const& grant);

} // namespace samtak
