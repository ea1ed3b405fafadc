#include "oversight/report_period.hpp"

#include <algorithm>

namespace samtak {
namespace {

// 02-29 is 28 February in a common year.
Day in_year(YearDay day, int year)
{
    using namespace std::chrono;
    auto const last = year_month_day_last{std::chrono::year{year}, month_day_last{month{day.month}}};
    return Day{year, day.month, std::min(day.day, static_cast<unsigned>(last.day()))};
}

// Those around a day, in order.
std::vector<ReportPeriod> periods_around(Profile const& profile, Day today)
{
    int const year = static_cast<int>(today.calendar().year());
    std::vector<Day> days;
    for (int const number : {year - 2, year - 1, year, year + 1, year + 2})
        for (auto const& day : profile.report_days) days.push_back(in_year(day, number));
    std::sort(days.begin(), days.end());
    std::vector<ReportPeriod> periods;
    for (std::size_t i = 1; i < days.size(); ++i)
        periods.push_back({days[i - 1].plus_days(1), days[i], days[i].plus_days(-profile.report_window_days)});
    return periods;
}

} // namespace

std::optional<ReportPeriod> report_period_on(Profile const& profile, Day today)
{
    std::optional<ReportPeriod> last;
    for (auto const& one : periods_around(profile, today))
        if (one.is_open_on(today)) last = one;
    return last;
}

std::optional<ReportPeriod> report_period_due(Profile const& profile, Day due)
{
    for (auto const& one : periods_around(profile, due))
        if (one.due == due) return one;
    return std::nullopt;
}

std::optional<ReportPeriod> next_report_period(Profile const& profile, Day today)
{
    for (auto const& one : periods_around(profile, today))
        if (!one.is_open_on(today)) return one;
    return std::nullopt;
}

} // namespace samtak
