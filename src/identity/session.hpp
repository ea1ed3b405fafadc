// A session and how long it holds (law.md R5.05). Pure: time comes as an argument.
#pragma once
#include "access/viewer.hpp"

namespace samtak {

using namespace std::chrono_literals;

struct SessionLimits {
    std::chrono::seconds idle;
    std::chrono::seconds absolute;
};
// Staff 30 minutes and 8 hours, residents 15 minutes and 2 hours. Who is both gets the shorter ones.
SessionLimits session_limits(bool resident);

struct Session {
    std::string token_hash;
    AccountId account;
    std::string csrf;
    LoginLevel level;
    Instant last_seen;
    std::chrono::seconds idle;
    Instant ends_at;
};
Instant idle_end(Session const& session);
bool holds(Session const& session, Instant now); // the last instant is outside
// Written at most once a minute; an extension that a person asked for is always written.
bool should_note_seen(Session const& session, Instant now);

struct FreshToken {
    std::string token; // 256 random bits, hex; stands in the cookie only
    std::string hash;  // SHA-256, hex; stands in the database
};
FreshToken fresh_token();
std::string token_hash(std::string_view token);
// Compares secrets without telling by time where they differ. Empty never equals.
bool same_secret(std::string_view one, std::string_view other);

} // namespace samtak
