// What doesn't work, from rows and into a Change (F18). plan_store cuts it and lends it its grant.
#pragma once
#include "access/grant.hpp"
#include "plan/trouble.hpp"
#include "storage/change.hpp"
#include "storage/table.hpp"

namespace samtak {

// $1 plan; a row a line, those of one trouble together
inline constexpr Statement select_troubles =
    "SELECT t.id, t.measure_id, t.on_word_of, l.step, l.words, l.would_help, l.running, l.member_id, m.name, l.at FROM measure_trouble t "
    "JOIN measure_trouble_line l ON l.trouble_id = t.id LEFT JOIN member m ON m.id = l.member_id WHERE t.plan_id = $1 ORDER BY t.id, l.number";

std::vector<Trouble> troubles_in(Table const& rows); // the one that was said last first

class TroubleRows {
public:
    static void insert(Change& change, PlanId const& plan, CoordinationId const& coordination, Trouble const& trouble);
    // The last of its lines. Somebody else's with the same number: Problem::conflict at commit.
    static void insert_last(Change& change, PlanId const& plan, MemberId const& by, Trouble const& trouble);
};

} // namespace samtak
