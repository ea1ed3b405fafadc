#include "oversight/figures_store.hpp"

#include "kernel/oslo.hpp"
#include "storage/database.hpp"

#include <algorithm>
#include <unordered_map>

namespace samtak {
namespace {

constexpr Statement read_cases = "SELECT coordination_id, person_id, birth_day, opened_on, active, ends_on FROM coordination_overview "
                                 "ORDER BY person_id, opened_on, coordination_id";
// One that was ended without a last day says nothing about when, so it isn't counted.
constexpr Statement read_spells = "SELECT coordination_id, member_id, from_day, to_day FROM appointment_overview "
                                  "WHERE responsible = 1 AND (active = 1 OR to_day IS NOT NULL) ORDER BY coordination_id, from_day, member_id";
constexpr Statement read_states = "SELECT coordination_id, plan_id, at, state FROM plan_state_overview ORDER BY plan_id, version";

struct CasePlace {
    std::size_t person, number;
};
using Places = std::unordered_map<std::string_view, CasePlace>; // by the case's id, as it stands in the table that was read

// A coordination goes on until its last day is over (B11).
void add_cases(std::vector<PersonHistory>& people, Places& places, Table const& rows, Day today)
{
    for (auto const row : rows) {
        auto const person = row.id<PersonId>(1);
        if (people.empty() || people.back().id != person) people.push_back({person, row.maybe_day(2), {}, {}});
        auto const last = row.maybe_day(5);
        people.back().cases.push_back({row.day(3), row.yes(4) && !(last && *last < today), {}});
        places.emplace(row.text(0), CasePlace{people.size() - 1, people.back().cases.size() - 1});
    }
}

// A plan counts from the day it became active until the day before it no longer was.
struct Opened {
    std::string_view plan;
    std::size_t person;
    Day from;
};

void close(std::vector<PersonHistory>& people, std::optional<Opened>& opened, std::optional<Day> to)
{
    if (opened && (!to || opened->from <= *to)) people[opened->person].plans.push_back({opened->from, to});
    opened.reset();
}

void add_plans(std::vector<PersonHistory>& people, Places const& places, Table const& rows)
{
    std::optional<Opened> opened;
    for (auto const row : rows) {
        auto const place = places.find(row.text(0));
        if (place == places.end()) continue;
        Day const day = oslo_day(row.instant(2));
        if (opened && opened->plan != row.text(1)) close(people, opened, std::nullopt);
        if (opened) close(people, opened, day.plus_days(-1));
        if (row.text(3) == "active") opened = Opened{row.text(1), place->second.person, day};
    }
    close(people, opened, std::nullopt);
}

// A case that has ended takes its plan along, whatever the plan says itself.
void end_plans(PersonHistory& person)
{
    bool const goes_on = std::any_of(person.cases.begin(), person.cases.end(), [](CaseSpan const& one) { return one.active; });
    if (goes_on) return;
    std::optional<Day> last;
    for (auto const& one : person.cases)
        if (auto const ended = one.ended_on(); ended && (!last || *ended > *last)) last = ended;
    for (auto& plan : person.plans)
        if (last && (!plan.to || *plan.to > *last)) plan.to = last;
}

} // namespace

std::vector<PersonHistory> FiguresStore::read(Grant<ReadFigures> const&, Day today)
{
    auto const tables = database_.read({{read_cases, {}}, {read_spells, {}}, {read_states, {}}});
    std::vector<PersonHistory> people;
    Places places;
    add_cases(people, places, tables[0], today);
    for (auto const row : tables[1])
        if (auto const place = places.find(row.text(0)); place != places.end())
            people[place->second.person].cases[place->second.number].spells.push_back({row.id<MemberId>(1), {row.day(2), row.maybe_day(3)}});
    add_plans(people, places, tables[2]);
    for (auto& person : people) end_plans(person);
    return people;
}

} // namespace samtak
