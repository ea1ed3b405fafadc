#include "notify/quiet_time.hpp"

#include "kernel/oslo.hpp"

namespace samtak {
namespace {

constexpr int daily_hour = 8;

bool is_weekend(Day day)
{
    std::chrono::weekday const weekday{day.days()};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

bool within(QuietTime::Hours const& hours, int hour)
{
    return hours.from < hours.to ? hour >= hours.from && hour < hours.to : hour >= hours.from || hour < hours.to;
}

// The next time after `at` that the clock shows this whole hour.
Instant next(int hour, Instant at)
{
    auto const day = oslo_day(at);
    auto const today = oslo_instant(day, {hour, 0});
    return today > at ? today : oslo_instant(day.plus_days(1), {hour, 0});
}

} // namespace

bool QuietTime::holds_at(Instant at) const { return (weekends && is_weekend(oslo_day(at))) || (hours && within(*hours, oslo_time(at).hour)); }

// A quiet time may end in another: Sunday's midnight at night. Every week has an hour that isn't quiet.
Instant QuietTime::over_at(Instant at) const
{
    while (holds_at(at)) {
        bool const by_the_clock = hours && within(*hours, oslo_time(at).hour);
        at = by_the_clock ? next(hours->to, at) : oslo_midnight(oslo_day(at).plus_days(1));
    }
    return at;
}

Instant daily_mail_after(Instant at, QuietTime const& quiet)
{
    auto const due = quiet.over_at(next(daily_hour, at));
    // a weekend ends at midnight: nobody wants the morning's e-mail then
    return oslo_time(due).hour < daily_hour ? quiet.over_at(oslo_instant(oslo_day(due), {daily_hour, 0})) : due;
}

} // namespace samtak
