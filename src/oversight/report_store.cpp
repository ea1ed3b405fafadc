#include "oversight/report_store.hpp"

#include "kernel/oslo.hpp"
#include "oversight/report_events.hpp"
#include "storage/database.hpp"

#include <algorithm>

namespace samtak {
namespace {

// hab-f § 6. Who is responsible, and who was until a last day that is known: an appointment that has ended keeps it, so that one can
// ask about any day, also when somebody else is responsible now.
#define SAMTAK_COORDINATED                                                                                                                           \
    "(c.responsible = 1 OR c.to_day IS NOT NULL) AND c.from_day <= $2 AND (c.to_day IS NULL OR c.to_day >= $2) "                                     \
    "AND (c.active = 1 OR c.to_day IS NOT NULL)"
#define SAMTAK_COORDINATES "c.member_id = $1 AND c.case_active = 1 AND c.active = 1 AND c.responsible = 1 AND " SAMTAK_COORDINATED

constexpr Statement count_cases = "SELECT count(*) FROM half_year_report_case_overview c WHERE c.member_id = $1 AND " SAMTAK_COORDINATED;
constexpr Statement read_cases =
    "SELECT c.tool, c.has_plan, count(*) FROM half_year_report_case_overview c WHERE " SAMTAK_COORDINATES " GROUP BY c.tool, c.has_plan";
constexpr Statement count_evaluated =
    "SELECT count(DISTINCT e.plan_id) FROM half_year_report_case_overview c JOIN half_year_report_evaluation_overview e "
    "ON e.coordination_id = c.coordination_id WHERE " SAMTAK_COORDINATES " AND e.at >= $3";
constexpr Statement count_overdue = "SELECT count(*) FROM half_year_report_case_overview c JOIN half_year_report_measure_overview m "
                                    "ON m.coordination_id = c.coordination_id WHERE " SAMTAK_COORDINATES " AND m.deadline < $2";
constexpr Statement count_changes = "SELECT count(*) FROM half_year_report_case_overview c JOIN half_year_report_change_overview h "
                                    "ON h.coordination_id = c.coordination_id WHERE " SAMTAK_COORDINATES " AND h.at >= $3";

// R5.09: where one with a protected address worked then isn't told either
#define SAMTAK_UNIT "CASE WHEN m.is_hidden = 1 AND r.unit_key <> '' THEN '*' ELSE r.unit_key END"
#define SAMTAK_REPORTS                                                                                                                               \
    "SELECT r.id, r.from_day, r.due_on, r.member_id, m.name, " SAMTAK_UNIT ", r.people, r.with_plan, r.with_minutes, r.plans_evaluated, r.overdue, " \
    "r.changes, r.signed_at, r.signed_level FROM oversight_half_year_report r JOIN half_year_report_member_overview m ON m.id = r.member_id "
#define SAMTAK_OF_REPORTS(table) "FROM " table " a JOIN oversight_half_year_report r ON r.id = a.report_id "
constexpr Statement read_own = SAMTAK_REPORTS "WHERE r.member_id = $1 ORDER BY r.due_on DESC";
constexpr Statement read_due = SAMTAK_REPORTS "WHERE r.due_on = $1 ORDER BY m.sort_key, m.id";
constexpr Statement answers_of_own = "SELECT a.report_id, a.question, a.asked, a.words " SAMTAK_OF_REPORTS(
    "oversight_half_year_report_answer") "WHERE r.member_id = $1 ORDER BY a.report_id, a.place";
constexpr Statement answers_due = "SELECT a.report_id, a.question, a.asked, a.words " SAMTAK_OF_REPORTS(
    "oversight_half_year_report_answer") "WHERE r.due_on = $1 ORDER BY a.report_id, a.place";
constexpr Statement additions_of_own = "SELECT a.report_id, a.words, a.signed_at " SAMTAK_OF_REPORTS(
    "oversight_half_year_report_addition") "WHERE r.member_id = $1 ORDER BY a.signed_at, a.id";
constexpr Statement additions_due = "SELECT a.report_id, a.words, a.signed_at " SAMTAK_OF_REPORTS(
    "oversight_half_year_report_addition") "WHERE r.due_on = $1 ORDER BY a.signed_at, a.id";

constexpr Statement read_unit = "SELECT own_unit_key FROM half_year_report_member_overview WHERE id = $1";
constexpr Statement read_reporters =
    "SELECT m.id, m.name, coalesce(" SAMTAK_UNIT ", m.unit_key, ''), r.signed_at FROM half_year_report_member_overview m "
    "LEFT JOIN oversight_half_year_report r ON r.member_id = m.id AND r.due_on = $1 WHERE ($3 = 1 OR m.leader_id = $4) AND (r.id IS NOT NULL OR "
    "(m.from_day <= $2 AND (m.to_day IS NULL OR m.to_day >= $2) AND EXISTS (SELECT 1 FROM half_year_report_case_overview c "
    "WHERE c.member_id = m.id AND " SAMTAK_COORDINATED "))) ORDER BY m.sort_key, m.id";
constexpr Statement read_periods = "SELECT DISTINCT due_on FROM oversight_half_year_report ORDER BY due_on DESC";
constexpr Statement read_reminder = "SELECT at FROM oversight_half_year_report_reminder WHERE due_on = $1 AND on_day = $2";
constexpr Statement is_delivered = "SELECT count(*) FROM oversight_half_year_report WHERE member_id = $1 AND due_on = $2";

constexpr Statement add_report =
    "INSERT INTO oversight_half_year_report (id, due_on, from_day, member_id, unit_key, people, with_plan, with_minutes, plans_evaluated, overdue, "
    "changes, signed_at, signed_level, signed_hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
constexpr Statement add_answer =
    "INSERT INTO oversight_half_year_report_answer (report_id, place, question, asked, words) VALUES ($1, $2, $3, $4, $5)";
constexpr Statement add_addition = "INSERT INTO oversight_half_year_report_addition (id, report_id, words, signed_at, signed_level, signed_hash) "
                                   "VALUES ($1, $2, $3, $4, $5, $6)";
constexpr Statement add_reminder =
    "INSERT INTO oversight_half_year_report_reminder (id, due_on, on_day, told, sent_by, at) VALUES ($1, $2, $3, $4, $5, $6)";

int number(Row const& row, int column) { return static_cast<int>(row.integer(column)); }

HalfYearReport report_of(Row const& row)
{
    return {row.id<ReportId>(0), row.day(1), row.day(2), row.id<MemberId>(3), std::string{row.text(4)}, std::string{row.text(5)},
        {number(row, 6), number(row, 7), number(row, 8), number(row, 9), number(row, 10), number(row, 11)}, {}, {}, row.instant(12),
        std::string{row.text(13)}};
}

HalfYearReport* with_id(std::vector<HalfYearReport>& reports, ReportId const& id)
{
    auto const found = std::find_if(reports.begin(), reports.end(), [&](HalfYearReport const& one) { return one.id == id; });
    return found == reports.end() ? nullptr : &*found;
}

} // namespace

bool ReportStore::is_expected(Grant<WriteReport> const& grant, Day on)
{
    return database_.read_one({count_cases, {grant.by(), on}}).row(0).integer(0) > 0;
}

ReportFigures ReportStore::figures(Grant<WriteReport> const& grant, ReportPeriod const& period, Instant now)
{
    Values const who{grant.by(), oslo_day(now)};
    Values const since{grant.by(), oslo_day(now), oslo_midnight(period.from)};
    auto const tables = database_.read({{read_cases, who}, {count_evaluated, since}, {count_overdue, who}, {count_changes, since}});
    ReportFigures figures;
    for (auto const row : tables[0]) {
        int const count = number(row, 2);
        figures.people += count;
        if (row.text(0) == "minutes")
            figures.with_minutes += count;
        else if (row.yes(1))
            figures.with_plan += count;
    }
    figures.plans_evaluated = number(tables[1].row(0), 0);
    figures.overdue = number(tables[2].row(0), 0);
    figures.changes = number(tables[3].row(0), 0);
    return figures;
}

std::string ReportStore::unit_of(Grant<WriteReport> const& grant)
{
    auto const found = database_.read_one({read_unit, {grant.by()}});
    return found.empty() ? std::string{} : std::string{found.row(0).text_or_empty(0)};
}

std::vector<HalfYearReport> ReportStore::own(Grant<WriteReport> const& grant)
{
    return whole({read_own, {grant.by()}}, {answers_of_own, {grant.by()}}, {additions_of_own, {grant.by()}});
}

std::vector<HalfYearReport> ReportStore::delivered(Grant<ReadReports> const&, Day due)
{
    return whole({read_due, {due}}, {answers_due, {due}}, {additions_due, {due}});
}

std::vector<HalfYearReport> ReportStore::whole(Query reports, Query answers, Query additions)
{
    auto const tables = database_.read({std::move(reports), std::move(answers), std::move(additions)});
    std::vector<HalfYearReport> all;
    for (auto const row : tables[0]) all.push_back(report_of(row));
    for (auto const row : tables[1])
        if (auto* report = with_id(all, row.id<ReportId>(0)))
            report->answers.push_back({std::string{row.text(1)}, std::string{row.text(2)}, std::string{row.text(3)}});
    for (auto const row : tables[2])
        if (auto* report = with_id(all, row.id<ReportId>(0))) report->additions.push_back({std::string{row.text(1)}, row.instant(2)});
    return all;
}

void ReportStore::deliver(Change& change, Grant<WriteReport> const& grant, HalfYearReport const& report)
{
    auto const& f = report.figures;
    change.add(add_report,
        {report.id, report.due, report.from, grant.by(), report.unit_key, f.people, f.with_plan, f.with_minutes, f.plans_evaluated, f.overdue,
            f.changes, report.signed_at, report.signed_level, signature_of(report)});
    int place = 0;
    for (auto const& answer : report.answers) change.add(add_answer, {report.id, ++place, answer.question, answer.asked, answer.words});
}

void ReportStore::add(
    Change& change, Grant<WriteReport> const&, ReportId const& report, ReportAddition const& addition, std::string_view signed_level)
{
    change.add(add_addition,
        {Id<struct ReportAdditionTag>::fresh(), report, addition.words, addition.signed_at, signed_level,
            signature_of(report, addition, signed_level)});
}

std::vector<Reporter> ReportStore::reporters(Grant<ListReports> const& grant, Day due, Day on, bool all)
{
    std::vector<Reporter> reporters;
    auto const found = database_.read_one({read_reporters, {due, on, all, grant.by()}});
    for (auto const row : found) {
        Reporter one{row.id<MemberId>(0), std::string{row.text(1)}, std::string{row.text(2)}, std::nullopt};
        if (!row.null(3)) one.delivered_at = row.instant(3);
        reporters.push_back(std::move(one));
    }
    return reporters;
}

std::vector<Day> ReportStore::delivered_periods(Grant<ListReports> const&)
{
    std::vector<Day> days;
    auto const found = database_.read_one({read_periods});
    for (auto const row : found) days.push_back(row.day(0));
    return days;
}

std::optional<Instant> ReportStore::reminded_at(Grant<ListReports> const&, Day due, Day on)
{
    auto const found = database_.read_one({read_reminder, {due, on}});
    return found.empty() ? std::nullopt : std::optional{found.row(0).instant(0)};
}

void ReportStore::remind(Change& change, Grant<RemindReporters> const& grant, Day due, Day today, std::vector<Reporter> const& missing)
{
    change.add(add_reminder, {Id<struct ReportReminderTag>::fresh(), due, today, static_cast<int>(missing.size()), grant.by(), change.at()});
    for (auto const& one : missing) change.tell(ReporterReminded{one.member, grant.by()});
}

std::optional<ReportPeriod> ReportStore::owed(Grant<ListCoordinations> const& grant, Profile const& profile, Day today)
{
    auto const period = report_period_on(profile, today);
    if (!period) return std::nullopt;
    auto const tables = database_.read({{count_cases, {grant.by(), std::min(today, period->due)}}, {is_delivered, {grant.by(), period->due}}});
    if (tables[0].row(0).integer(0) == 0 || tables[1].row(0).integer(0) > 0) return std::nullopt;
    return period;
}

} // namespace samtak
