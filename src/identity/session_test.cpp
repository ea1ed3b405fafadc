#include "identity/session.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Session session_of(bool resident, Instant start)
{
    auto const limits = session_limits(resident);
    return {"hash", AccountId::fresh(), "csrf", LoginLevel::password_and_code, start, limits.idle, start + limits.absolute};
}
Instant const nine{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 8h};

} // namespace

TEST(Session, D7_staff_is_out_after_thirty_idle_minutes_and_a_resident_after_fifteen)
{
    EXPECT_TRUE(holds(session_of(false, nine), nine + 30min - 1us));
    EXPECT_FALSE(holds(session_of(false, nine), nine + 30min));
    EXPECT_TRUE(holds(session_of(true, nine), nine + 15min - 1us));
    EXPECT_FALSE(holds(session_of(true, nine), nine + 15min));
}

TEST(Session, D7_no_activity_carries_a_session_past_its_absolute_end)
{
    auto staff = session_of(false, nine);
    staff.last_seen = nine + 8h - 1min;
    EXPECT_TRUE(holds(staff, nine + 8h - 1us));
    EXPECT_FALSE(holds(staff, nine + 8h));
    auto resident = session_of(true, nine);
    resident.last_seen = nine + 2h - 1min;
    EXPECT_TRUE(holds(resident, nine + 2h - 1us));
    EXPECT_FALSE(holds(resident, nine + 2h));
}

TEST(Session, D7_last_seen_is_noted_once_a_minute)
{
    EXPECT_FALSE(should_note_seen(session_of(false, nine), nine + 59s));
    EXPECT_TRUE(should_note_seen(session_of(false, nine), nine + 60s));
}

TEST(Session, D7_tokens_have_256_bits_and_only_their_hash_is_kept)
{
    auto const token = fresh_token();
    EXPECT_EQ(token.token.size(), 64U);
    EXPECT_EQ(token.hash, token_hash(token.token));
    EXPECT_NE(token.hash, token.token);
    EXPECT_NE(fresh_token().token, token.token);
    EXPECT_EQ(token_hash("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Session, D7_secrets_are_compared_whole_and_nothing_equals_nothing)
{
    EXPECT_TRUE(same_secret("abc", "abc"));
    EXPECT_FALSE(same_secret("abc", "abd"));
    EXPECT_FALSE(same_secret("abc", "ab"));
    EXPECT_FALSE(same_secret("", ""));
}

} // namespace samtak
