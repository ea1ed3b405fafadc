// A municipality's differences, as data: municipalities/<key>/profile.toml and terms.{nb,nn,en}.toml.
// A profile that doesn't validate refuses to start, with file, line and field.
#pragma once
#include "text/words.hpp"

#include <array>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace samtak {

// A text that the municipality gives in each language.
struct Localised {
    std::string nb, nn, en;
    std::string const& in(Language language) const;
};

struct LifeArea {
    std::string key;  // "health", "day", "housing", "leisure", "economy", "network" and the municipality's own
    std::string icon; // name in the icon sprite
    Localised name;
};

struct ProfileUnit {
    std::string key;
    Localised name;
    std::string sector;      // "health", "education", "nav", "specialist", "other"
    bool outside = false;    // outside the municipality (hospital, county school, state NAV)
    std::string parent;      // key, or empty
};

// A typical function in a care team, offered to pick from (E2): home care, physiotherapist, school, GP …
struct CareTeamFunction {
    std::string key;
    Localised name;
    bool outside = false;
    bool medical_coordinator = false; // the GP (E2, RI)
};

// One point of the content checklist, with the law's letter (law.md A1); dated through ContentRule.
struct ContentPoint {
    std::string key;    // "a" … "j", "k"
    Localised text;
    bool child = false; // only while the person is under 18
};
struct ContentRule {
    std::string key;    // "IPF_2022"
    Day from;
    std::optional<Day> to;
    std::vector<ContentPoint> points;
};

struct LawReference {
    std::string code;   // "hol-7-2"
    Localised text;     // as printed
    Day from;
    std::optional<Day> to;
};

struct Profile {
    std::string key;            // folder name, first part of every path
    std::string name;           // "Sunnfjord kommune"
    std::string number;         // municipality number
    Language language = Language::nb;
    std::string shield;         // file under assets/shields
    Localised contact_body;     // "Koordinerande team"
    std::string phone;          // of the coordinating unit
    std::string web;            // address of the municipality's own pages
    std::string accessibility_statement;
    std::map<Language, Terms> terms;
    std::vector<LifeArea> life_areas;      // their order on the page; at most 32
    std::vector<ProfileUnit> units;
    std::vector<CareTeamFunction> functions;
    std::vector<ContentRule> content_rules;
    std::vector<LawReference> laws;
    std::vector<Localised> expectations;    // what the coordinator does, and doesn't (I1), for the expectation card
    std::vector<Localised> not_expected;
    std::vector<std::string> start_talk;    // keys of checklist points shown, in order
    std::vector<std::string> neutral_places; // where an invitation may say the meeting is
    std::string sharing_consent_form = "any"; // "written" where the municipality demands it, else "any" (C2)
    bool both_parents = true;               // parents_required (law.md A4)
    bool provider_updates_plan = true;      // false: the coordinator keeps the plan up to date (F8, HA)
    bool coordinator_helps_with_applications = false; // A3
    int recommended_load = 5;
    int evaluation_months = 6;              // default interval
    int meetings_a_year = 2;
    int authorisation_months = 12;          // R4.10: at most 12

    ContentRule const& content_rule_on(Day day) const;
    std::optional<std::size_t> life_area(std::string_view key) const; // its place in life_areas
    Localised const* law_on(std::string_view code, Day day) const;
};

// What is wrong with a profile: "municipalities/x/profile.toml:12: life_areas[2].name.nn: missing".
class ProfileError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// Reads and validates one municipality folder. Throws ProfileError. Unknown keys are refused.
Profile read_profile(std::string const& folder);
// Every folder under `municipalities`, by key. Throws ProfileError at the first that doesn't validate.
std::map<std::string, Profile, std::less<>> read_profiles(std::string const& municipalities);

} // namespace samtak
