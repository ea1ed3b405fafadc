#include "identity/totp.hpp"

#include "kernel/random.hpp"
#include "web/url.hpp"

#include <liboath/oath.h>
#include <sodium.h>

#include <stdexcept>

namespace samtak {
namespace {

char const* bytes_of(CodeSecret const& secret) { return reinterpret_cast<char const*>(secret.data()); }

void check(int code)
{
    if (code < 0) throw std::runtime_error(std::string{"liboath: "} + oath_strerror(code));
}

std::string base32(CodeSecret const& secret)
{
    char* text = nullptr;
    std::size_t length = 0;
    check(oath_base32_encode(bytes_of(secret), secret.size(), &text, &length));
    std::string result(text, length);
    free(text);
    return result;
}

} // namespace

CodeSecret fresh_code_secret()
{
    CodeSecret secret(20);
    fill_random(secret);
    return secret;
}

std::int64_t code_step(Instant at) { return std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count() / 30; }

std::string code_at(CodeSecret const& secret, std::int64_t step, unsigned digits)
{
    char code[16];
    check(oath_hotp_generate(bytes_of(secret), secret.size(), static_cast<std::uint64_t>(step), digits, false, OATH_HOTP_DYNAMIC_TRUNCATION, code));
    return code;
}

CodeWindow code_window(Instant now) { return {code_step(now) - 1, code_step(now) + 1}; }

std::optional<std::int64_t> matching_step(CodeSecret const& secret, std::string_view typed, CodeWindow window, std::int64_t last_used)
{
    std::string digits;
    for (char const c : typed)
        if (c != ' ') digits += c;
    if (digits.size() != 6) return std::nullopt;
    std::optional<std::int64_t> found;
    for (auto step = window.from; step <= window.to; ++step) // all of them, so that the time says nothing about which
        if (sodium_memcmp(code_at(secret, step).data(), digits.data(), 6) == 0 && step > last_used && !found) found = step;
    return found;
}

std::string code_key_text(CodeSecret const& secret)
{
    std::string grouped;
    for (char const c : base32(secret)) {
        if (grouped.size() % 5 == 4) grouped += ' ';
        grouped += c;
    }
    return grouped;
}

std::string code_key_address(CodeSecret const& secret, std::string_view label)
{
    return "otpauth://totp/Samtak:" + url_encoded(label) + "?secret=" + base32(secret) + "&issuer=Samtak";
}

} // namespace samtak
