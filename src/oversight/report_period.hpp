// The half-years that coordinators report on (H2): from the day after one date of the profile to the next. Pure.
#pragma once
#include "profiles/profile.hpp"

namespace samtak {

struct ReportPeriod {
    Day from;
    Day due;      // the last day, when the report is to be there
    Day opens_on; // the first day it can be written
    bool is_open_on(Day today) const { return today >= opens_on; }
    bool is_overdue_on(Day today) const { return today > due; }
};

// The one whose form opened last, also when its day has passed: nobody writes an older one. None: the municipality has no such report.
std::optional<ReportPeriod> report_period_on(Profile const& profile, Day today);
// The one that was to be delivered on this very day; none when it is no date of the profile.
std::optional<ReportPeriod> report_period_due(Profile const& profile, Day due);
// The next whose form hasn't opened.
std::optional<ReportPeriod> next_report_period(Profile const& profile, Day today);

} // namespace samtak
