// Figures over the years (H8, law.md R7.01): who had a coordinator and a plan on a day, and what changed in a year or half of one. Pure.
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"

#include <array>
#include <optional>
#include <vector>

namespace samtak {

// Whole years on the day that is counted.
enum class AgeGroup { to_6, to_15, to_17, to_66, from_67, unknown };
inline constexpr std::size_t age_groups = 6;
AgeGroup age_group(std::optional<Day> born, Day on);

// A time with one responsible coordinator; no end: it goes on.
struct CoordinatedSpell {
    MemberId coordinator;
    Period period;
};

struct CaseSpan {
    Day opened_on;
    bool active;
    std::vector<CoordinatedSpell> spells; // by their first day
    // An ended case ended with its last coordinator; one that never had any has no day of ending.
    std::optional<Day> ended_on() const;
};

struct PersonHistory {
    PersonId id;
    std::optional<Day> born;
    std::vector<CaseSpan> cases;
    std::vector<Period> plans; // while a plan was active: neither draft, nor at rest, nor ended
};

using ByAge = std::array<int, age_groups>;
int sum(ByAge const& counts);

struct FigureLine {
    Period span; // both days included
    Day on;      // when people were counted: the last day of the span, or today
    ByAge coordinator{}, plan{}, both{};
    int opened = 0, ended = 0;
    int changes = 0;     // another coordinator took over (B10)
    int first_found = 0; // cases of the span that got their first coordinator
    int median_days = 0; // from opening until then
    bool half = false;
};

// The years before this one and this one, each followed by its halves; what begins after today, and years before
// the first case, are left out.
std::vector<FigureLine> figures_of(std::vector<PersonHistory> const& people, int years_back, Day today);

} // namespace samtak
