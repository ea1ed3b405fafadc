// The municipality's cases as the coordinating unit sees them (H1): numbers, dates and who coordinates; no name of a person, no content. Pure.
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samtak {

// Why nobody follows up a case today (B13).
enum class Cover {
    covered,
    nobody, // no appointment holds today
    left,   // the coordinator's time here is over
    away,   // absent, and no deputy who is here
};

// Of the plan that isn't ended.
struct OverviewPlan {
    bool resting = false;
    std::optional<Day> evaluate_on;
    bool silent = false;            // nothing has changed for as long as the municipality allows
    std::optional<Day> last_change; // of a silent one, when it was asked for (Silence::since_when); none: never
};

struct OverviewCase {
    CoordinationId id;
    std::string number;
    std::optional<int> age; // whole years; none: not known
    std::string unit;       // the profile's key; empty: none
    Day opened_on;
    Cover cover = Cover::nobody;
    std::optional<MemberId> coordinator;  // the responsible one, also when away
    std::vector<MemberId> coordinated_by; // all whose appointment holds today: overlap has two
    std::optional<OverviewPlan> plan = {};
    int overdue = 0; // open measures past their deadline
    std::optional<Day> oldest_deadline = {};
    bool coordinator_consent = false, plan_consent = false; // hold today
};

struct OverviewCoordinator {
    MemberId id;
    std::string name, sort_key, phone, unit;
    int load = 0;    // cases
    int overdue = 0; // measures past their deadline in them
};

struct Overview {
    std::vector<OverviewCase> cases;               // by case number
    std::vector<OverviewCoordinator> coordinators; // those who have a case today; the most cases first, then by name
    OverviewCoordinator const* find(std::optional<MemberId> const& member) const;
};

// What a case needs from somebody. The lists behind the key figures.
enum class Attention { any, no_coordinator, no_consent, no_evaluation, evaluation_passed, overdue, silent };
std::string_view code(Attention attention);
std::optional<Attention> attention_named(std::string_view code);
bool needs(OverviewCase const& one, Attention attention, Day today);

// «Show»: the whole municipality, a unit, or the ages of a coordinating team (B3).
struct OverviewFilter {
    std::string unit = {}; // empty: all
    std::optional<int> from_age = {}, to_age = {};
    std::optional<MemberId> coordinator = {};
};
// A case belongs to its unit; one without belongs where its coordinator does. An unknown age is in no team.
Overview filtered(Overview const& whole, OverviewFilter const& filter);
std::vector<OverviewCase const*> cases_that_need(Overview const& overview, Attention attention, Day today);

// Loads and overdue measures counted from the cases, and the order; those without a case are left out.
void count_loads(Overview& overview);

// How many coordinators have how many cases, in at most six marks: 1, 2 … and the last for more than recommended.
struct LoadMark {
    int from, to; // both included; the last has no end
    int coordinators = 0;
};
std::vector<LoadMark> load_marks(std::vector<OverviewCoordinator> const& coordinators, int recommended);

} // namespace samtak
