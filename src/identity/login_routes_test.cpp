#include "tests/cast/login_site.hpp"
#include "tests/page_rules.hpp"

#include <gmock/gmock.h>

namespace samtak {
namespace {

using test::Browser;
using test::good_password;
using test::LoginSite;
using testing::HasSubstr;
using testing::Not;

class LoginRoutes : public testing::Test {
protected:
    void log_in(Browser& with, std::string const& next = "")
    {
        auto const query = next.empty() ? "" : "?next=" + url_encoded(next);
        with.get("/login/password" + query);
        with.post("/login/password" + query, {{"user_name", "ingvild"}, {"password", std::string{good_password}}});
        with.follow();
        with.post(with.location().empty() ? "/login/code" + query : with.location(), {{"code", site.directory.code(ingvild, site.clock.now())}});
    }
    LoginSite site;
    Account ingvild = site.directory.add_account("ingvild", {{"north", false}});
    MemberId member = site.add_member("north", ingvild.id);
    Browser browser{site};
};

TEST_F(LoginRoutes, C7_D7_login_goes_from_chooser_to_the_page_that_was_asked_for)
{
    browser.get("/login?next=%2Fnorth%2Fplans%2F1");
    EXPECT_EQ(page_faults(browser.body()), "");
    EXPECT_THAT(browser.body(), HasSubstr("/login/password?next=%2Fnorth%2Fplans%2F1"));
    EXPECT_THAT(browser.body(), HasSubstr("ID-porten"));
    EXPECT_THAT(browser.body(), HasSubstr("lang=\"nn\"")); // the language of the municipality that was asked for
    log_in(browser, "/north/plans/1");
    EXPECT_EQ(browser.location(), "/north/plans/1");
    auto const who = browser.signed_in();
    ASSERT_TRUE(who);
    auto const viewer = site.identity->viewers().viewer(*who, site.place("north"), Day{2026, 11, 23});
    ASSERT_TRUE(viewer);
    EXPECT_EQ(viewer->member(), member);
    EXPECT_EQ(viewer->member_version(), 3);
    EXPECT_TRUE(viewer->has(Role::staff));
    EXPECT_FALSE(site.identity->viewers().viewer(*who, site.place("south"), Day{2026, 11, 23}));
}

TEST_F(LoginRoutes, D7_a_member_whose_time_is_over_is_no_viewer)
{
    log_in(browser);
    auto const who = browser.signed_in();
    EXPECT_TRUE(site.identity->viewers().viewer(*who, site.place("north"), Day{2027, 6, 30}));
    EXPECT_FALSE(site.identity->viewers().viewer(*who, site.place("north"), Day{2027, 7, 1}));
    EXPECT_FALSE(site.identity->viewers().viewer(*who, site.place("north"), Day{2025, 12, 31}));
}

TEST_F(LoginRoutes, D7_errors_stand_at_the_field_and_the_user_name_is_kept_but_not_the_password)
{
    browser.get("/login/password");
    EXPECT_EQ(browser.post("/login/password", {{"user_name", "ingvild"}, {"password", "galt galt galt"}}).status, 422);
    EXPECT_EQ(page_faults(browser.body()), "");
    EXPECT_THAT(browser.body(), HasSubstr("value=\"ingvild\""));
    EXPECT_THAT(browser.body(), Not(HasSubstr("galt galt galt")));
    EXPECT_THAT(browser.body(), HasSubstr("Brukernavnet eller passordet er ikke riktig."));
    EXPECT_EQ(browser.post("/login/password", {{"user_name", ""}, {"password", ""}}).status, 422);
    EXPECT_THAT(browser.body(), HasSubstr("Skriv brukernavnet ditt."));
}

TEST_F(LoginRoutes, D7_too_many_attempts_answer_429_and_say_when_to_try_again)
{
    browser.get("/login/password");
    for (int i = 0; i < 10; ++i) browser.post("/login/password", {{"user_name", "ingvild"}, {"password", "galt galt galt"}});
    auto const& answer = browser.post("/login/password", {{"user_name", "ingvild"}, {"password", std::string{good_password}}});
    EXPECT_EQ(answer.status, 429);
    EXPECT_THAT(answer.headers, testing::Contains(testing::Pair("Retry-After", "900")));
    EXPECT_THAT(browser.body(), HasSubstr("Vent i 15 minutter"));
}

TEST_F(LoginRoutes, D7_the_login_form_is_refused_without_its_cookie_or_from_another_site)
{
    Fields const right{{"user_name", "ingvild"}, {"password", std::string{good_password}}};
    browser.get("/login/password");
    EXPECT_EQ(browser.post("/login/password", right, false).status, 403); // no token
    EXPECT_EQ(page_faults(browser.body()), "");
    browser.get("/login/password");
    browser.extra_headers = {{"sec-fetch-site", "cross-site"}};
    EXPECT_EQ(browser.post("/login/password", right).status, 403);
    browser.extra_headers.clear();
    browser.get("/login/password");
    browser.cookies.clear();
    EXPECT_EQ(browser.post("/login/password", right).status, 403); // another browser
    browser.get("/login/password");
    EXPECT_EQ(browser.post("/login/password", right).status, 303);
}

TEST_F(LoginRoutes, D7_the_code_page_cannot_be_reached_without_the_password)
{
    browser.get("/login/code");
    EXPECT_EQ(browser.location(), "/login/password?late=1");
}

TEST_F(LoginRoutes, D7_next_never_leads_to_another_site)
{
    for (std::string const evil :
        {"https://evil.example", "//evil.example", "/\\evil.example", "/north/%0d%0aSet-Cookie:x", "javascript:alert(1)", "/logout"}) {
        Browser fresh{site};
        log_in(fresh, evil);
        EXPECT_THAT(fresh.location(), testing::AnyOf(testing::StrEq("/north/"), testing::StartsWith("/north/%0d"))) << evil;
        EXPECT_THAT(fresh.location(), Not(HasSubstr("evil")));
        site.clock.set(site.clock.now() + 1min);
    }
}

TEST_F(LoginRoutes, D7_cookies_are_http_only_and_host_bound_over_https)
{
    auto asked = browser.request(Method::get, "/login/password");
    Fields params;
    auto const cookie_of = [&](Request const& request) {
        for (auto const& [name, value] : site.routes.find(Method::get, request.path, params)->run(request, params).headers)
            if (name == "Set-Cookie") return value;
        return std::string{};
    };
    EXPECT_THAT(cookie_of(asked), testing::MatchesRegex("samtak-form=[0-9a-f]+; Path=/; HttpOnly; SameSite=Lax"));
    asked.secure = true;
    EXPECT_THAT(cookie_of(asked), testing::MatchesRegex("__Host-samtak-form=[0-9a-f]+; Path=/; HttpOnly; SameSite=Lax; Secure"));
}

TEST_F(LoginRoutes, D7_demo_logins_are_listed_in_demo_mode_only)
{
    browser.get("/login");
    EXPECT_THAT(browser.body(), Not(HasSubstr("Mari Haugvik")));
    LoginSite demo{true};
    Browser in_demo{demo};
    in_demo.get("/login");
    EXPECT_EQ(page_faults(in_demo.body()), "");
    EXPECT_THAT(in_demo.body(), HasSubstr("Mari Haugvik"));
    EXPECT_THAT(in_demo.body(), HasSubstr("/login/password?user=mari"));
}

} // namespace
} // namespace samtak
