#include "coordination/coordinator_turn_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_own =
    "SELECT n.coordination_id, c.case_number, CASE WHEN n.step = 'answer' THEN 0 ELSE 1 END FROM nomination n "
    "JOIN coordination c ON c.id = n.coordination_id LEFT JOIN unit u ON u.id = n.unit_id WHERE n.active = 1 "
    "AND ((n.step = 'answer' AND n.member_id = $1) OR (n.step = 'person' AND $2 = 1 AND u.leader_id = $1)) "
    "UNION SELECT o.coordination_id, k.case_number, 4 FROM bti_hand_over o JOIN coordination k ON k.id = o.coordination_id "
    "WHERE o.active = 1 AND o.to_id = $1 ORDER BY 3, 2";
// Proposals that wait for the unit, and cases that nobody answers for and nobody is sought for.
constexpr Statement read_of_unit =
    "SELECT n.coordination_id, c.case_number, 2 FROM nomination n JOIN coordination c ON c.id = n.coordination_id WHERE n.active = 1 "
    "AND (n.step = 'unit' OR (n.step = 'person' AND $2 = 0)) "
    "UNION SELECT v.coordination_id, v.case_number, 3 FROM coordinator_vacancy_overview v WHERE v.from_day <= $1 AND v.to_day >= $1 "
    "AND v.after_day < $1 AND v.before_day > $1 AND NOT EXISTS (SELECT 1 FROM nomination n WHERE n.coordination_id = v.coordination_id "
    "AND n.active = 1) ORDER BY 3, 2";

std::vector<CoordinatorTurn> turns_in(Table const& found, bool unit_first)
{
    using What = CoordinatorTurn::What;
    constexpr What kinds[] = {What::answer, What::pick_person, What::pick_unit, What::vacancy, What::relay};
    std::vector<CoordinatorTurn> turns;
    for (auto const row : found) {
        auto what = kinds[row.integer(2)];
        if (what == What::pick_unit && !unit_first) what = What::pick_person;
        turns.push_back({what, row.id<CoordinationId>(0), std::string{row.text(1)}});
    }
    return turns;
}

} // namespace

std::vector<CoordinatorTurn> CoordinatorTurnStore::own(Grant<ListCoordinations> const& grant, bool unit_first)
{
    return turns_in(database_.read_one({read_own, {grant.by(), unit_first}}), unit_first);
}

std::vector<CoordinatorTurn> CoordinatorTurnStore::of_unit(Grant<ListVacancies> const&, bool unit_first, Day today)
{
    return turns_in(database_.read_one({read_of_unit, {today, unit_first}}), unit_first);
}

} // namespace samtak
