#include "tests/cast/login_site.hpp"
#include "tests/page_rules.hpp"

#include <gmock/gmock.h>

namespace samtak {
namespace {

using test::Browser;
using testing::HasSubstr;
using testing::Not;

class SessionRoutes : public testing::Test {
protected:
    // Opens a session as login does, without its pages.
    void sign_in(Browser& with, Account const& account)
    {
        Login login{*site.directory.database, *site.directory.secrets, site.directory.passwords, false};
        auto const opened = login.open(account, site.directory.client(), Change::background(site.clock.now()));
        with.cookies["samtak-session"] = opened.token;
    }
    void pass(std::chrono::seconds time) { site.clock.set(site.clock.now() + time); }

    test::LoginSite site;
    Account ingvild = site.directory.add_account("ingvild", {{"north", false}, {"south", false}});
    Account mari = site.directory.add_account("mari", {{"north", true}});
    MemberId in_north = site.add_member("north", ingvild.id);
    Browser browser{site};
};

TEST_F(SessionRoutes, D7_activity_keeps_a_session_alive_and_silence_ends_it)
{
    sign_in(browser, ingvild);
    pass(29min);
    EXPECT_TRUE(browser.signed_in());
    site.directory.database->read_one({"SELECT 1"});
    auto settle = Change::background(site.clock.now()); // last-seen isn't waited for: one awaited change after it
    site.directory.database->commit(std::move(settle)).value();
    pass(29min);
    EXPECT_TRUE(browser.signed_in());
    pass(30min);
    EXPECT_FALSE(browser.signed_in());
}

TEST_F(SessionRoutes, D7_requests_that_no_person_made_keep_nothing_alive)
{
    sign_in(browser, mari);
    browser.extra_headers = {{"x-samtak-quiet", "1"}};
    for (int i = 0; i < 14; ++i) {
        pass(1min);
        EXPECT_TRUE(browser.signed_in());
    }
    pass(1min);
    EXPECT_FALSE(browser.signed_in());
}

TEST_F(SessionRoutes, D7_a_form_sent_after_the_time_is_known_as_its_authors_but_opens_nothing)
{
    sign_in(browser, ingvild);
    auto& viewers = site.identity->viewers();
    EXPECT_FALSE(viewers.timed_out(browser.request(Method::post, "/north/x"), site.clock.now()));
    pass(31min);
    EXPECT_FALSE(browser.signed_in());
    auto const lately = viewers.timed_out(browser.request(Method::post, "/north/x"), site.clock.now());
    ASSERT_TRUE(lately);
    EXPECT_EQ(lately->account, ingvild.id);
    auto const answer = viewers.sign_in_first(browser.request(Method::post, "/north/x"), site.clock.now());
    EXPECT_EQ(answer.status, 303);
    browser.get("/session-ended?next=%2Fnorth%2F");
    EXPECT_EQ(page_faults(browser.body()), "");
    EXPECT_THAT(browser.body(), HasSubstr("/login?next=%2Fnorth%2F"));
}

TEST_F(SessionRoutes, D7_more_time_is_given_until_the_absolute_end)
{
    sign_in(browser, mari);
    auto const csrf = browser.signed_in()->csrf;
    pass(14min);
    EXPECT_EQ(browser.post("/session/extension", {{"csrf", csrf}}, false).body, "900");
    for (int i = 0; i < 7; ++i) {
        pass(14min);
        EXPECT_EQ(browser.post("/session/extension", {{"csrf", csrf}}, false).status, 200);
    }
    EXPECT_EQ(browser.post("/session/extension", {{"csrf", csrf}}, false).body, "480"); // 1 h 52 min after login: 8 minutes to the end
    EXPECT_EQ(browser.post("/session/extension", {{"csrf", "x"}}, false).status, 403);
    pass(8min);
    EXPECT_EQ(browser.post("/session/extension", {{"csrf", csrf}}, false).status, 401);
}

TEST_F(SessionRoutes, D7_logout_needs_the_token_and_bites_at_once_also_for_a_copied_cookie)
{
    sign_in(browser, ingvild);
    Browser thief{site, "198.51.100.7"};
    thief.cookies = browser.cookies;
    ASSERT_TRUE(thief.signed_in());
    EXPECT_EQ(browser.post("/logout", {{"csrf", "wrong"}}, false).status, 403);
    ASSERT_TRUE(browser.signed_in());
    browser.post("/logout", {{"csrf", browser.signed_in()->csrf}}, false);
    EXPECT_EQ(browser.location(), "/signed-out");
    EXPECT_FALSE(thief.signed_in());
    EXPECT_FALSE(site.identity->viewers().timed_out(thief.request(Method::post, "/north/x"), site.clock.now()));
    browser.follow();
    EXPECT_EQ(page_faults(browser.body()), "");
}

TEST_F(SessionRoutes, C7_the_chooser_shows_only_where_the_member_row_holds)
{
    sign_in(browser, ingvild);
    browser.get("/");
    EXPECT_EQ(browser.location(), "/choose");
    browser.follow();
    EXPECT_EQ(page_faults(browser.body()), "");
    EXPECT_THAT(browser.body(), HasSubstr("Nord kommune"));
    EXPECT_THAT(browser.body(), Not(HasSubstr("Sør kommune"))); // a pair in the directory, but no member row
    site.add_member("south", ingvild.id);
    browser.get("/choose");
    EXPECT_THAT(browser.body(), HasSubstr("Sør kommune"));
}

TEST_F(SessionRoutes, D7_one_who_is_not_signed_in_is_sent_to_login_and_back)
{
    auto& viewers = site.identity->viewers();
    auto const answer = viewers.sign_in_first(browser.request(Method::get, "/north/plans/1?to=2"), site.clock.now());
    EXPECT_THAT(answer.headers, testing::Contains(testing::Pair("Location", "/login?next=%2Fnorth%2Fplans%2F1%3Fto%3D2")));
    browser.get("/choose");
    EXPECT_EQ(browser.location(), "/login?next=%2Fchoose");
}

TEST_F(SessionRoutes, D7_the_chosen_language_is_kept_before_and_after_login)
{
    browser.get("/language/en?next=%2Flogin");
    EXPECT_EQ(browser.location(), "/login");
    browser.follow();
    EXPECT_THAT(browser.body(), HasSubstr("lang=\"en\""));
    EXPECT_THAT(browser.body(), HasSubstr("Log in"));
    sign_in(browser, ingvild);
    browser.extra_headers = {{"sec-fetch-site", "cross-site"}};
    browser.get("/language/en?next=%2Fnorth%2F");
    EXPECT_EQ(browser.signed_in()->language, Language::nn); // another site's link changes nothing
    browser.extra_headers.clear();
    browser.get("/language/en?next=%2Fnorth%2F");
    EXPECT_EQ(browser.signed_in()->language, Language::en);
    browser.get("/language/xx?next=https%3A%2F%2Fevil.example");
    EXPECT_EQ(browser.location(), "/");
}

TEST_F(SessionRoutes, D7_csrf_is_the_sessions_own)
{
    sign_in(browser, ingvild);
    Browser other{site};
    sign_in(other, mari);
    auto& viewers = site.identity->viewers();
    auto const ok = [&](std::string const& csrf) {
        return viewers.csrf_ok(*browser.signed_in(), browser.request(Method::post, "/north/x"), Form{{{"csrf", csrf}}});
    };
    EXPECT_TRUE(ok(browser.signed_in()->csrf));
    EXPECT_FALSE(ok(other.signed_in()->csrf));
    EXPECT_FALSE(ok(""));
}

} // namespace
} // namespace samtak
