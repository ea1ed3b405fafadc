// The site's pipeline in the whole program: what an answer always has, and what happens to a form when something is in the way.
#include "storage/database.hpp"
#include "tests/http/program_browser.hpp"

#include <gtest/gtest.h>

namespace samtak::test {
namespace {

constexpr Statement count_people = "SELECT count(*) FROM person";
constexpr Statement count_lines = "SELECT count(*) FROM access_log";
constexpr Statement all_drafts = "SELECT form, fields FROM draft";

class SiteTest : public testing::Test {
protected:
    static void SetUpTestSuite() { demo = std::make_unique<DemoProgram>("sunnfjord"); }
    static void TearDownTestSuite() { demo.reset(); }
    SiteTest() { browser.log_in("ingvild"); }
    Database& db() { return *(*demo)->place("sunnfjord").database; }
    std::int64_t count(Statement statement) { return db().read_one({statement}).row(0).integer(0); }
    std::string drafts()
    {
        std::string all;
        for (auto const row : db().read_one({all_drafts})) all += std::string{row.text(0)} + " " + std::string{row.text(1)} + "\n";
        return all;
    }
    static Fields new_person(std::string name)
    {
        return {{"name", std::move(name)}, {"called", "Test"}, {"legal_basis", "hol-7-2"}, {"address_protection", "none"}};
    }

    static std::unique_ptr<DemoProgram> demo;
    ProgramBrowser browser{*demo};
};
std::unique_ptr<DemoProgram> SiteTest::demo;

TEST_F(SiteTest, D3_every_answer_has_the_headers)
{
    for (auto const* path :
        {"/", "/hello", "/health", "/login", "/nowhere", "/assets/none.css", "/sunnfjord/", "/sunnfjord/people/new", "/sunnfjord/none"}) {
        browser.get(path);
        EXPECT_NE(browser.header("Content-Security-Policy").find("default-src 'none'"), std::string::npos) << path;
        EXPECT_EQ(browser.header("X-Content-Type-Options"), "nosniff") << path;
        EXPECT_EQ(browser.header("Referrer-Policy"), "no-referrer") << path;
        EXPECT_FALSE(browser.header("Cache-Control").empty()) << path;
    }
}

TEST_F(SiteTest, D2_what_is_not_there_and_what_is_not_yours_are_one_page)
{
    browser.get("/sunnfjord/coordinations/" + std::string(32, '7'));
    auto const not_there = browser.last().body.substr(browser.last().body.find("<main"));
    EXPECT_EQ(browser.last().status, 404);
    ProgramBrowser other{*demo};
    other.log_in("jorunn"); // in the group, but without consent to anything
    other.get("/sunnfjord/coordinations/" + cast_id_text("sunnfjord", "coordination", "mari"));
    EXPECT_EQ(other.last().status, 404);
    EXPECT_FALSE(other.shows("Haugvik"));
    EXPECT_EQ(other.last().body.substr(other.last().body.find("<main"), 400), not_there.substr(0, 400));
}

TEST_F(SiteTest, C7_another_municipality_and_an_unknown_one_are_not_there)
{
    EXPECT_EQ(browser.get("/lund/").status, 404);
    EXPECT_EQ(browser.get("/nowhere/at/all").status, 404);
    EXPECT_EQ(browser.get("/sunnfjord").status, 303);
}

TEST_F(SiteTest, D7_without_a_session_one_is_sent_to_login_and_comes_back)
{
    ProgramBrowser stranger{*demo};
    EXPECT_EQ(stranger.get("/sunnfjord/people/new").status, 303);
    EXPECT_EQ(stranger.header("Location"), "/login?next=%2Fsunnfjord%2Fpeople%2Fnew");
}

TEST_F(SiteTest, C7_a_form_without_its_token_changes_nothing)
{
    browser.get("/sunnfjord/people/new");
    auto const before = count(count_people);
    auto const lines = count(count_lines);
    EXPECT_EQ(browser.post("/sunnfjord/people", new_person("Utan Teikn"), false).status, 403);
    browser.hidden["csrf"] = std::string(64, 'a');
    EXPECT_EQ(browser.post("/sunnfjord/people", new_person("Feil Teikn")).status, 403);
    EXPECT_EQ(count(count_people), before);
    EXPECT_EQ(count(count_lines), lines);
    EXPECT_EQ(drafts().find("Teikn"), std::string::npos);
}

TEST_F(SiteTest, L15_a_form_sent_twice_is_saved_once_and_goes_to_its_first_answer)
{
    browser.get("/sunnfjord/people/new");
    auto const before = count(count_people);
    auto const form = browser.hidden;
    ASSERT_EQ(browser.post("/sunnfjord/people", new_person("Dobbelt Klikk")).status, 303);
    auto const first = browser.header("Location");
    browser.hidden = form;
    EXPECT_EQ(browser.post("/sunnfjord/people", new_person("Dobbelt Klikk")).status, 303);
    EXPECT_EQ(browser.header("Location").substr(0, first.find('?')), first.substr(0, first.find('?')));
    EXPECT_EQ(count(count_people), before + 1);
}

TEST_F(SiteTest, L15_a_draft_comes_back_is_thrown_away_and_goes_when_the_form_is_sent)
{
    browser.get("/sunnfjord/people/new");
    auto const address = "/sunnfjord/drafts?form=%2Fpeople%2Fnew";
    EXPECT_EQ(browser.post(address, {{"name", "Halvskriven <b>"}, {"number", "01818000010"}}).status, 204);
    EXPECT_EQ(drafts().find("01818000010"), std::string::npos);
    browser.get("/sunnfjord/people/new");
    EXPECT_TRUE(browser.shows("Halvskriven &lt;b&gt;"));
    EXPECT_TRUE(browser.shows("Du har eit utkast her"));
    EXPECT_EQ(browser.post(address, {{"throw_away", "1"}}).status, 303);
    browser.get("/sunnfjord/people/new");
    EXPECT_FALSE(browser.shows("Halvskriven"));

    browser.post(address, {{"name", "Nesten Ferdig"}});
    browser.get("/sunnfjord/people/new");
    ASSERT_EQ(browser.post("/sunnfjord/people", new_person("Heilt Ferdig")).status, 303);
    browser.get("/sunnfjord/people/new");
    EXPECT_FALSE(browser.shows("Nesten Ferdig"));
}

TEST_F(SiteTest, L15_a_draft_is_its_authors_alone)
{
    browser.get("/sunnfjord/people/new");
    browser.post("/sunnfjord/drafts?form=%2Fpeople%2Fnew", {{"name", "Berre for Ingvild"}});
    ProgramBrowser other{*demo};
    other.log_in("oddgeir");
    other.get("/sunnfjord/people/new");
    EXPECT_FALSE(other.shows("Berre for Ingvild"));
}

TEST_F(SiteTest, L15_what_was_typed_when_the_session_ran_out_waits_as_a_draft)
{
    browser.get("/sunnfjord/people/new");
    demo->later(std::chrono::minutes{45});
    EXPECT_EQ(browser.post("/sunnfjord/people", new_person("For Seint")).status, 303);
    EXPECT_TRUE(browser.header("Location").starts_with("/session-ended"));
    EXPECT_NE(drafts().find("For%20Seint"), std::string::npos);
    browser.log_in("ingvild");
    browser.get("/sunnfjord/people/new");
    EXPECT_TRUE(browser.shows("For Seint"));
    browser.post("/sunnfjord/drafts?form=%2Fpeople%2Fnew", {{"throw_away", "1"}});
}

TEST_F(SiteTest, L15_what_can_not_be_saved_is_kept_at_the_field_and_as_a_draft)
{
    browser.get("/sunnfjord/people/new");
    auto const before = count(count_people);
    EXPECT_EQ(browser.post("/sunnfjord/people", {{"name", "Styrt\xFF Teikn"}, {"called", "<script>"}}).status, 422);
    EXPECT_TRUE(browser.shows("Styrt\xEF\xBF\xBD Teikn"));
    EXPECT_TRUE(browser.shows("&lt;script&gt;"));
    EXPECT_FALSE(browser.shows("<script>"));
    EXPECT_EQ(count(count_people), before);
    EXPECT_NE(drafts().find("Styrt"), std::string::npos);
    browser.post("/sunnfjord/drafts?form=%2Fpeople%2Fnew", {{"throw_away", "1"}});
}

TEST_F(SiteTest, L15_bodies_that_are_no_form_of_ours_are_refused_calmly)
{
    auto json = browser.request(Method::post, "/sunnfjord/people");
    json.headers.emplace_back("content-type", "application/json");
    EXPECT_EQ(browser.send(json).status, 415);
    auto broken = browser.request(Method::post, "/sunnfjord/people");
    broken.body = "name=%zz";
    EXPECT_EQ(browser.send(broken).status, 400);
    browser.get("/sunnfjord/people/new");
    EXPECT_EQ(browser.post("/sunnfjord/people/new", {}).status, 405);
    EXPECT_EQ(browser.send(browser.request(Method::other, "/sunnfjord/")).status, 405);
    EXPECT_EQ(browser.post("/sunnfjord/drafts?form=elsewhere", {}).status, 400);
}

TEST_F(SiteTest, D2_thirty_refusals_stop_a_session_for_a_while)
{
    ProgramBrowser prying{*demo};
    prying.log_in("hanna");
    for (int i = 0; i < 30; ++i) EXPECT_EQ(prying.get("/sunnfjord/coordinations/" + Id<struct AnyTag>::fresh().str()).status, 404);
    EXPECT_EQ(prying.get("/sunnfjord/coordinations/" + std::string(32, '7')).status, 429);
    EXPECT_NE(browser.get("/sunnfjord/people/new").status, 429);
    demo->later(std::chrono::minutes{11});
    EXPECT_EQ(prying.get("/sunnfjord/coordinations/" + std::string(32, '7')).status, 404);
}

} // namespace
} // namespace samtak::test
