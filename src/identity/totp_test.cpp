#include "identity/totp.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

CodeSecret rfc_secret()
{
    std::string_view const text = "12345678901234567890";
    return {text.begin(), text.end()};
}
Instant at(std::int64_t seconds) { return Instant{std::chrono::seconds{seconds}}; }

} // namespace

// RFC 6238 appendix B, the SHA-1 rows
TEST(Totp, D7_gives_the_codes_of_rfc_6238)
{
    struct Vector {
        std::int64_t seconds;
        char const* code;
    };
    for (auto const& [seconds, code] : {Vector{59, "94287082"}, Vector{1111111109, "07081804"}, Vector{1111111111, "14050471"},
             Vector{1234567890, "89005924"}, Vector{2000000000, "69279037"}, Vector{20000000000, "65353130"}})
        EXPECT_EQ(code_at(rfc_secret(), code_step(at(seconds)), 8), code);
}

TEST(Totp, D7_a_code_holds_one_step_before_and_after)
{
    auto const secret = rfc_secret();
    auto const code = code_at(secret, 100);
    auto const accepted = [&](std::int64_t seconds) { return matching_step(secret, code, code_window(at(seconds)), 0).has_value(); };
    EXPECT_FALSE(accepted(99 * 30 - 1)); // two steps before
    EXPECT_TRUE(accepted(99 * 30));
    EXPECT_TRUE(accepted(101 * 30 + 29));
    EXPECT_FALSE(accepted(102 * 30));
}

TEST(Totp, D7_a_code_is_good_once)
{
    auto const secret = rfc_secret();
    auto const window = code_window(at(3000));
    EXPECT_EQ(matching_step(secret, code_at(secret, 100), window, 99), 100);
    EXPECT_EQ(matching_step(secret, code_at(secret, 100), window, 100), std::nullopt);
    EXPECT_EQ(matching_step(secret, code_at(secret, 101), window, 100), 101);
}

TEST(Totp, D7_spaces_in_a_typed_code_do_not_count_and_anything_else_is_refused)
{
    auto const secret = rfc_secret();
    auto const window = code_window(at(3000));
    auto code = code_at(secret, 100);
    EXPECT_TRUE(matching_step(secret, code.substr(0, 3) + " " + code.substr(3), window, 0));
    EXPECT_FALSE(matching_step(secret, code + "0", window, 0));
    EXPECT_FALSE(matching_step(secret, "", window, 0));
    EXPECT_FALSE(matching_step(secret, "abcdef", window, 0));
}

TEST(Totp, D7_the_key_can_be_typed_and_scanned)
{
    EXPECT_EQ(code_key_text(rfc_secret()), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    EXPECT_EQ(code_key_address(rfc_secret(), "åse b"), "otpauth://totp/Samtak:%C3%A5se%20b?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Samtak");
    EXPECT_EQ(fresh_code_secret().size(), 20U);
    EXPECT_NE(fresh_code_secret(), fresh_code_secret());
}

} // namespace samtak
