#include "kernel/day.hpp"

#include <cassert>

namespace samtak {
namespace {

using namespace std::chrono;

// most: 6 at most, so that it fits
std::optional<int> digits(std::string_view text, std::size_t least, std::size_t most)
{
    if (text.size() < least || text.size() > most) return std::nullopt;
    int value = 0;
    for (char const c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

// The number's last digits, zeros in front. Dozens on a page, so not by printf.
void put_digits(std::string& text, unsigned number, std::size_t count)
{
    text.append(count, '0');
    for (std::size_t i = text.size(); count > 0; --count, number /= 10) text[--i] = static_cast<char>('0' + number % 10);
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
    std::string text;
    put_digits(text, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    text += '-';
    put_digits(text, static_cast<unsigned>(date.month()), 2);
    text += '-';
    put_digits(text, static_cast<unsigned>(date.day()), 2);
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
    std::string text;
    text.reserve(27);
    text.append(Day{midnight}.iso()).append(1, 'T');
    put_digits(text, static_cast<unsigned>(time.hours().count()), 2);
    text += ':';
    put_digits(text, static_cast<unsigned>(time.minutes().count()), 2);
    text += ':';
    put_digits(text, static_cast<unsigned>(time.seconds().count()), 2);
    text += '.';
    put_digits(text, static_cast<unsigned>(time.subseconds().count()), 6);
    return text += 'Z';
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
