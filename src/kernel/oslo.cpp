#include "kernel/oslo.hpp"

#include <cstdlib>
#include <ctime>

namespace samtak {
namespace {

std::tm local(Instant at)
{
    auto const seconds = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
    std::time_t const when = seconds;
    std::tm parts{};
    localtime_r(&when, &parts);
    return parts;
}

// `summer` as in tm_isdst: 1 yes, 0 no, -1 whatever holds then
Instant made(Day day, TimeOfDay time, int summer)
{
    auto const date = day.calendar();
    std::tm parts{};
    parts.tm_year = static_cast<int>(date.year()) - 1900;
    parts.tm_mon = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    parts.tm_mday = static_cast<int>(static_cast<unsigned>(date.day()));
    parts.tm_hour = time.hour;
    parts.tm_min = time.minute;
    parts.tm_isdst = summer;
    return Instant{std::chrono::seconds{std::mktime(&parts)}};
}

} // namespace

bool use_oslo_time()
{
    setenv("TZ", "Europe/Oslo", 1);
    tzset();
    // 1 July is summer time (UTC+2) only where the zone is known; without tzdata the C library falls back to UTC
    Instant const summer = Instant{Day{2026, 7, 1}.days()};
    return local(summer).tm_hour == 2;
}

Day oslo_day(Instant at)
{
    auto const parts = local(at);
    return Day{parts.tm_year + 1900, static_cast<unsigned>(parts.tm_mon + 1), static_cast<unsigned>(parts.tm_mday)};
}

TimeOfDay oslo_time(Instant at)
{
    auto const parts = local(at);
    return {parts.tm_hour, parts.tm_min};
}

Instant oslo_midnight(Day day) { return made(day, {0, 0}, -1); }

Instant oslo_instant(Day day, TimeOfDay time)
{
    auto const as_summer = made(day, time, 1);
    auto const shown = oslo_time(as_summer);
    if (shown.hour == time.hour && shown.minute == time.minute) return as_summer;
    return made(day, time, 0);
}

} // namespace samtak
