// Days and instants. A Day is a date in Norway without a time; an Instant is UTC with microseconds.
// Days are kept as YYYY-MM-DD and instants as YYYY-MM-DDTHH:MM:SS.ffffffZ: fixed width, so that text order is time order.
#pragma once
#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace samtak {

using Instant = std::chrono::sys_time<std::chrono::microseconds>;

class Day {
public:
    explicit Day(std::chrono::sys_days days) : days_(days) {}
    Day(int year, unsigned month, unsigned day); // must exist in the calendar
    // YYYY-MM-DD only; nothing for 2026-02-31
    static std::optional<Day> parse(std::string_view iso);
    // what people type: YYYY-MM-DD, d.m.yyyy, dd.mm.yyyy, d/m/yyyy. Years 1900 to 2199.
    static std::optional<Day> parse_typed(std::string_view text);

    std::string iso() const;      // 2026-11-18
    std::string short_no() const; // 18.11.2026
    std::chrono::year_month_day calendar() const { return std::chrono::year_month_day{days_}; }
    std::chrono::sys_days days() const { return days_; }
    Day plus_days(int n) const { return Day{days_ + std::chrono::days{n}}; }
    // 31 January plus one month is the last of February
    Day plus_months(int n) const;
    int days_until(Day later) const { return static_cast<int>((later.days_ - days_).count()); }
    auto operator<=>(Day const&) const = default;

private:
    std::chrono::sys_days days_;
};

// Whole years on `today`. Born 29 February: the birthday of a common year is 1 March (the day after 28 February has ended).
int age_on(Day birth, Day today);

// From a day to and with another; no end is open. Holds or not by comparing dates, never by a job.
struct Period {
    Day from;
    std::optional<Day> to;
    bool holds_on(Day day) const { return from <= day && (!to || day <= *to); }
    bool operator==(Period const&) const = default;
};

std::string instant_text(Instant at);
std::optional<Instant> parse_instant(std::string_view text);

} // namespace samtak
