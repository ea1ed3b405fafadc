// Reads the overview of a municipality, from the views *_overview that the domains made for it and from nothing else.
#pragma once
#include "oversight/overview.hpp"
#include "oversight/overview_acts.hpp"

namespace samtak {

class Database;

enum class Silence { whether, since_when }; // how much is read of silent plans: since when takes a look at all that was ever written

class OverviewStore {
public:
    explicit OverviewStore(Database& database) : database_(database) {}
    // All open cases as they stand today. `silent_days`: after so many days without a change a plan counts as silent (L5).
    Overview read(Grant<ReadOverview> const& grant, int silent_days, Day today, Silence asked = Silence::whether);

private:
    Database& database_;
};

} // namespace samtak
