// A coordinator registers a person and opens the coordination around them (C1 C7). One deed, one change.
#pragma once
#include "coordination/bti_store.hpp"
#include "coordination/coordination_store.hpp"
#include "people/people_store.hpp"
#include "storage/change.hpp"

namespace samtak {

struct RegisterPersonForm {
    CoordinationId coordination = CoordinationId::fresh(); // made before, so that the page can say where the form's sender goes
    std::string name;
    std::string called;
    std::optional<Day> born;
    std::string number_typed; // empty: none (unborn, newborn, unknown: law.md R9.05)
    std::string address_protection = "none";
    std::string language;
    bool interpreter = false;
    std::string culture;
    std::string phone;
    std::string legal_basis; // hjemmel (R1.02)
    std::vector<Representation> representations;
    BtiLevel const* relay_level = nullptr; // BTI: the case begins with a relay holder on this level, not with a coordinator
};

// The person and the coordination with the registering member as coordinator, or as relay holder. invalid with fields; conflict when the number is
// registered.
Result<CoordinationId> register_person(Grant<RegisterPerson> const& grant, RegisterPersonForm const& form, PeopleStore& people,
    CoordinationStore& coordinations, Changes& changes, Change change, Numbers numbers, Day today);

} // namespace samtak
