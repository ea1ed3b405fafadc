// Which lines of the access log are looked at afterwards (pjl § 22, R4.14): some at random, some because of what they look like. Pure.
#pragma once
#include "kernel/oslo.hpp"
#include "storage/statement.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace samtak {

using LogLineId = Id<struct LogLineTag>;

enum class LogReason { random, same_surname, colleague, no_relation_now, near_end, many_cases, night };
std::string_view code(LogReason reason);
std::optional<LogReason> parse_log_reason(std::string_view code);

// From midnight before `from` to midnight after `to`.
struct LogSpan {
    Instant from, to;
    static LogSpan of(Day from, Day to) { return {oslo_midnight(from), oslo_midnight(to.plus_days(1))}; }
};

struct SampleLimits {
    int random = 20;
    std::size_t of_each_rule = 6;
    int hours = 120;         // that are looked through for many cases
    int cases_an_hour = 10;  // that are many
    std::size_t pairs = 200; // of a member and a person
    int days_around_end = 7;
};

// Numbers that the same seed gives again (splitmix64): for a sample that can be drawn anew, never for secrets.
class SeededNumbers {
public:
    explicit SeededNumbers(std::uint64_t seed) : state_(seed) {}
    std::uint64_t below(std::uint64_t end); // 0 … end - 1; 0 for 0

private:
    std::uint64_t state_;
};
std::string fresh_seed(); // sixteen hexadecimal digits
std::uint64_t seed_number(std::string_view seed);

// The period in equal stretches, in each a moment drawn from the seed: what follows it is looked at. Evenly over the time, so that a
// large log costs no more than a small one.
std::vector<LogSpan> drawn_stretches(LogSpan const& span, int count, SeededNumbers& numbers);
// Ten at night to six in the morning, Norwegian time, of each night of the period.
std::vector<LogSpan> nights_of(LogSpan const& span);
std::vector<LogSpan> hours_of(LogSpan const& span);

// At most `most` of them, drawn from the seed, in their old order.
template <class Any> void keep_some(std::vector<Any>& all, std::size_t most, SeededNumbers& numbers)
{
    while (all.size() > most) all.erase(all.begin() + static_cast<std::ptrdiff_t>(numbers.below(all.size())));
}

} // namespace samtak
