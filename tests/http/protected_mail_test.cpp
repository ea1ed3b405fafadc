// A protected address through the whole program and a real mail server: set on the person long after the login was made, it stops the
// neutral mail to her and to who acts for her, from the next message, until they ask for it or it is taken off again.
#include "app/cast.hpp"
#include "storage/database.hpp"
#include "tests/http/program_browser.hpp"
#include "tests/mail/exim.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace samtak::test {
namespace {

constexpr Statement open_rows = "SELECT event, CAST(tries AS TEXT), due, lease_until, COALESCE(last_error, '-') FROM outbox WHERE done_at IS NULL";
constexpr Statement a_health_goal = "SELECT id FROM goal WHERE plan_id = $1 AND area = 'health'";

class ProtectedMail : public testing::Test {
protected:
    static MailSettings to(Exim const& exim)
    {
        MailSettings mail;
        mail.host = "127.0.0.1";
        mail.port = exim.port();
        mail.from = "samtak@example.test";
        mail.tls = false;
        return mail;
    }
    Database& db() { return *demo->place("sunnfjord").database; }
    std::string id(std::string_view kind) const { return cast_id_text("sunnfjord", kind, "mari"); }
    std::string still_open()
    {
        std::string rows;
        for (Row const row : db().read_one({open_rows}))
            for (int column = 0; column < 5; ++column) rows += std::string{row.text(column)} + (column < 4 ? " " : "\n");
        return rows;
    }
    // The program's clock stands still in the test: it is put on now and then, or what the mail server said "later" to would never go.
    void wait_for_messages()
    {
        for (int tries = 1; tries <= 300 && !still_open().empty(); ++tries) {
            std::this_thread::sleep_for(std::chrono::milliseconds{100});
            if (tries % 20 == 0) demo.later(std::chrono::seconds{60});
        }
    }
    // Ane evaluates a goal; the mails that came of it went to these.
    std::vector<std::string> mailed_after_an_evaluation()
    {
        auto const before = exim.mails(0).size();
        auto const goals = db().read_one({a_health_goal, {id("plan")}});
        auto const path = "/sunnfjord/plans/" + id("plan") + "/goals/" + std::string{goals.row(0).text(0)} + "/evaluations";
        ane.get(path + "/new");
        EXPECT_EQ(ane.post(path, {{"outcome", "partly_reached"}, {"words", "Det går framover."}}).status, 303) << ane.last().body;
        wait_for_messages();
        EXPECT_EQ(still_open(), "") << "the program is not done with its messages";
        auto const sent = static_cast<std::size_t>(db().read_one({"SELECT count(*) FROM notice WHERE mail_state = 'sent'"}).row(0).integer(0));
        auto const mails = exim.mails(sent);
        EXPECT_EQ(mails.size(), sent) << "said to be sent, and come";
        EXPECT_GT(sent, before);
        std::vector<std::string> receivers;
        for (auto const* user : {"ingvild", "mari", "bente"})
            if (count_to(mails, user) > seen[user]) receivers.emplace_back(user);
        for (auto const* user : {"ingvild", "mari", "bente"}) seen[user] = count_to(mails, user);
        return receivers;
    }
    static std::ptrdiff_t count_to(std::vector<std::string> const& mails, std::string const& user)
    {
        return std::count_if(
            mails.begin(), mails.end(), [&](std::string const& one) { return one.find(user + "@example.test") != std::string::npos; });
    }
    void protect(std::string const& protection)
    {
        auto const path = "/sunnfjord/coordinations/" + id("coordination") + "/person";
        ingvild.get(path + "/edit");
        EXPECT_EQ(
            ingvild.post(path, {{"name", "Mari Haugvik"}, {"called", "Mari"}, {"born", "2009-02-08"}, {"address_protection", protection}}).status,
            303)
            << ingvild.last().body;
    }

    Exim exim;
    DemoProgram demo{"sunnfjord", to(exim)};
    ProgramBrowser ane{demo}, ingvild{demo}, mari{demo};
    std::map<std::string, std::ptrdiff_t> seen;
};

TEST_F(ProtectedMail, K10_D4_R5_09_a_protection_set_later_stops_the_mail_until_they_ask_or_it_is_taken_off)
{
    ASSERT_TRUE(exim.runs()) << "exim4 did not start";
    ane.log_in("ane");
    ingvild.log_in("ingvild");
    mari.log_in("mari");
    using Users = std::vector<std::string>;
    EXPECT_EQ(mailed_after_an_evaluation(), (Users{"ingvild", "mari", "bente"}));
    protect("strict");
    EXPECT_EQ(mailed_after_an_evaluation(), Users{"ingvild"}) << "her mother acts for her, and lives where she lives";
    mari.get("/sunnfjord/settings");
    EXPECT_TRUE(mari.shows("value=\"no\" checked")) << mari.last().body;
    EXPECT_EQ(mari.post("/sunnfjord/settings", {{"mail", "yes"}, {"language", "nn"}}).status, 303);
    EXPECT_EQ(mailed_after_an_evaluation(), (Users{"ingvild", "mari"})) << "she asked for it; nobody asks for another";
    protect("none");
    EXPECT_EQ(mailed_after_an_evaluation(), (Users{"ingvild", "mari", "bente"})) << "what was before is back";
}

} // namespace
} // namespace samtak::test
