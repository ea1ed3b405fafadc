// Need to know (K10, R5.09): the coordinating unit sees where a person with a confidential address gets help, for the day on which it said why.
#pragma once
#include "coordination/coordination_acts.hpp"
#include "kernel/day.hpp"
#include "storage/change.hpp"

#include <string>
#include <vector>

namespace samtak {

class Database;

// An act of its own, so that each such look stands by itself in the access log.
struct ShowPlaces : ReadCoordination {
    static constexpr std::string_view name = "coordination.places.show";
};

struct CasePlaces {
    std::string unit_key; // of the case; empty: none
    std::string coordinator, title, phone;
};

class PlaceShownStore {
public:
    explicit PlaceShownStore(Database& database) : database_(database) {}
    bool has_said_why(Grant<ShowPlaces> const& grant, Day today);
    void say_why(Change& change, Grant<ShowPlaces> const& grant, std::string const& reason, Day today);
    CasePlaces places(Grant<ShowPlaces> const& grant, Day today); // the coordinator's own protection still holds

private:
    Database& database_;
};

} // namespace samtak
