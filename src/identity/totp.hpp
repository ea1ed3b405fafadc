// One-time codes by time: RFC 6238, SHA-1, 30 seconds, six digits, as every authenticator app does them.
#pragma once
#include "kernel/day.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samtak {

using CodeSecret = std::vector<unsigned char>; // 20 random bytes (RFC 4226 § 4 R6)

CodeSecret fresh_code_secret();
std::int64_t code_step(Instant at); // 30-second steps since 1970
std::string code_at(CodeSecret const& secret, std::int64_t step, unsigned digits = 6);

// The steps whose codes are taken: one before and one after the present, for clocks that differ.
struct CodeWindow {
    std::int64_t from;
    std::int64_t to;
};
CodeWindow code_window(Instant now);
// The step of the typed code if it lies in the window and after `last_used`: a code is good once (RFC 6238 § 5.2).
// Spaces in what is typed don't count.
std::optional<std::int64_t> matching_step(CodeSecret const& secret, std::string_view typed, CodeWindow window, std::int64_t last_used);

std::string code_key_text(CodeSecret const& secret); // base32 in groups of four, to type by hand
// otpauth://totp/…, what the picture at enrolment says. The label is what the app shows: the municipality
std::string code_key_address(CodeSecret const& secret, std::string_view label);

} // namespace samtak
