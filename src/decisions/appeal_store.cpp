#include "decisions/appeal_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_appeals =
    "SELECT a.id, a.received_on, a.way, a.complainant, a.mandate, a.words FROM appeal a JOIN decision d ON d.id = a.decision_id "
    "WHERE d.coordination_id = $1 AND d.id = $2 ORDER BY a.at, a.id";
constexpr Statement read_steps = "SELECT s.appeal_id, s.step, s.day, s.words, m.name FROM appeal_step s JOIN appeal a ON a.id = s.appeal_id "
                                 "JOIN member m ON m.id = s.member_id WHERE a.decision_id = $1 ORDER BY s.at, s.id";
constexpr Statement read_name = "SELECT name FROM member WHERE id = $1";
constexpr Statement add_appeal =
    "INSERT INTO appeal (id, decision_id, received_on, way, complainant, mandate, words, member_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
constexpr Statement add_step = "INSERT INTO appeal_step (id, appeal_id, step, day, words, member_id, at) SELECT $1, $2, $3, $4, $5, $6, $7 "
                               "WHERE (SELECT count(*) FROM appeal_step WHERE appeal_id = $2) = $8";

} // namespace

std::vector<Appeal> AppealStore::all_of(CoordinationId const& coordination, DecisionId const& decision)
{
    auto const tables = database_.read({{read_appeals, {coordination, decision}}, {read_steps, {decision}}});
    std::vector<Appeal> all;
    for (auto const row : tables[0])
        all.push_back({row.id<AppealId>(0), row.day(1), std::string{row.text(2)}, std::string{row.text(3)}, std::string{row.text(4)},
            std::string{row.text(5)}});
    for (auto const row : tables[1])
        for (auto& appeal : all)
            if (appeal.id == row.id<AppealId>(0))
                appeal.steps.push_back({std::string{row.text(1)}, row.day(2), std::string{row.text(3)}, std::string{row.text(4)}});
    return all;
}

std::string AppealStore::name_of(Grant<MakeAppeal> const& grant) { return std::string{database_.read_one({read_name, {grant.by()}}).row(0).text(0)}; }

void AppealStore::make(Change& change, Grant<MakeAppeal> const& grant, DecisionId const& decision, Appeal const& one)
{
    change.add(add_appeal, {one.id, decision, one.received, one.way, one.complainant, one.mandate, one.words, grant.by(), change.at()});
    change.tell(AppealMade{grant.subject(), grant.by()});
}

void AppealStore::enter(Change& change, Grant<HandleAppeal> const& grant, DecisionId const& decision, Appeal const& one)
{
    change.add(add_appeal, {one.id, decision, one.received, one.way, one.complainant, one.mandate, one.words, grant.by(), change.at()});
    change.tell(AppealMade{grant.subject(), grant.by()});
}

void AppealStore::take(Change& change, Grant<HandleAppeal> const& grant, AppealId const& appeal, AppealStep const& step, std::size_t steps)
{
    change.add(add_step, {OnceId::fresh(), appeal, step.step, step.day, step.words, grant.by(), change.at(), static_cast<std::int64_t>(steps)});
}

} // namespace samtak
