#include "oversight/overview_store.hpp"

#include "kernel/oslo.hpp"
#include "oversight/plan_silence.hpp"
#include "people/age_rules.hpp"
#include "storage/database.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace samtak {
namespace {

constexpr Statement read_cases = "SELECT coordination_id, case_number, legal_basis, unit_key, birth_day, birth_confirmed, opened_on "
                                 "FROM coordination_overview WHERE active = 1 AND (ends_on IS NULL OR ends_on >= $1) ORDER BY case_number";
constexpr Statement read_appointments =
    "SELECT coordination_id, member_id, responsible FROM appointment_overview "
    "WHERE active = 1 AND from_day <= $1 AND (to_day IS NULL OR to_day >= $1) ORDER BY responsible DESC, member_id";
constexpr Statement read_coordinators = "SELECT member_id, name, sort_key, phone, unit_key FROM coordinator_overview";
constexpr Statement read_vacancies = "SELECT coordination_id, reason FROM coordinator_vacancy_overview "
                                     "WHERE from_day <= $1 AND to_day >= $1 AND after_day < $1 AND before_day > $1";
constexpr Statement read_plans = "SELECT coordination_id, state, evaluate_on FROM plan_overview";
constexpr Statement read_overdue =
    "SELECT coordination_id, COUNT(*), MIN(deadline) FROM deadline_overview WHERE deadline < $1 GROUP BY coordination_id";
constexpr Statement read_consents = "SELECT coordination_id, kind, by_holder FROM consent_overview "
                                    "WHERE from_day <= $1 AND (to_day IS NULL OR to_day >= $1)";
// When it last changed is asked for the list of silent plans only.
#define SAMTAK_SILENT " FROM plan_silence_overview WHERE " SAMTAK_PLAN_IS_SILENT("$1")
constexpr Statement read_silent = "SELECT coordination_id" SAMTAK_SILENT;
constexpr Statement read_silent_since =
    "SELECT coordination_id, frame_changed, words_changed, goals_changed, measures_changed, evaluated" SAMTAK_SILENT;

struct Reading {
    Overview overview;
    std::unordered_map<std::string_view, std::size_t> places; // of a case in the overview, by its id
    std::vector<bool> decides;                                // the person decides alone about consent
    Day today;

    OverviewCase* find(Row const& row)
    {
        auto const found = places.find(row.text(0));
        return found == places.end() ? nullptr : &overview.cases[found->second];
    }
};

void add_cases(Reading& reading, Table const& rows)
{
    reading.overview.cases.reserve(rows.size());
    for (auto const row : rows) {
        auto const born = row.maybe_day(4);
        auto const age = born ? std::optional{age_on(*born, reading.today)} : std::nullopt;
        reading.overview.cases.push_back(
            {row.id<CoordinationId>(0), std::string{row.text(1)}, age, std::string{row.text_or_empty(3)}, row.day(6), Cover::covered, {}, {}});
        // R9.02: a birth day that nobody has confirmed drives no rule
        auto const counts = row.yes(5) ? age : std::nullopt;
        reading.decides.push_back(age_rule(track_of(row.text(2)).value_or(LegalTrack::health), counts).person_decides);
    }
    auto const& cases = reading.overview.cases;
    for (std::size_t i = 0; i < cases.size(); ++i) reading.places.emplace(cases[i].id.text(), i);
}

void add_members(Reading& reading, Table const& coordinators)
{
    for (auto const row : coordinators)
        reading.overview.coordinators.push_back({row.id<MemberId>(0), std::string{row.text(1)}, std::string{row.text(2)},
            std::string{row.text_or_empty(3)}, std::string{row.text_or_empty(4)}});
}

// B8 B13: the deputy has all duties while the absence lasts; who has left is covered by nobody. The same view as the list of vacancies.
void add_vacancies(Reading& reading, Table const& rows)
{
    for (auto const row : rows) {
        auto* const one = reading.find(row);
        if (!one) continue;
        auto const reason = row.text(1);
        bool const is_away = reason == "away" || reason == "deputy_away";
        one->cover = is_away ? Cover::away : reason == "left" ? Cover::left : Cover::nobody;
    }
}

void add_appointments(Reading& reading, Table const& rows)
{
    for (auto const row : rows) {
        auto* const one = reading.find(row);
        if (!one) continue;
        auto const member = row.id<MemberId>(1);
        one->coordinated_by.push_back(member);
        if (row.yes(2)) one->coordinator = member;
    }
}

void add_consents(Reading& reading, Table const& rows)
{
    for (auto const row : rows) {
        auto* const one = reading.find(row);
        if (!one) continue;
        bool const lapsed = row.yes(2) && reading.decides[reading.places.at(row.text(0))]; // pbrl § 4-3
        if (lapsed) continue;
        (row.text(1) == "plan" ? one->plan_consent : one->coordinator_consent) = true;
    }
}

// The latest of them, as the day it was in Norway.
std::optional<Day> last_change(Row const& row)
{
    std::optional<Day> last;
    for (int const column : {1, 2, 3, 4, 5})
        if (!row.null(column)) {
            auto const day = oslo_day(row.instant(column));
            last = last ? std::max(*last, day) : day;
        }
    return last;
}

void add_plans(Reading& reading, Table const& plans, Table const& overdue, Table const& silent, Silence asked)
{
    for (auto const row : plans)
        if (auto* const one = reading.find(row)) one->plan = OverviewPlan{row.text(1) == "resting", row.maybe_day(2), false, {}};
    for (auto const row : overdue)
        if (auto* const one = reading.find(row)) {
            one->overdue = static_cast<int>(row.integer(1));
            one->oldest_deadline = row.maybe_day(2);
        }
    for (auto const row : silent)
        if (auto* const one = reading.find(row); one && one->plan) {
            one->plan->silent = true;
            if (asked == Silence::since_when) one->plan->last_change = last_change(row);
        }
}

} // namespace

Overview OverviewStore::read(Grant<ReadOverview> const&, int silent_days, Day today, Silence asked)
{
    Instant const lively = oslo_midnight(today.plus_days(1 - silent_days));
    auto const tables =
        database_.read({{read_cases, {today}}, {read_appointments, {today}}, {read_coordinators, {}}, {read_vacancies, {today}}, {read_plans, {}},
            {read_overdue, {today}}, {read_consents, {today}}, {asked == Silence::since_when ? read_silent_since : read_silent, {lively}}});
    Reading reading{{}, {}, {}, today};
    add_cases(reading, tables[0]);
    add_members(reading, tables[2]);
    add_appointments(reading, tables[1]);
    add_vacancies(reading, tables[3]);
    add_plans(reading, tables[4], tables[5], tables[7], asked);
    add_consents(reading, tables[6]);
    count_loads(reading.overview);
    return std::move(reading.overview);
}

} // namespace samtak
