#include "oversight/log_sample.hpp"

#include "kernel/random.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace samtak {
namespace {

constexpr std::pair<LogReason, std::string_view> codes[] = {{LogReason::random, "random"}, {LogReason::same_surname, "same_surname"},
    {LogReason::colleague, "colleague"}, {LogReason::no_relation_now, "no_relation_now"}, {LogReason::near_end, "near_end"},
    {LogReason::many_cases, "many_cases"}, {LogReason::night, "night"}};

} // namespace

std::string_view code(LogReason reason)
{
    for (auto const& [one, text] : codes)
        if (one == reason) return text;
    return {};
}

std::optional<LogReason> parse_log_reason(std::string_view code)
{
    for (auto const& [one, text] : codes)
        if (text == code) return one;
    return std::nullopt;
}

std::uint64_t SeededNumbers::below(std::uint64_t end)
{
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    mixed ^= mixed >> 31U;
    return end == 0 ? 0 : mixed % end;
}

std::string fresh_seed()
{
    std::array<unsigned char, 8> bytes{};
    fill_random(bytes);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned char const byte : bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

std::uint64_t seed_number(std::string_view seed)
{
    std::uint64_t number = 0;
    std::from_chars(seed.data(), seed.data() + seed.size(), number, 16);
    return number;
}

std::vector<LogSpan> drawn_stretches(LogSpan const& span, int count, SeededNumbers& numbers)
{
    std::vector<LogSpan> stretches;
    auto const length = (span.to - span.from) / count;
    for (int i = 0; i < count; ++i) {
        auto const from = span.from + length * i;
        auto const drawn = std::chrono::microseconds{numbers.below(static_cast<std::uint64_t>(length.count()))};
        stretches.push_back({from + drawn, i + 1 == count ? span.to : from + length});
    }
    return stretches;
}

std::vector<LogSpan> nights_of(LogSpan const& span)
{
    using namespace std::chrono_literals;
    std::vector<LogSpan> nights;
    for (Day day = oslo_day(span.from); oslo_midnight(day) - 2h < span.to; day = day.plus_days(1)) {
        LogSpan const night{std::max(span.from, oslo_midnight(day) - 2h), std::min(span.to, oslo_midnight(day) + 6h)};
        if (night.from < night.to) nights.push_back(night);
    }
    return nights;
}

std::vector<LogSpan> hours_of(LogSpan const& span)
{
    using namespace std::chrono_literals;
    std::vector<LogSpan> hours;
    for (auto at = span.from; at < span.to; at += 1h) hours.push_back({at, std::min(span.to, at + 1h)});
    return hours;
}

} // namespace samtak
