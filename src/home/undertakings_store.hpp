// One's own things in all cases here, cut by what one may answer of them today (D1 D2).
#pragma once
#include "access/policy.hpp"
#include "home/undertakings.hpp"
#include "measures/task_acts.hpp"

namespace samtak {

class Database;

class UndertakingsStore {
public:
    // `area_keys`: the profile's life areas in order (Place::area_keys); must outlive the store.
    UndertakingsStore(Database& database, std::vector<std::string> const& area_keys) : database_(database), area_keys_(area_keys) {}
    std::vector<OwnThing> own(Grant<ListUndertakings> const& grant, Viewer const& viewer, Policy& policy, Day today);

private:
    Database& database_;
    std::vector<std::string> const& area_keys_;
};

} // namespace samtak
