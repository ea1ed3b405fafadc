// The half-yearly report (H2): who writes it, and who sees who has delivered and what they wrote.
#pragma once
#include "access/grant.hpp"

namespace samtak {

struct WriteReport { // one's own
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::own;
    static constexpr std::string_view name = "half_year_report.write", reading = name;
};
struct ListReports { // who has delivered; a leader those of the own units only
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::municipality;
    static constexpr std::string_view name = "half_year_report.list", reading = name;
};
struct ReadReports : ListReports { // what they wrote
    static constexpr std::string_view name = "half_year_report.read";
};
struct RemindReporters : ListReports {
    static constexpr std::string_view name = "half_year_report.remind";
};

} // namespace samtak
