#include "kernel/national_id.hpp"

#include <array>
#include <numeric>

namespace samtak {
namespace {

template <std::size_t N> int weighted(std::string_view digits, std::array<int, N> const& weights)
{
    int sum = 0;
    for (std::size_t i = 0; i < N; ++i) sum += (digits[i] - '0') * weights[i];
    return sum;
}

bool day_and_month_exist(int day, int month)
{
    constexpr std::array<int, 12> longest{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month >= 1 && month <= 12 && day >= 1 && day <= longest[static_cast<std::size_t>(month - 1)];
}

} // namespace

std::optional<NationalId> NationalId::parse(std::string_view typed)
{
    NationalId number;
    for (char const c : typed) {
        if (c == ' ') continue;
        if (c < '0' || c > '9') return std::nullopt;
        number.digits_ += c;
    }
    std::string_view const digits = number.digits_;
    if (digits.size() != 11) return std::nullopt;

    int day = (digits[0] - '0') * 10 + digits[1] - '0';
    int month = (digits[2] - '0') * 10 + digits[3] - '0';
    if (day > 40) {
        day -= 40;
        number.kind_ = NationalIdKind::d_number;
    }
    number.synthetic_ = month > 40;
    if (month > 80)
        month -= 80;
    else if (month > 40)
        month -= 40;
    if (!day_and_month_exist(day, month)) return std::nullopt;

    // folkeregisterforskriften § 2-2-1, from 1 January 2032: remainder 0 to 3 for the first check digit; the second as before
    int const first = weighted<10>(digits, {3, 7, 6, 1, 8, 9, 4, 5, 2, 1}) % 11;
    int const second = weighted<11>(digits, {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1}) % 11;
    if (first > 3 || second != 0) return std::nullopt;
    number.only_by_new_rule_ = first != 0;
    return number;
}

} // namespace samtak
