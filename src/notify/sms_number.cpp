#include "notify/sms_number.hpp"

#include <algorithm>

namespace samtak {
namespace {

bool is_digits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Ekomforskriften's number plan: eight digits that begin with 4 or 9.
bool is_norwegian_mobile(std::string_view digits) { return digits.size() == 8 && (digits[0] == '4' || digits[0] == '9'); }

} // namespace

std::optional<std::string> sms_number(std::string_view phone)
{
    std::string plain;
    for (char const c : phone)
        if (c != ' ' && c != '-' && c != '(' && c != ')') plain += c;
    if (plain.starts_with("00")) plain.replace(0, 2, "+");
    bool const has_country = plain.starts_with('+');
    std::string const digits = has_country ? plain.substr(1) : plain;
    if (!is_digits(digits)) return std::nullopt;
    if (!has_country) return is_norwegian_mobile(digits) ? std::optional{"+47" + digits} : std::nullopt;
    if (digits.starts_with("47")) return is_norwegian_mobile(std::string_view{digits}.substr(2)) ? std::optional{"+" + digits} : std::nullopt;
    return digits.size() >= 8 && digits.size() <= 15 ? std::optional{"+" + digits} : std::nullopt;
}

} // namespace samtak
