#include "kernel/day.hpp"

#include <cassert>
#include <charconv>
#include <cstdio>

namespace samtak {
namespace {

using namespace std::chrono;

std::optional<int> digits(std::string_view text, std::size_t least, std::size_t most)
{
    if (text.size() < least || text.size() > most) return std::nullopt;
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
    return value;
}

std::optional<Day> made(std::optional<int> y, std::optional<int> m, std::optional<int> d)
{
    if (!y || !m || !d) return std::nullopt;
    year_month_day const date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    if (!date.ok()) return std::nullopt;
    return Day{sys_days{date}};
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

} // namespace

Day::Day(int y, unsigned m, unsigned d) : days_(sys_days{year{y} / month{m} / day{d}}) { assert((year{y} / month{m} / day{d}).ok()); }

std::optional<Day> Day::parse(std::string_view iso)
{
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    return made(digits(iso.substr(0, 4), 4, 4), digits(iso.substr(5, 2), 2, 2), digits(iso.substr(8, 2), 2, 2));
}

std::optional<Day> Day::parse_typed(std::string_view text)
{
    text = trimmed(text);
    auto typed = parse(text);
    if (!typed) {
        auto const first = text.find_first_of("./");
        if (first == std::string_view::npos) return std::nullopt;
        auto const second = text.find(text[first], first + 1);
        if (second == std::string_view::npos) return std::nullopt;
        typed = made(
            digits(text.substr(second + 1), 4, 4), digits(text.substr(first + 1, second - first - 1), 1, 2), digits(text.substr(0, first), 1, 2));
    }
    if (!typed || *typed < Day{1900, 1, 1} || *typed > Day{2199, 12, 31}) return std::nullopt;
    return typed;
}

std::string Day::iso() const
{
    auto const date = calendar();
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()) % 10000, static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day()));
    return text;
}

std::string Day::short_no() const
{
    auto const text = iso();
    return text.substr(8, 2) + "." + text.substr(5, 2) + "." + text.substr(0, 4);
}

Day Day::plus_months(int n) const
{
    auto const date = calendar() + months{n};
    return Day{sys_days{date.ok() ? date : year_month_day{date.year() / date.month() / last}}};
}

int age_on(Day birth, Day today)
{
    auto const b = birth.calendar();
    auto const t = today.calendar();
    int const years = static_cast<int>(t.year()) - static_cast<int>(b.year());
    bool const had_birthday = t.month() > b.month() || (t.month() == b.month() && t.day() >= b.day());
    return had_birthday ? years : years - 1;
}

std::string instant_text(Instant at)
{
    auto const midnight = floor<days>(at);
    hh_mm_ss const time{at - midnight};
    char text[40];
    std::snprintf(text, sizeof text, "%sT%02d:%02d:%02d.%06dZ", Day{midnight}.iso().c_str(), static_cast<int>(time.hours().count()),
        static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    return text;
}

std::optional<Instant> parse_instant(std::string_view text)
{
    if (text.size() != 27 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.' || text[26] != 'Z') return std::nullopt;
    auto const date = Day::parse(text.substr(0, 10));
    auto const h = digits(text.substr(11, 2), 2, 2);
    auto const m = digits(text.substr(14, 2), 2, 2);
    auto const s = digits(text.substr(17, 2), 2, 2);
    auto const us = digits(text.substr(20, 6), 6, 6);
    if (!date || !h || !m || !s || !us || *h > 23 || *m > 59 || *s > 59) return std::nullopt;
    return Instant{date->days()} + hours{*h} + minutes{*m} + seconds{*s} + microseconds{*us};
}

} // namespace samtak
