#include "identity/session.hpp"

#include "kernel/random.hpp"

#include <sodium.h>

namespace samtak {
namespace {

std::string hex(std::span<unsigned char const> bytes)
{
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

} // namespace

// law.md R5.05: idle resident 15 min, staff 30 min; absolute 8 h staff, 2 h resident.
SessionLimits session_limits(bool resident) { return resident ? SessionLimits{15min, 2h} : SessionLimits{30min, 8h}; }

Instant idle_end(Session const& session) { return session.last_seen + session.idle; }

bool holds(Session const& session, Instant now) { return now < session.ends_at && now < idle_end(session); }

bool should_note_seen(Session const& session, Instant now) { return now - session.last_seen >= 1min; }

FreshToken fresh_token()
{
    unsigned char bits[32];
    fill_random(bits);
    auto token = hex(bits);
    auto hash = token_hash(token);
    return {std::move(token), std::move(hash)};
}

std::string token_hash(std::string_view token)
{
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, reinterpret_cast<unsigned char const*>(token.data()), token.size());
    return hex(hash);
}

bool same_secret(std::string_view one, std::string_view other)
{
    return !one.empty() && one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

} // namespace samtak
