// The half-yearly reports: a coordinator's own, and what the coordinating unit reads.
#pragma once
#include "coordination/coordination_acts.hpp"
#include "oversight/half_year_report.hpp"
#include "oversight/report_acts.hpp"
#include "oversight/report_period.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

// One of whom a report is expected, or who has delivered one.
struct Reporter {
    MemberId member;
    std::string name, unit_key;
    std::optional<Instant> delivered_at;
};

class ReportStore {
public:
    explicit ReportStore(Database& database) : database_(database) {}

    // A report is expected of who is the responsible coordinator of somebody on the day; a deputy's turn isn't theirs.
    bool is_expected(Grant<WriteReport> const& grant, Day on);
    ReportFigures figures(Grant<WriteReport> const& grant, ReportPeriod const& period, Instant now);
    std::string unit_of(Grant<WriteReport> const& grant);             // the profile's key; empty: none
    std::vector<HalfYearReport> own(Grant<WriteReport> const& grant); // newest first
    // The member's second of a period: Problem::conflict.
    void deliver(Change& change, Grant<WriteReport> const& grant, HalfYearReport const& report);
    void add(Change& change, Grant<WriteReport> const& grant, ReportId const& report, ReportAddition const& addition, std::string_view signed_level);

    // In the order of names. `all`: of the municipality; else of the units that the viewer leads. `on`: whether they coordinate that day.
    std::vector<Reporter> reporters(Grant<ListReports> const& grant, Day due, Day on, bool all);
    std::vector<Day> delivered_periods(Grant<ListReports> const& grant); // newest first
    std::optional<Instant> reminded_at(Grant<ListReports> const& grant, Day due, Day on);
    std::vector<HalfYearReport> delivered(Grant<ReadReports> const& grant, Day due); // in the order of names
    // The second on a day: Problem::conflict. Each of them gets a notice, and a mail that says nothing.
    void remind(Change& change, Grant<RemindReporters> const& grant, Day due, Day today, std::vector<Reporter> const& missing);
    // For the start page: the period whose report the viewer owes. None: not expected, not open yet, or delivered.
    std::optional<ReportPeriod> owed(Grant<ListCoordinations> const& grant, Profile const& profile, Day today);

private:
    std::vector<HalfYearReport> whole(Query reports, Query answers, Query additions);
    Database& database_;
};

} // namespace samtak
