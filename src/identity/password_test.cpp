#include "identity/password.hpp"
#include "identity/user_name.hpp"

#include <gtest/gtest.h>

#include <atomic>

namespace samtak {

TEST(Password, D7_is_long_and_not_common_and_has_no_other_rules)
{
    auto const text = [](std::string_view password) {
        auto const problem = password_problem("password", password, "mari.h");
        return problem ? problem->text.source : std::string_view{};
    };
    EXPECT_EQ(text(""), "Choose a password.");
    EXPECT_EQ(text("elleve tegn"), "The password must have at least {limit} characters.");
    EXPECT_EQ(text("bål på øya i"), "");                                                   // twelve characters, more bytes
    EXPECT_EQ(text("åååæææøøøåå"), "The password must have at least {limit} characters."); // eleven characters in 22 bytes
    EXPECT_EQ(text("hest kaffi fjord 7"), "");
    EXPECT_NE(text("Passord 12345"), "");
    EXPECT_NE(text("aaaaaaaaaaaaaaaa"), "");
    EXPECT_NE(text("Mari.H123456"), "");
    EXPECT_NE(text(std::string(201, 'a') + "b"), "");
}

TEST(Password, D7_fits_itself_only_and_unknown_accounts_fit_nothing)
{
    PasswordChecker checker{PasswordCost::of_tests()};
    auto const hash = checker.hash("bål på øya i");
    ASSERT_TRUE(hash);
    EXPECT_TRUE(hash->starts_with("$argon2id$"));
    EXPECT_EQ(checker.fits(*hash, "bål på øya i"), true);
    EXPECT_EQ(checker.fits(*hash, "bål på øya I"), false);
    EXPECT_EQ(checker.fits("", "nobody has this password"), false);
    EXPECT_NE(checker.hash("bål på øya i"), hash); // salted
}

TEST(Password, D7_a_flood_of_checks_is_refused_instead_of_waiting)
{
    PasswordChecker checker{{2, 16U << 20U}, 1, 2};
    auto const hash = checker.hash("bål på øya i");
    std::atomic<int> answered = 0, refused = 0;
    std::vector<std::thread> flood;
    flood.reserve(16);
    for (int i = 0; i < 16; ++i) flood.emplace_back([&] { ++(checker.fits(*hash, "wrong") ? answered : refused); });
    for (auto& one : flood) one.join();
    EXPECT_EQ(answered + refused, 16);
    EXPECT_GE(answered, 2);
    EXPECT_GE(refused, 1);
}

TEST(UserName, C7_D7_is_the_same_in_capital_and_small_letters)
{
    EXPECT_EQ(folded_user_name(" Åse.ØVREBØ "), "åse.øvrebø");
    EXPECT_FALSE(user_name_problem("user", "Åse.Øvrebø-2@nav"));
    EXPECT_TRUE(user_name_problem("user", "ås"));
    EXPECT_FALSE(user_name_problem("user", "åsæ"));
    EXPECT_TRUE(user_name_problem("user", "to ord"));
    EXPECT_TRUE(user_name_problem("user", "<b>"));
    EXPECT_TRUE(user_name_problem("user", std::string(65, 'a')));
    EXPECT_FALSE(user_name_problem("user", std::string(64, 'a')));
}

} // namespace samtak
