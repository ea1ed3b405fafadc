#include "coordination/vacancy_store.hpp"

#include "storage/database.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace samtak {
namespace {

#define SAMTAK_TODAY(view) view ".from_day <= $1 AND " view ".to_day >= $1 AND " view ".after_day < $1 AND " view ".before_day > $1"
constexpr Statement read_vacancies =
    "SELECT v.coordination_id, v.case_number, v.reason, v.from_day, v.after_day, CASE WHEN p.address_protection = 'none' THEN u.key ELSE '*' END, p.birth_day, "
    "p.birth_confirmed, n.step FROM coordinator_vacancy_overview v "
    "JOIN coordination c ON c.id = v.coordination_id JOIN person p ON p.id = c.person_id "
    "LEFT JOIN unit u ON u.id = v.unit_id "
    "LEFT JOIN nomination n ON n.coordination_id = v.coordination_id AND n.active = 1 "
    "WHERE " SAMTAK_TODAY("v") " ORDER BY v.case_number";
// Who steps in and is not away too. All at once: asked case by case, the view would be read whole each time.
constexpr Statement read_stand_ins = "SELECT s.coordination_id, m.name, w.phone FROM coordinator_stand_in s JOIN member m ON m.id = s.member_id "
                                     "JOIN member_at_work w ON w.member_id = m.id "
                                     "WHERE " SAMTAK_TODAY("s") " AND NOT EXISTS (SELECT 1 FROM absence_period d WHERE d.member_id = s.member_id "
                                                                "AND d.from_day <= $1 AND d.to_day >= $1) ORDER BY m.sort_key, m.id";

constexpr std::array reasons{std::pair{"ended", VacancyReason::ended}, std::pair{"left", VacancyReason::left},
    std::pair{"not_begun", VacancyReason::not_begun}, std::pair{"away", VacancyReason::away}, std::pair{"deputy_away", VacancyReason::deputy_away},
    std::pair{"never", VacancyReason::never}};

Vacancy vacancy_in(Row const& row, Day today)
{
    Vacancy one{row.id<CoordinationId>(0), std::string{row.text(1)}, parse_vacancy_reason(row.text(2)).value(), today,
        std::string{row.text_or_empty(5)}, std::nullopt, {}, {}, std::string{row.text_or_empty(8)}};
    if (!row.text(4).empty())
        one.since = row.day(4).plus_days(1);
    else if (!row.text(3).empty())
        one.since = row.day(3);
    if (auto const born = row.maybe_day(6); born && row.yes(7)) one.age = age_on(*born, today);
    return one;
}

} // namespace

std::optional<VacancyReason> parse_vacancy_reason(std::string_view code)
{
    for (auto const& [name, reason] : reasons)
        if (name == code) return reason;
    return std::nullopt;
}

std::vector<Vacancy> VacancyStore::read(Grant<ListVacancies> const&, Day today)
{
    std::vector<Vacancy> vacancies;
    auto const tables = database_.read({{read_vacancies, {today}}, {read_stand_ins, {today}}});
    for (auto const row : tables[0]) {
        auto one = vacancy_in(row, today);
        for (auto const stand_in : tables[1])
            if (one.stand_in.empty() && stand_in.text(0) == row.text(0)) {
                one.stand_in = stand_in.text(1);
                if (one.unit_key != "*") one.stand_in_phone = stand_in.text(2); // R5.09
            }
        auto const same = std::find_if(vacancies.begin(), vacancies.end(), [&](auto const& other) { return other.coordination == one.coordination; });
        if (same == vacancies.end()) vacancies.push_back(std::move(one)); // a case may lack somebody for two reasons
    }
    std::stable_sort(vacancies.begin(), vacancies.end(), [](auto const& a, auto const& b) { return a.since < b.since; });
    return vacancies;
}

} // namespace samtak
