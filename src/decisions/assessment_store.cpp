#include "decisions/assessment_store.hpp"

#include "storage/database.hpp"

#include <sstream>

namespace samtak {
namespace {

constexpr Statement read_assessment =
    "SELECT a.id, a.receives, a.needs, a.expecting, a.specialist, a.coordinated, a.long_term, a.complex_need, a.child_has, a.child_serious, "
    "a.child_services, a.child_wish, a.sectors, a.plan_result, a.coordinator_result, a.grounds, a.version, m.name, h.at FROM assessment a "
    "JOIN assessment_history h ON h.assessment_id = a.id AND h.version = a.version LEFT JOIN member m ON m.id = h.member_id "
    "WHERE a.coordination_id = $1 AND a.active = 1";
constexpr Statement read_versions =
    "SELECT h.version, h.plan_result, h.coordinator_result, h.grounds, m.name, h.at FROM assessment_history h "
    "JOIN assessment a ON a.id = h.assessment_id LEFT JOIN member m ON m.id = h.member_id WHERE a.coordination_id = $1 ORDER BY h.at DESC, h.version DESC";
constexpr Statement add_assessment =
    "INSERT INTO assessment (id, coordination_id, receives, needs, expecting, specialist, coordinated, long_term, complex_need, child_has, "
    "child_serious, child_services, child_wish, sectors, plan_result, coordinator_result, grounds, active, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 1, 1)";
constexpr Statement update_assessment =
    "UPDATE assessment SET receives = $3, needs = $4, expecting = $5, specialist = $6, coordinated = $7, long_term = $8, complex_need = $9, "
    "child_has = $10, child_serious = $11, child_services = $12, child_wish = $13, sectors = $14, plan_result = $15, coordinator_result = $16, "
    "grounds = $17, version = version + 1 WHERE id = $1 AND coordination_id = $2 AND active = 1 AND version = $18";
constexpr Statement keep_assessment =
    "INSERT INTO assessment_history (assessment_id, version, receives, needs, expecting, specialist, coordinated, long_term, complex_need, child_has, "
    "child_serious, child_services, child_wish, sectors, plan_result, coordinator_result, grounds, member_id, at) SELECT id, version, receives, needs, "
    "expecting, specialist, coordinated, long_term, complex_need, child_has, child_serious, child_services, child_wish, sectors, plan_result, "
    "coordinator_result, grounds, $2, $3 FROM assessment WHERE id = $1";

std::vector<std::string> keys_in(std::string_view text)
{
    std::vector<std::string> keys;
    std::istringstream words{std::string{text}};
    for (std::string key; words >> key;) keys.push_back(key);
    return keys;
}

std::string joined(std::vector<std::string> const& keys)
{
    std::string text;
    for (auto const& key : keys) text += (text.empty() ? "" : " ") + key;
    return text;
}

} // namespace

Assessment AssessmentStore::current(CoordinationId const& coordination)
{
    auto const found = database_.read_one({read_assessment, {coordination}});
    if (found.empty()) return {AssessmentId::fresh()};
    auto const row = found.row(0);
    auto const text = [&row](int column) { return std::string{row.text(column)}; };
    return {row.id<AssessmentId>(0), keys_in(row.text(1)), keys_in(row.text(2)), row.yes(3), row.yes(4), text(5), text(6), text(7), text(8), text(9),
        text(10), text(11), text(12), text(13), text(14), text(15), row.integer(16), std::string{row.text_or_empty(17)}, row.instant(18)};
}

std::vector<AssessmentVersion> AssessmentStore::versions(Grant<WriteAssessment> const& grant)
{
    std::vector<AssessmentVersion> all;
    auto const found = database_.read_one({read_versions, {grant.subject()}});
    for (auto const row : found)
        all.push_back({row.integer(0), std::string{row.text(1)}, std::string{row.text(2)}, std::string{row.text(3)},
            std::string{row.text_or_empty(4)}, row.instant(5)});
    return all;
}

void AssessmentStore::write(Change& change, Grant<WriteAssessment> const& grant, Assessment const& one)
{
    Values values{one.id, grant.subject(), joined(one.receives), joined(one.needs), one.expecting, one.specialist, one.coordinated, one.long_term,
        one.complex_need, one.child_has, one.child_serious, one.child_services, one.child_wish, one.sectors, one.plan_result, one.coordinator_result,
        one.grounds};
    if (one.version > 0) values.emplace_back(one.version);
    change.add(one.version > 0 ? update_assessment : add_assessment, std::move(values));
    change.add(keep_assessment, {one.id, grant.by(), change.at()});
}

} // namespace samtak
