// The names of those whom the viewer coordinates for: to warn before one of them is written where no name belongs.
#pragma once
#include "coordination/coordination_acts.hpp"
#include "kernel/day.hpp"

#include <string>
#include <vector>

namespace samtak {

class Database;

// Name and what they are called, of the viewer's own cases today, also as deputy.
std::vector<std::string> names_of_own_people(Database& database, Grant<ListCoordinations> const& grant, Day today);

} // namespace samtak
