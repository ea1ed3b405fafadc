// Children who are next of kin of the person, or siblings (C4): who they are, and who looks after them. Law: hpl §§ 10 a, 10 b (R1.25).
#pragma once
#include "coordination/coordination_acts.hpp"
#include "kernel/clock.hpp"
#include "kernel/day.hpp"
#include "kernel/id.hpp"
#include "kernel/result.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samtak {

using ChildRelativeId = Id<struct ChildRelativeTag>;

struct ReadChildRelatives : ReadCoordination { // of other people than the person: never for participants
    static constexpr std::string_view name = "child_relative.read", reading = name;
};
struct WriteChildRelatives : ReadChildRelatives {
    static constexpr std::string_view name = "child_relative.write";
};

struct ChildRelative {
    ChildRelativeId id = ChildRelativeId::fresh();
    std::string called = {}; // a first name, or as the person says it
    std::optional<std::int64_t> birth_year = {};
    std::string relation = {};   // child, sibling, other
    std::string follows_up = {}; // who
    std::string offered = {};    // what the child has been told or offered
    std::string status = {};     // open: nobody yet; followed; declined: offered, and not wanted
    std::int64_t version = 0;
    std::string by = {}; // who saved it last
    Instant at = {};
};

// Whether it has been asked about. A child that is written down afterwards puts a "none" aside.
struct ChildRelatives {
    std::vector<ChildRelative> children;
    std::optional<Day> none_on; // asked, and there are none
    std::string none_by;
    bool is_mapped() const { return !children.empty() || none_on.has_value(); }
};
// The same as numbers, for the case's page.
struct ChildRelativeCount {
    std::int64_t children = 0, unseen = 0; // of those, nobody looks after them yet
    bool none = false;                     // asked, and there are none
};

inline constexpr int most_called = 60, most_year_typed = 20, most_follows_up = 200, most_offered = 1000;

// What was typed: a year of birth, or an age, of somebody under 18 on `today` (the duty is to minors). Empty is allowed.
Result<std::optional<std::int64_t>> birth_year_typed(std::string_view typed, Day today);
bool is_child_relation(std::string_view code);
bool is_child_status(std::string_view code);
// Followed up by whom? A status that says so needs a name.
std::vector<FieldProblem> child_relative_problems(ChildRelative const& one);

} // namespace samtak
