// The service directory (B14): what there is in a municipality, for whom, who tells more and where one applies. It is data in a file of its own,
// municipalities/<key>/services.toml, so that whoever knows the services keeps it without touching the municipality's rules.
#pragma once
#include "profiles/profile.hpp"

namespace samtak {

struct ServiceGroup {
    std::string key; // "health", "school", "work", "housing", "leisure", "economy", "respite" and the municipality's own
    Localised name;
};
struct OfferedService {
    std::string key, group;
    Localised name, what;
    Localised whom;     // who it is for, and what is realistic
    std::string unit;   // key of the unit that tells more; empty: the contact body
    Localised ask;      // whom to ask for there; empty: anybody
    std::string decide; // where one applies: "allocation", "unit", "here" (coordinator and plan, in the program), "nobody" (no application)
    Localised apply;    // how; may be empty
    std::string web;    // https, or empty
};
struct ServiceDirectory {
    std::vector<ServiceGroup> groups;               // in the page's order
    std::vector<OfferedService> services;           // none: the municipality hasn't written it
    std::map<std::string, std::string> unit_phones; // of a unit's key; else one calls the contact body
};

// The file of this municipality; nothing in it when there is no file. Throws ProfileError with every problem, a line each:
// "municipalities/x/services.toml:12: offered[2].name.nn: missing". Unknown keys are refused.
ServiceDirectory read_service_directory(std::string const& municipalities, Profile const& profile);
// Of all of these, by key; what is wrong in all of them at once.
using ServiceDirectories = std::map<std::string, ServiceDirectory, std::less<>>;
ServiceDirectories read_service_directories(std::string const& municipalities, std::vector<Profile const*> const& all);

ProfileUnit const* unit_of(Profile const& profile, std::string_view key); // nothing: there is none

} // namespace samtak
