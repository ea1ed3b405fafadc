// The pages of login in every state, written to <build>/gallery/ for tools/gallery_test.mjs, which opens them in a browser with axe.
#include "tests/cast/login_site.hpp"
#include "tests/page_rules.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace samtak {
namespace {

void keep(std::string const& name, test::Browser const& browser)
{
    EXPECT_EQ(page_faults(browser.body()), "") << name;
    auto const folder = std::filesystem::path{SAMTAK_BINARY_DIR} / "gallery";
    std::filesystem::create_directories(folder);
    std::ofstream{folder / ("login-" + name + ".html")} << browser.body();
}

} // namespace

TEST(Gallery, C7_D7_pages_of_login)
{
    test::LoginSite site{true};
    auto const mari = site.directory.add_account("mari", {{"north", true}, {"south", false}}, true);
    test::Browser browser{site};
    browser.get("/login?next=%2Fnorth%2F");
    keep("chooser", browser);
    browser.get("/login/password");
    keep("password", browser);
    browser.post("/login/password", {{"user_name", "mari"}, {"password", "galt galt galt"}});
    keep("wrong", browser);
    browser.post("/login/password", {{"user_name", "mari"}, {"password", std::string{test::good_password}}});
    browser.follow();
    keep("code", browser);
    browser.post("/login/code", {{"code", "1"}});
    keep("code-wrong", browser);
    browser.post("/login/code", {{"code", site.directory.code(mari, site.clock.now())}});
    EXPECT_EQ(browser.location(), "/choose");
    site.add_member("north", mari.id, "resident");
    site.add_member("south", mari.id);
    browser.follow();
    keep("choose", browser);
    for (auto const* page : {"signed-out", "session-ended"}) {
        browser.get("/" + std::string{page});
        keep(page, browser);
    }
}

TEST(Gallery, C7_E3_pages_of_enrolment)
{
    test::LoginSite site{true};
    auto const link = "/north/invitations/" + site.invite("north", site.add_member("north", std::nullopt, "outside"));
    test::Browser browser{site};
    browser.get(link);
    keep("invitation", browser);
    browser.post(link, {{"user_name", ""}, {"password", "kort"}});
    keep("invitation-wrong", browser);
    browser.post(link, {{"user_name", "sondre"}, {"password", std::string{test::good_password}}});
    browser.follow();
    keep("key", browser);
    browser.get("/north/invitations/0");
    keep("invitation-gone", browser);
    browser.post("/login/password", {}, false);
    keep("refused", browser);
}

} // namespace samtak
