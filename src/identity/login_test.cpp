#include "tests/cast/directory.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

using test::good_password;

class LoginTest : public testing::Test {
protected:
    LoginFailure failure(std::string_view user_name, std::string_view password, LoginClient const& client, Instant now)
    {
        auto const result = login.with_password(user_name, password, client, now);
        return std::holds_alternative<LoginFailure>(result) ? std::get<LoginFailure>(result) : LoginFailure::expired; // expired: it was right
    }
    LoginTicket ticket(Instant now, LoginClient const& client)
    {
        return std::get<LoginTicket>(login.with_password("Ingvild", good_password, client, now));
    }
    OpenedSession log_in(Instant now, LoginClient const& client)
    {
        return std::get<OpenedSession>(login.with_code(ticket(now, client), directory.code(ingvild, now), client, now));
    }

    test::Directory directory;
    Instant const nine = test::Directory::nine;
    Account ingvild = directory.add_account("ingvild", {{"north", false}, {"south", false}});
    Login login{*directory.database, *directory.secrets, directory.passwords, false};
    LoginClient const here = directory.client("192.0.2.1");
    LoginClient const there = directory.client("198.51.100.7");
};

TEST_F(LoginTest, C7_D7_password_and_code_open_a_session)
{
    auto const opened = log_in(nine, here);
    EXPECT_EQ(opened.account.id, ingvild.id);
    EXPECT_EQ(opened.account.places.size(), 2U);
    auto const found = SessionStore{*directory.database}.find(token_hash(opened.token));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->session.account, ingvild.id);
    EXPECT_EQ(found->session.ends_at, nine + 8h);
    EXPECT_EQ(found->places, (std::vector<std::string>{"north", "south"}));
    EXPECT_FALSE(SessionStore{*directory.database}.find(opened.token)); // the token itself isn't there
}

TEST_F(LoginTest, D7_a_resident_gets_the_short_session)
{
    auto const mari = directory.add_account("mari", {{"north", true}});
    auto const first = std::get<LoginTicket>(login.with_password("mari", good_password, here, nine));
    auto const opened = std::get<OpenedSession>(login.with_code(first, directory.code(mari, nine), here, nine));
    auto const found = SessionStore{*directory.database}.find(token_hash(opened.token));
    EXPECT_EQ(found->session.ends_at, nine + 2h);
    EXPECT_EQ(found->session.idle, 15min);
}

TEST_F(LoginTest, D7_wrong_password_and_unknown_user_get_the_same_answer)
{
    EXPECT_EQ(failure("ingvild", "wrong wrong wrong", here, nine), LoginFailure::wrong);
    EXPECT_EQ(failure("nobody", good_password, here, nine), LoginFailure::wrong);
}

TEST_F(LoginTest, D7_a_code_is_used_once_also_by_two_at_the_same_time)
{
    auto const first = ticket(nine, here);
    auto const code = directory.code(ingvild, nine);
    EXPECT_TRUE(std::holds_alternative<OpenedSession>(login.with_code(first, code, here, nine)));
    EXPECT_EQ(std::get<LoginFailure>(login.with_code(first, code, there, nine)), LoginFailure::wrong);
    auto change = Change::background(nine); // one who read the account before the first had saved
    AccountStore{*directory.database, *directory.secrets}.use_code(change, ingvild.id, code_step(nine));
    EXPECT_FALSE(directory.database->commit(std::move(change)));
}

TEST_F(LoginTest, D7_the_first_step_is_good_for_ten_minutes_and_only_as_we_made_it)
{
    auto const first = ticket(nine, here);
    auto const late = nine + 10min;
    EXPECT_EQ(std::get<LoginFailure>(login.with_code(first, directory.code(ingvild, late), here, late)), LoginFailure::expired);
    auto forged = first;
    forged.back() = forged.back() == '0' ? '1' : '0';
    EXPECT_EQ(std::get<LoginFailure>(login.with_code(forged, directory.code(ingvild, nine), here, nine)), LoginFailure::expired);
    EXPECT_EQ(std::get<LoginFailure>(login.with_code("", "123456", here, nine)), LoginFailure::expired);
}

TEST_F(LoginTest, D7_guessing_is_stopped_where_it_comes_from_and_the_victim_gets_in)
{
    auto const before = log_in(nine - 1h, here); // the victim's own browser
    for (int i = 0; i < 10; ++i) EXPECT_EQ(failure("ingvild", "wrong wrong wrong", there, nine), LoginFailure::wrong);
    EXPECT_EQ(failure("ingvild", good_password, there, nine), LoginFailure::too_many);
    EXPECT_EQ(failure("ingvild", good_password, there, nine + 15min - 1s), LoginFailure::too_many);
    EXPECT_EQ(failure("ingvild", good_password, here, nine), LoginFailure::expired); // another address: right
    auto at_home = there;
    at_home.device_cookie = before.device_cookie; // the same address as the attacker, but a known browser: right
    EXPECT_EQ(failure("ingvild", good_password, at_home, nine), LoginFailure::expired);
    EXPECT_EQ(failure("ingvild", good_password, there, nine + 15min), LoginFailure::expired);
}

TEST_F(LoginTest, D7_unknown_users_are_slowed_like_known_ones)
{
    for (int i = 0; i < 10; ++i) failure("nobody", "wrong wrong wrong", there, nine);
    EXPECT_EQ(failure("nobody", "wrong wrong wrong", there, nine), LoginFailure::too_many);
}

TEST_F(LoginTest, D7_one_address_that_tries_many_accounts_is_stopped)
{
    for (int i = 0; i < 100; ++i) EXPECT_EQ(failure("user" + std::to_string(i), "wrong wrong wrong", there, nine), LoginFailure::wrong);
    EXPECT_EQ(failure("ingvild", good_password, there, nine), LoginFailure::too_many);
    EXPECT_EQ(failure("ingvild", good_password, here, nine), LoginFailure::expired);
}

TEST_F(LoginTest, D7_twenty_wrong_codes_a_day_stop_unknown_devices_from_all_addresses)
{
    auto const known = log_in(nine - 1h, here);
    for (int i = 0; i < 20; ++i) {
        auto const from = directory.client("203.0.113." + std::to_string(i));
        EXPECT_EQ(std::get<LoginFailure>(login.with_code(ticket(nine, from), "000000x", from, nine)), LoginFailure::wrong);
    }
    auto const from = directory.client("203.0.113.99");
    EXPECT_EQ(std::get<LoginFailure>(login.with_code(ticket(nine, from), directory.code(ingvild, nine), from, nine)), LoginFailure::too_many);
    auto owner = here;
    owner.device_cookie = known.device_cookie;
    EXPECT_TRUE(std::holds_alternative<OpenedSession>(login.with_code(ticket(nine, owner), directory.code(ingvild, nine), owner, nine)));
}

TEST_F(LoginTest, D7_a_known_device_that_is_shared_tries_sixty_codes_a_day)
{
    auto shared = here;
    shared.device_cookie = log_in(nine - 1h, here).device_cookie;
    int tried = 0;
    for (int i = 0; i < 200; ++i) { // ten each quarter of an hour
        auto const at = nine + (i / 10) * 15min;
        auto const answer = std::get<LoginFailure>(login.with_code(ticket(at, shared), "000000x", shared, at));
        tried += answer == LoginFailure::wrong ? 1 : 0;
    }
    EXPECT_EQ(tried, 60);
}

TEST_F(LoginTest, D7_right_logins_use_up_nothing)
{
    for (int i = 0; i < 30; ++i) EXPECT_EQ(log_in(nine + i * 1min, here).account.id, ingvild.id);
}

TEST_F(LoginTest, D7_a_login_replaces_the_session_before_and_a_logout_ends_it_at_once)
{
    SessionStore sessions{*directory.database};
    auto const first = log_in(nine, here);
    auto again = here;
    again.session_token = first.token;
    auto const second = log_in(nine + 1min, again);
    EXPECT_NE(second.token, first.token);
    EXPECT_FALSE(sessions.find(token_hash(first.token)));
    ASSERT_TRUE(sessions.find(token_hash(second.token)));
    login.log_out(token_hash(second.token), ingvild.id, here, nine + 2min);
    EXPECT_FALSE(sessions.find(token_hash(second.token)));
}

TEST_F(LoginTest, D7_sessions_that_ended_are_forgotten_after_a_day)
{
    SessionStore sessions{*directory.database};
    auto const old = log_in(nine, here);
    log_in(nine + 8h + 24h, here);
    EXPECT_TRUE(sessions.find(token_hash(old.token)));
    log_in(nine + 8h + 26h, here);
    EXPECT_FALSE(sessions.find(token_hash(old.token)));
}

TEST_F(LoginTest, D7_demo_codes_are_shown_for_demo_accounts_in_demo_mode_only)
{
    auto const mari = directory.add_account("mari", {{"north", true}}, true);
    Login demo{*directory.database, *directory.secrets, directory.passwords, true};
    auto const of_mari = std::get<LoginTicket>(demo.with_password("mari", good_password, here, nine));
    EXPECT_FALSE(login.demo_code(of_mari, nine));
    EXPECT_FALSE(demo.demo_code(ticket(nine, here), nine)); // ingvild is no demo account
    for (int i = 0; i < 3; ++i) {                           // several within one half minute
        auto const shown = demo.demo_code(of_mari, nine);
        ASSERT_TRUE(shown);
        EXPECT_TRUE(std::holds_alternative<OpenedSession>(demo.with_code(of_mari, *shown, here, nine)));
        EXPECT_TRUE(std::holds_alternative<LoginFailure>(demo.with_code(of_mari, *shown, here, nine)));
    }
}

} // namespace
} // namespace samtak
