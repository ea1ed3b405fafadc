#include "tests/cast/login_site.hpp"
#include "tests/page_rules.hpp"

#include <gmock/gmock.h>

namespace samtak {
namespace {

using test::Browser;
using test::good_password;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view new_password = "fire ord som passar";

class OwnLoginRoutes : public testing::Test {
protected:
    OwnLoginRoutes()
    {
        for (auto* one : {&browser, &elsewhere}) one->cookies["samtak-session"] = session();
    }
    std::string session()
    {
        Login login{*site.directory.database, *site.directory.secrets, site.directory.passwords, false};
        return login.open(ingvild, site.directory.client(), Change::background(site.clock.now())).token;
    }
    bool opens(std::string_view password)
    {
        Login login{*site.directory.database, *site.directory.secrets, site.directory.passwords, false};
        return std::holds_alternative<LoginTicket>(login.with_password("ingvild", password, site.directory.client(), site.clock.now()));
    }
    void change(std::string_view now_used, std::string_view fresh)
    {
        browser.get("/account?next=%2Fnorth%2Fsettings");
        browser.post("/account/password?next=%2Fnorth%2Fsettings", {{"now_used", std::string{now_used}}, {"password", std::string{fresh}}});
    }
    std::int64_t logged(std::string_view what)
    {
        return site.directory.database->read_one({"SELECT count(*) FROM login_log WHERE what = $1", {what}}).row(0).integer(0);
    }

    test::LoginSite site;
    Account ingvild = site.directory.add_account("ingvild", {{"north", false}});
    MemberId member = site.add_member("north", ingvild.id);
    Browser browser{site}, elsewhere{site};
};

TEST_F(OwnLoginRoutes, D7_one_changes_the_password_and_is_out_everywhere_else)
{
    browser.get("/account?next=%2Fnorth%2Fsettings");
    EXPECT_EQ(page_faults(browser.body()), "");
    EXPECT_THAT(browser.body(), HasSubstr("href=\"/north/settings\""));
    Browser stolen{site}; // somebody has got hold of this very session's token
    stolen.cookies["samtak-session"] = browser.cookies["samtak-session"];
    ASSERT_TRUE(stolen.signed_in());
    change(good_password, new_password);
    EXPECT_THAT(browser.location(), testing::StartsWith("/account?"));
    browser.follow();
    EXPECT_NE(browser.cookies["samtak-session"], stolen.cookies["samtak-session"]);
    EXPECT_FALSE(stolen.signed_in()) << "ASVS 7.2.4: the token is new";
    EXPECT_EQ(page_faults(browser.body()), "");
    EXPECT_TRUE(browser.signed_in());
    EXPECT_FALSE(elsewhere.signed_in()) << "whoever knew the old one";
    EXPECT_FALSE(opens(good_password));
    EXPECT_TRUE(opens(new_password));
    EXPECT_EQ(logged("password_changed"), 1);
}

TEST_F(OwnLoginRoutes, D7_a_new_password_makes_a_session_hold_no_longer_than_it_would_have)
{
    auto const ends = [&] {
        return std::string{site.directory.database->read_one({"SELECT max(ends_at) FROM session WHERE ended_at IS NULL"}).row(0).text(0)};
    };
    auto const before = ends();
    site.clock.set(site.clock.now() + 10min);
    change(good_password, new_password);
    EXPECT_EQ(ends(), before);
    EXPECT_TRUE(browser.signed_in());
}

TEST_F(OwnLoginRoutes, D7_a_wrong_or_weak_password_changes_nothing_and_is_said_at_its_field)
{
    for (auto const& [now_used, fresh, field] : {std::tuple{std::string_view{"feil passord her"}, new_password, "now_used"},
             {std::string_view{}, new_password, "now_used"}, {good_password, std::string_view{"kort"}, "password"},
             {good_password, good_password, "password"}, {good_password, std::string_view{"lang nok \x01 men uskrivbar"}, "password"}}) {
        change(now_used, fresh);
        EXPECT_EQ(page_faults(browser.body()), "");
        EXPECT_THAT(browser.body(), HasSubstr("id=\"f-" + std::string{field} + "-error\""));
        EXPECT_THAT(browser.body(), Not(HasSubstr(std::string{new_password})));
    }
    EXPECT_TRUE(opens(good_password));
    EXPECT_TRUE(elsewhere.signed_in());
    EXPECT_EQ(logged("password_changed"), 0);
}

TEST_F(OwnLoginRoutes, D7_an_open_session_is_no_place_to_guess_from)
{
    for (int i = 0; i < 10; ++i) change("feil passord her", new_password);
    change(good_password, new_password);
    EXPECT_TRUE(elsewhere.signed_in());
    EXPECT_EQ(logged("password_changed"), 0);
    site.clock.set(site.clock.now() + 15min);
    change(good_password, new_password);
    EXPECT_EQ(logged("password_changed"), 1);
}

TEST_F(OwnLoginRoutes, D7_one_ends_ones_other_sessions)
{
    Browser other_account{site};
    auto const mari = site.directory.add_account("mari", {{"north", true}});
    Login login{*site.directory.database, *site.directory.secrets, site.directory.passwords, false};
    other_account.cookies["samtak-session"] = login.open(mari, site.directory.client(), Change::background(site.clock.now())).token;
    browser.get("/account");
    browser.post("/account/others", {}, false);
    EXPECT_TRUE(elsewhere.signed_in()) << "without the token";
    browser.get("/account");
    browser.post("/account/others", {});
    EXPECT_TRUE(browser.signed_in());
    EXPECT_FALSE(elsewhere.signed_in());
    EXPECT_TRUE(other_account.signed_in());
    EXPECT_EQ(logged("others_ended"), 1);
}

TEST_F(OwnLoginRoutes, D7_who_is_not_in_is_sent_to_login_and_changes_nothing)
{
    Browser stranger{site};
    stranger.get("/account");
    EXPECT_EQ(stranger.location(), "/login?next=%2Faccount");
    stranger.post("/account/password", {{"now_used", std::string{good_password}}, {"password", std::string{new_password}}});
    EXPECT_EQ(stranger.location(), "/login?next=%2Faccount");
    EXPECT_TRUE(opens(good_password));
}

TEST_F(OwnLoginRoutes, D7_a_ticket_given_for_the_old_password_opens_nothing_with_the_new)
{
    Login login{*site.directory.database, *site.directory.secrets, site.directory.passwords, false};
    auto const here = site.directory.client();
    auto const ticket = std::get<LoginTicket>(login.with_password("ingvild", good_password, here, site.clock.now()));
    change(good_password, new_password);
    auto const result = login.with_code(ticket, site.directory.code(ingvild, site.clock.now()), here, site.clock.now());
    EXPECT_EQ(std::get<LoginFailure>(result), LoginFailure::expired);
}

} // namespace
} // namespace samtak
