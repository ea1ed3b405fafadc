// A municipality's differences, as data: municipalities/<key>/profile.toml and terms.{nb,nn,en}.toml, with what many share in
// municipalities/_common (format: municipalities/README.md).
// A profile that doesn't validate refuses to start, with file, line and field.
#pragma once
#include "profiles/profile_decisions.hpp"

#include <map>
#include <memory>
#include <stdexcept>

namespace samtak {

struct TakingPartProfile;

struct Profile {
    std::string key;    // folder name, first part of every path
    std::string name;   // "Prøve kommune"
    std::string number; // municipality number
    Language language = Language::nb;
    std::string shield;     // file under assets/shields
    Localised contact_body; // "Koordinerande team"
    std::string phone;      // of the coordinating unit
    std::string web;        // address of the municipality's own pages
    std::string accessibility_statement;
    std::map<Language, Terms> terms;
    std::vector<LifeArea> life_areas; // their order on the page; at most 32
    std::vector<ProfileUnit> units;
    std::vector<CareTeamFunction> functions;
    std::vector<ContentRule> content_rules;
    std::vector<LawReference> laws;
    std::vector<Localised> expectations; // what the coordinator does, and doesn't (I1), for the expectation card
    std::vector<Localised> not_expected;
    std::vector<TalkPoint> start_talk; // checklist of the start talk, in order
    std::vector<TransitionKind> transitions;
    std::vector<BtiLevel> bti_levels;    // from the lowest; empty: the municipality doesn't use BTI
    std::vector<CoordinatingTeam> teams; // empty: one for all ages
    std::vector<OutdatedLine> outdated;
    std::vector<std::string> neutral_places;             // where an invitation may say the meeting is
    std::string sharing_consent_form = "any";            // "written" where the municipality demands it, else "any" (C2)
    bool both_parents = true;                            // parents_required (law.md A4)
    bool provider_updates_plan = true;                   // false: the coordinator keeps the plan up to date (F8, HA)
    bool coordinator_helps_with_applications = false;    // A3
    std::string appointment = "unit_with_service";       // who appoints: that (KE with the service), "team_then_leader" or "service_centre" (B1 B2)
    std::string notices_to = "coordinating_unit";        // where notices and applications go first: that, or "allocation" (A1)
    std::string ending_decided_by = "coordinating_unit"; // who decides that a coordination ends: that, or "allocation" (B11)
    bool ending_needs_decision = false;                  // a letter of decision goes with it, also where no decision gave the coordinator (B11)
    int ending_answer_days = 14;                         // fvl § 16: so long the person has to answer a notice that it may end (R3.10)
    bool deputy_is_leader = false;                       // the nearest leader is deputy by itself (B8)
    bool minutes_with_plan = false;                      // minutes are written also where there is a plan (G5)
    int minutes_days = 14;                               // minutes are sent within so many days
    std::vector<YearDay> report_days;                    // empty: no half-yearly report (H2)
    int report_window_days = 21;                         // the form opens so many days before each of them
    std::vector<ReportQuestion> report_questions;        // at least one where there are dates
    int recommended_load = 5;
    int evaluation_months = 6; // default interval
    int meetings_a_year = 2;
    int authorisation_months = 12;                        // R4.10: at most 12
    DecisionProfile decisions;                            // assessing, deciding, letters, appeals
    std::shared_ptr<TakingPartProfile const> taking_part; // duties to take part: profiles/taking_part.hpp (E7 C5)

    Terms const& terms_in(Language language_shown) const { return terms.at(language_shown); }
    // Before the oldest rule the oldest holds. A profile has at least one.
    ContentRule const& content_rule_on(Day day) const;
    std::optional<std::size_t> life_area(std::string_view key) const; // its place in life_areas
    BtiLevel const* bti_level(std::string_view key) const;
    Localised const* law_on(std::string_view code, Day day) const;
};

// What is wrong with a profile, a line for each: "municipalities/x/profile.toml:12: life_areas[2].name.nn: missing".
class ProfileError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// Reads and validates one municipality folder. Throws ProfileError. Unknown keys are refused.
Profile read_profile(std::string const& folder);
// Every folder under `municipalities`, by key; folders that begin with "_" or "." are skipped. Throws ProfileError with what is
// wrong in all of them, a line each.
std::map<std::string, Profile, std::less<>> read_profiles(std::string const& municipalities);

} // namespace samtak
