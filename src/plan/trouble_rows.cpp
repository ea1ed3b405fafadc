#include "plan/trouble_rows.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr Statement insert_trouble = "INSERT INTO measure_trouble (id, plan_id, coordination_id, measure_id, on_word_of) VALUES ($1, $2, $3, $4, $5)";
constexpr Statement insert_line = "INSERT INTO measure_trouble_line (trouble_id, number, step, words, would_help, running, member_id, at) "
                                  "VALUES ($1, $3, $4, $5, $6, (SELECT running FROM plan WHERE id = $2), $7, $8)";

TroubleLine line_in(Row const& row)
{
    return {parse_trouble_step(row.text(3)).value(), std::string{row.text(4)}, std::string{row.text(5)}, row.id<MemberId>(7),
        std::string{row.text_or_empty(8)}, row.instant(9), row.integer(6)};
}

} // namespace

std::vector<Trouble> troubles_in(Table const& rows)
{
    std::vector<Trouble> troubles;
    for (auto const row : rows) {
        auto const id = row.id<TroubleId>(0);
        if (troubles.empty() || troubles.back().id != id)
            troubles.push_back({id, row.id<MeasureId>(1), Responsible::parse(row.text(2)).value_or(Responsible{}), {}});
        troubles.back().lines.push_back(line_in(row));
    }
    std::stable_sort(troubles.begin(), troubles.end(), [](Trouble const& a, Trouble const& b) { return a.first().at > b.first().at; });
    return troubles;
}

void TroubleRows::insert(Change& change, PlanId const& plan, CoordinationId const& coordination, Trouble const& trouble)
{
    auto const& who = trouble.on_word_of;
    change.add(insert_trouble, {trouble.id, plan, coordination, trouble.measure, who.kind == ResponsibleKind::nobody ? std::string{} : who.text()});
}

void TroubleRows::insert_last(Change& change, PlanId const& plan, MemberId const& by, Trouble const& trouble)
{
    auto const& line = trouble.last();
    change.add(insert_line, {trouble.id, plan, trouble.version(), code(line.step), line.words, line.would_help, by, change.at()});
}

} // namespace samtak
