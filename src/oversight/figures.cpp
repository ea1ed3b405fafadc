#include "oversight/figures.hpp"

#include <algorithm>
#include <numeric>

namespace samtak {
namespace {

bool had_coordinator(PersonHistory const& person, Day on)
{
    for (auto const& one : person.cases)
        for (auto const& spell : one.spells)
            if (spell.period.holds_on(on)) return true;
    return false;
}

bool had_plan(PersonHistory const& person, Day on)
{
    return std::any_of(person.plans.begin(), person.plans.end(), [&](Period const& period) { return period.holds_on(on); });
}

void count_people(FigureLine& line, std::vector<PersonHistory> const& people)
{
    for (auto const& person : people) {
        bool const coordinator = had_coordinator(person, line.on);
        bool const plan = had_plan(person, line.on);
        if (!coordinator && !plan) continue;
        auto const group = static_cast<std::size_t>(age_group(person.born, line.on));
        line.coordinator[group] += coordinator ? 1 : 0;
        line.plan[group] += plan ? 1 : 0;
        line.both[group] += coordinator && plan ? 1 : 0;
    }
}

// B10: the same coordinator again after a pause is no change.
int changes_in(CaseSpan const& one, Period const& span)
{
    int changes = 0;
    for (std::size_t i = 1; i < one.spells.size(); ++i)
        if (span.holds_on(one.spells[i].period.from) && one.spells[i].coordinator != one.spells[i - 1].coordinator) ++changes;
    return changes;
}

int median(std::vector<int>& days)
{
    if (days.empty()) return 0;
    std::sort(days.begin(), days.end());
    auto const upper = days[days.size() / 2], lower = days[(days.size() - 1) / 2];
    return (lower + upper + 1) / 2;
}

void count_cases(FigureLine& line, std::vector<PersonHistory> const& people)
{
    std::vector<int> waited;
    for (auto const& person : people)
        for (auto const& one : person.cases) {
            line.changes += changes_in(one, line.span);
            if (auto const ended = one.ended_on(); ended && line.span.holds_on(*ended)) ++line.ended;
            if (!line.span.holds_on(one.opened_on)) continue;
            ++line.opened;
            if (!one.spells.empty()) waited.push_back(std::max(0, one.opened_on.days_until(one.spells.front().period.from)));
        }
    line.first_found = static_cast<int>(waited.size());
    line.median_days = median(waited);
}

int first_year(std::vector<PersonHistory> const& people, int this_year)
{
    int first = this_year;
    for (auto const& person : people)
        for (auto const& one : person.cases) first = std::min(first, static_cast<int>(one.opened_on.calendar().year()));
    return first;
}

FigureLine counted(std::vector<PersonHistory> const& people, Day from, Day to, bool half, Day today)
{
    FigureLine line{{from, to}, std::min(to, today)};
    line.half = half;
    count_people(line, people);
    count_cases(line, people);
    return line;
}

} // namespace

AgeGroup age_group(std::optional<Day> born, Day on)
{
    if (!born || *born > on) return AgeGroup::unknown;
    int const age = age_on(*born, on);
    if (age < 7) return AgeGroup::to_6;
    if (age < 16) return AgeGroup::to_15;
    if (age < 18) return AgeGroup::to_17;
    return age < 67 ? AgeGroup::to_66 : AgeGroup::from_67;
}

std::optional<Day> CaseSpan::ended_on() const
{
    if (active) return std::nullopt;
    std::optional<Day> last;
    for (auto const& spell : spells)
        if (spell.period.to && (!last || *spell.period.to > *last)) last = spell.period.to;
    return last;
}

int sum(ByAge const& counts) { return std::accumulate(counts.begin(), counts.end(), 0); }

std::vector<FigureLine> figures_of(std::vector<PersonHistory> const& people, int years_back, Day today)
{
    int const this_year = static_cast<int>(today.calendar().year());
    std::vector<FigureLine> lines;
    for (int year = std::max(this_year - years_back, first_year(people, this_year)); year <= this_year; ++year) {
        lines.push_back(counted(people, Day{year, 1, 1}, Day{year, 12, 31}, false, today));
        lines.push_back(counted(people, Day{year, 1, 1}, Day{year, 6, 30}, true, today));
        if (Day{year, 7, 1} <= today) lines.push_back(counted(people, Day{year, 7, 1}, Day{year, 12, 31}, true, today));
    }
    return lines;
}

} // namespace samtak
