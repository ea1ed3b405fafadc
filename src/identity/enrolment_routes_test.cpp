#include "identity/enrolment_pages.hpp"
#include "tests/cast/login_site.hpp"
#include "tests/page_rules.hpp"

#include <gmock/gmock.h>

#include <regex>

namespace samtak {
namespace {

using test::Browser;
using test::good_password;
using testing::HasSubstr;
using testing::Not;

class EnrolmentRoutes : public testing::Test {
protected:
    // The code of the key that stands as text on the page.
    std::string code_on(Browser const& at)
    {
        std::smatch found;
        std::regex const key{"id=\"code-key\">([A-Z2-7 ]+)<"};
        if (!std::regex_search(at.body(), found, key)) return "no key";
        CodeSecret secret;
        unsigned buffer = 0;
        int bits = 0;
        for (char const c : found[1].str()) {
            if (c == ' ') continue;
            buffer = buffer << 5U | static_cast<unsigned>(c >= 'A' ? c - 'A' : c - '2' + 26);
            if ((bits += 5) >= 8) secret.push_back(static_cast<unsigned char>(buffer >> static_cast<unsigned>(bits -= 8)));
        }
        return code_at(secret, code_step(site.clock.now()));
    }
    // From the link to a login.
    void enrol(Browser& with, std::string const& path, std::string const& user_name)
    {
        with.get(path);
        with.post(path, {{"user_name", user_name}, {"password", std::string{good_password}}});
        auto const second = with.location();
        with.follow();
        with.post(second, {{"code", code_on(with)}});
    }
    void sign_in(Browser& with, Account const& account)
    {
        Login login{*site.directory.database, *site.directory.secrets, site.directory.passwords, false};
        with.cookies["samtak-session"] = login.open(account, site.directory.client(), Change::background(site.clock.now())).token;
    }
    std::optional<Account> account_named(std::string_view user_name)
    {
        return AccountStore{*site.directory.database, *site.directory.secrets}.by_user_name(user_name);
    }

    test::LoginSite site;
    MemberId sondre = site.add_member("north", std::nullopt, "outside");
    std::string link = "/north/invitations/" + site.invite("north", sondre);
    Browser browser{site};
};

TEST_F(EnrolmentRoutes, C7_E3_an_invited_participant_from_outside_makes_a_login_and_is_in)
{
    browser.get(link);
    EXPECT_EQ(page_faults(browser.body()), "");
    EXPECT_THAT(browser.body(), HasSubstr("Nord kommune"));
    EXPECT_THAT(browser.body(), Not(HasSubstr("Ingvild"))); // the member's name: whoever has the link learns none
    browser.post(link, {{"user_name", "Sondre"}, {"password", std::string{good_password}}});
    EXPECT_THAT(browser.location(), testing::StartsWith("/enrolment/"));
    auto const second = browser.location();
    browser.follow();
    EXPECT_EQ(page_faults(browser.body()), "");
    EXPECT_THAT(browser.body(), HasSubstr("<svg"));
    browser.post(second, {{"code", code_on(browser)}});
    EXPECT_EQ(browser.location(), "/north/");
    auto const who = browser.signed_in();
    ASSERT_TRUE(who);
    EXPECT_EQ(site.account_of("north", sondre), who->account);
    EXPECT_EQ(who->places, std::vector<std::string>{"north"});
    EXPECT_EQ(site.identity->viewers().viewer(*who, site.place("north"), Day{2026, 11, 23})->member(), sondre);
    ASSERT_TRUE(account_named("sondre"));
    EXPECT_FALSE(account_named("sondre")->demo);
}

TEST_F(EnrolmentRoutes, C7_an_invitation_is_good_once_and_for_two_weeks)
{
    auto const late = "/north/invitations/" + site.invite("north", site.add_member("north", std::nullopt));
    enrol(browser, link, "sondre");
    EXPECT_EQ(Browser{site}.get(link).status, 404);
    site.clock.set(site.clock.now() + 14 * 24h - 1s);
    EXPECT_EQ(Browser{site}.get(late).status, 200);
    site.clock.set(site.clock.now() + 1s);
    EXPECT_EQ(Browser{site}.get(late).status, 404);
    Browser guessing{site};
    EXPECT_EQ(guessing.get("/north/invitations/0123456789abcdef0123456789abcdef").status, 404);
    EXPECT_EQ(page_faults(guessing.body()), "");
    EXPECT_EQ(guessing.get("/nowhere/invitations/0123456789abcdef0123456789abcdef").status, 404);
}

TEST_F(EnrolmentRoutes, C7_an_invitation_opens_only_in_its_own_municipality)
{
    auto const token = link.substr(link.rfind('/') + 1);
    EXPECT_EQ(browser.get("/south/invitations/" + token).status, 404);
}

TEST_F(EnrolmentRoutes, C7_D7_a_bad_choice_is_said_at_the_field_and_nothing_is_made)
{
    browser.get(link);
    EXPECT_EQ(browser.post(link, {{"user_name", "to ord"}, {"password", "kort"}}).status, 422);
    EXPECT_EQ(page_faults(browser.body()), "");
    EXPECT_THAT(browser.body(), HasSubstr("value=\"to ord\""));
    EXPECT_THAT(browser.body(), HasSubstr("Passordet må ha minst 12 teikn."));
    site.directory.add_account("sondre", {{"south", false}});
    browser.get(link);
    EXPECT_EQ(browser.post(link, {{"user_name", "SONDRE"}, {"password", std::string{good_password}}}).status, 422);
    EXPECT_THAT(browser.body(), HasSubstr("Nokon andre har dette brukarnamnet."));
    browser.get(link);
    browser.post(link, {{"user_name", "sondre2"}, {"password", std::string{good_password}}});
    auto const second = browser.location();
    browser.follow();
    EXPECT_EQ(browser.post(second, {{"code", "12345"}}).status, 422);
    EXPECT_FALSE(account_named("sondre2"));
    EXPECT_EQ(browser.post(link, {{"user_name", "x"}}, false).status, 403); // no token of the form
}

TEST_F(EnrolmentRoutes, E3_one_login_is_used_in_two_municipalities)
{
    auto const ane = site.directory.add_account("ane", {{"south", false}});
    site.add_member("south", ane.id);
    sign_in(browser, ane);
    auto const before = browser.cookies["samtak-session"];
    browser.get(link);
    EXPECT_EQ(page_faults(browser.body()), "");
    EXPECT_EQ(browser.post(link + "/link", {{"csrf", "wrong"}}, false).status, 403);
    EXPECT_EQ(browser.post(link + "/link", {{"csrf", browser.signed_in()->csrf}}, false).status, 303);
    EXPECT_EQ(browser.location(), "/north/");
    EXPECT_EQ(site.account_of("north", sondre), ane.id);
    EXPECT_EQ(browser.signed_in()->places, (std::vector<std::string>{"north", "south"}));
    EXPECT_NE(browser.cookies["samtak-session"], before); // what it opens has changed: a new token
}

TEST_F(EnrolmentRoutes, C7_D7_a_lost_login_is_replaced_by_a_new_invitation_and_the_old_one_opens_nothing)
{
    auto const lost = site.directory.add_account("sondre", {{"north", false}});
    auto const member = site.add_member("north", lost.id);
    Browser old_machine{site};
    sign_in(old_machine, lost);
    enrol(browser, "/north/invitations/" + site.invite("north", member), "sondre"); // the same user name may be chosen again
    ASSERT_TRUE(browser.signed_in());
    EXPECT_NE(browser.signed_in()->account, lost.id);
    EXPECT_FALSE(old_machine.signed_in());
    EXPECT_EQ(account_named("sondre")->id, browser.signed_in()->account);
}

TEST_F(EnrolmentRoutes, D7_a_municipality_cannot_take_over_a_login_that_opens_another)
{
    auto const both = site.directory.add_account("jorunn", {{"north", false}, {"south", false}});
    auto const in_north = site.add_member("north", both.id);
    auto const in_south = site.add_member("south", both.id);
    enrol(browser, "/north/invitations/" + site.invite("north", in_north), "jorunn.new");
    EXPECT_EQ(browser.signed_in()->places, std::vector<std::string>{"north"});
    EXPECT_EQ(site.account_of("south", in_south), both.id); // untouched
    EXPECT_EQ(account_named("jorunn")->places.size(), 1U);
    EXPECT_FALSE(site.identity->viewers().viewer(*browser.signed_in(), site.place("south"), Day{2026, 11, 23}));
}

TEST_F(EnrolmentRoutes, D7_the_second_page_lives_half_an_hour)
{
    browser.get(link);
    browser.post(link, {{"user_name", "sondre"}, {"password", std::string{good_password}}});
    auto const second = browser.location();
    site.clock.set(site.clock.now() + 30min);
    EXPECT_EQ(browser.get(second).status, 404);
}

TEST(QrPicture, D7_is_a_square_with_a_quiet_zone)
{
    auto const picture = qr_picture("otpauth://totp/x", "QR").text();
    EXPECT_THAT(picture, HasSubstr("role=\"img\" aria-label=\"QR\""));
    EXPECT_THAT(picture, HasSubstr("M4 4h1v1h-1z")); // the corner stands four in
    EXPECT_THAT(picture, Not(HasSubstr("M3 ")));
}

TEST(DemoAccounts, D7_are_made_once_and_refuse_to_start_outside_demo_mode)
{
    test::Directory directory;
    EXPECT_NO_THROW(refuse_demo_in_production(*directory.database, *directory.secrets, false));
    std::vector<DemoLogin> const cast{{AccountId::fresh(), "mari", "Mari", "x", "north", Language::nn, true}};
    create_demo_accounts(cast, *directory.database, *directory.secrets, directory.passwords, test::Directory::nine);
    create_demo_accounts(cast, *directory.database, *directory.secrets, directory.passwords, test::Directory::nine);
    auto const mari = AccountStore{*directory.database, *directory.secrets}.by_user_name("mari");
    ASSERT_TRUE(mari);
    EXPECT_TRUE(mari->demo && mari->resident());
    EXPECT_EQ(directory.passwords.fits(mari->password_hash, demo_password), true);
    EXPECT_NO_THROW(refuse_demo_in_production(*directory.database, *directory.secrets, true));
    EXPECT_THROW(refuse_demo_in_production(*directory.database, *directory.secrets, false), std::runtime_error);
}

} // namespace
} // namespace samtak
