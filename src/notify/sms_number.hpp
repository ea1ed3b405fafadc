// Whether a phone number that somebody wrote takes an SMS. Pure.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace samtak {

// "40 00 00 01", "004740000001", "+46 70 123 45 67" → "+4740000001" …; nothing: a Norwegian number that isn't a mobile's, or no number.
std::optional<std::string> sms_number(std::string_view phone);

} // namespace samtak
