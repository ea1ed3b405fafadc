#include "ending/evaluation_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_all = "SELECT e.said_by, e.works, e.contact, e.tool, e.needed, e.words, m.name, e.at FROM coordination_evaluation e "
                               "LEFT JOIN member m ON m.id = e.member_id WHERE e.coordination_id = $1 ORDER BY e.at DESC, e.id DESC";
constexpr Statement add_one =
    "INSERT INTO coordination_evaluation (id, coordination_id, said_by, works, contact, tool, needed, words, member_id, at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

} // namespace

std::vector<CoordinationEvaluation> CoordinationEvaluationStore::list(Grant<ReadCoordinationEvaluations> const& grant)
{
    std::vector<CoordinationEvaluation> all;
    auto const found = database_.read_one({read_all, {grant.subject()}});
    for (auto const row : found)
        all.push_back({std::string{row.text(0)}, std::string{row.text(1)}, std::string{row.text(2)}, std::string{row.text(3)},
            std::string{row.text(4)}, OwnWords{std::string{row.text(5)}}, std::string{row.text_or_empty(6)}, row.instant(7)});
    return all;
}

void CoordinationEvaluationStore::add(Change& change, Grant<EvaluateCoordination> const& grant, CoordinationEvaluation const& one)
{
    change.add(add_one,
        {CoordinationEvaluationId::fresh(), grant.subject(), one.said_by, one.works, one.contact, one.tool, one.needed, one.words.text(), grant.by(),
            change.at()});
    change.tell(CoordinationEvaluated{{grant.subject(), grant.by()}});
}

} // namespace samtak
