// From an event to a mail in a real Maildir, through a real mail server: what can be read on the way says nothing about anybody.
#include "app/cast.hpp"
#include "app/facts.hpp"
#include "kernel/oslo.hpp"
#include "notify/tell_members.hpp"
#include "storage/migrator.hpp"
#include "storage/sqlite_database.hpp"
#include "tests/mail/exim.hpp"
#include "tests/store/caught_mails.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

namespace samtak::test {
namespace {

class NotifyMail : public testing::Test {
protected:
    static void SetUpTestSuite() { exim = new Exim; }
    static void TearDownTestSuite() { delete exim; }

    NotifyMail()
    {
        std::string name = std::filesystem::temp_directory_path() / "samtak-notify-db-XXXXXX";
        folder = mkdtemp(name.data());
        Secrets::create(folder / "sunnfjord.keys");
        secrets.emplace(Secrets::open(folder / "sunnfjord.keys"));
        migrate(*sqlite_schema(folder / "sunnfjord.db"), read_migrations(SAMTAK_SOURCE_DIR "/migrations/municipality"), clock.now());
        database = std::make_unique<SqliteDatabase>(folder / "sunnfjord.db");
        for (auto const& area : profile.life_areas) areas.push_back(area.key);
        load_cast(SAMTAK_SOURCE_DIR "/tests/cast/sunnfjord.toml", {&profile, database.get(), &*secrets, &catalogues}, clock.now());
        facts = std::make_unique<Relations>(*database, areas);
    }
    ~NotifyMail() override
    {
        database.reset();
        std::filesystem::remove_all(folder);
    }

    template <class Any> static Any id(std::string_view kind, std::string_view key) { return *Any::parse(cast_id_text("sunnfjord", kind, key)); }
    SmtpSettings smtp_settings() const
    {
        SmtpSettings smtp;
        smtp.host = "localhost";
        smtp.port = exim->port();
        smtp.ca_file = exim->ca_file();
        return smtp;
    }
    int run()
    {
        SmtpMailer smtp{smtp_settings()};
        OutboundSender const sender{profile.name, "https://samtak.example/sunnfjord"};
        MailPost const post{&smtp, "samtak@example.test", LeakGuard{{sender}}, 12};
        Worker worker{
            {{"sunnfjord", database.get(), notify_handlers({database.get(), &profile, facts.get(), &*secrets, &catalogues, areas}, sender, &post)}},
            clock};
        int rows = 0;
        for (int i = 0; i < 3; ++i) rows += worker.run_once();
        return rows;
    }
    void evaluate(std::string_view by)
    {
        auto const goal = database->read_one({"SELECT id FROM goal WHERE plan_id = $1 AND area = 'health'", {id<PlanId>("plan", "mari")}});
        Change change{OnceId::fresh(), id<MemberId>("member", by), clock.now()};
        change.tell(GoalEvaluated{id<PlanId>("plan", "mari"), goal.row(0).id<GoalId>(0)});
        database->commit(std::move(change)).value();
    }

    static inline Exim* exim = nullptr;
    std::filesystem::path folder;
    SetClock clock{*parse_instant("2026-11-02T07:15:00.000000Z")};
    Profile profile = read_profile(SAMTAK_SOURCE_DIR "/municipalities/sunnfjord");
    Catalogues catalogues{SAMTAK_BINARY_DIR "/i18n"};
    std::optional<Secrets> secrets;
    std::unique_ptr<SqliteDatabase> database;
    std::vector<std::string> areas;
    std::unique_ptr<Relations> facts;
};

// Every name, initial pair, number and municipal word of the cast that could tell something.
std::vector<std::string> telling_words(Database& database)
{
    std::vector<std::string> words{"ndividuell", "koordinator", "ansvarsgruppe", "evaluer", "vurder", "helse", "health", "tiltak", "samtykke",
        "fysio", "09820990010", "goal", "measure", "consent", "plan_", "goal="};
    for (auto const* table : {"SELECT name FROM member", "SELECT name FROM person"}) {
        auto const found = std::string_view{table} == "SELECT name FROM member" ? database.read_one({"SELECT name FROM member"})
                                                                                : database.read_one({"SELECT name FROM person"});
        for (auto const row : found) {
            std::istringstream names{std::string{row.text(0)}};
            for (std::string name; names >> name;) words.push_back(name);
        }
    }
    return words;
}

std::string header_names(std::string const& mail)
{
    std::set<std::string> names;
    std::istringstream lines{mail.substr(0, mail.find("\n\n"))};
    for (std::string line; std::getline(lines, line);)
        if (!line.empty() && line[0] != ' ' && line[0] != '\t') names.insert(line.substr(0, line.find(':')));
    std::string all;
    for (auto const& name : names) all += name + " ";
    return all;
}

TEST_F(NotifyMail, F8_D4_L11_what_lies_in_the_mailbox_says_nothing_about_anybody)
{
    ASSERT_TRUE(exim->runs()) << "exim4 did not start";
    auto const before = exim->mails(0).size(); // the tests share the mailbox
    evaluate("ane");
    ASSERT_GT(run(), 1);
    auto const sent = database->read_one({"SELECT id, member_id FROM notice WHERE mail_state = 'sent'"});
    ASSERT_GE(sent.size(), 3U);
    auto const mails = exim->mails(before + sent.size());
    ASSERT_EQ(mails.size(), before + sent.size());
    auto const words = telling_words(*database);
    ASSERT_GT(words.size(), 20U);
    for (auto const& mail : mails) {
        // the address is the receiver's own; the mail server's own lines tell of the way, not of what it is about
        auto const shown = std::regex_replace(
            mail, std::regex{"(To|X-Envelope-To|Received|Return-path|Envelope-to|Delivery-date): [^\n]*(\n[ \t][^\n]*)*", std::regex::icase}, "");
        for (auto const& word : words) EXPECT_EQ(shown.find(word), std::string::npos) << word << " in\n" << shown;
        EXPECT_EQ(header_names(shown).find("Reply-To"), std::string::npos);
        EXPECT_NE(shown.find("Subject: "), std::string::npos);
        EXPECT_NE(shown.find("https://samtak.example/sunnfjord/n/"), std::string::npos);
        EXPECT_FALSE(std::regex_search(shown, std::regex{"\\b[0-9]{11}\\b"}));
    }
}

TEST_F(NotifyMail, D4_L11_sent_again_after_a_stop_it_is_the_same_mail)
{
    ASSERT_TRUE(exim->runs()) << "exim4 did not start";
    auto const before = exim->mails(0).size();
    evaluate("ane");
    run();
    auto const sent = static_cast<std::size_t>(database->read_one({"SELECT count(*) FROM notice WHERE mail_state = 'sent'"}).row(0).integer(0));
    ASSERT_EQ(exim->mails(before + sent).size(), before + sent);
    // the server said yes, and the program stopped before it could note it
    auto undo = Change::background(clock.now());
    undo.add("UPDATE notice SET mail_state = 'waiting'", {}, Rows::any());
    undo.add("UPDATE outbox SET done_at = NULL, lease_until = ''", {}, Rows::any());
    ASSERT_TRUE(database->commit(std::move(undo)));
    run();
    auto const mails = exim->mails(before + 2 * sent);
    ASSERT_EQ(mails.size(), before + 2 * sent);
    EXPECT_EQ(static_cast<std::size_t>(database->read_one({"SELECT count(*) FROM notice"}).row(0).integer(0)), sent) << "no second notice";
    std::multiset<std::string> ids;
    for (auto const& mail : mails) {
        std::smatch found;
        ASSERT_TRUE(std::regex_search(mail, found, std::regex{"Message-I[dD]: ([^\n]*)"}));
        ids.insert(found[1]);
    }
    auto const twice = std::count_if(ids.begin(), ids.end(), [&](std::string const& one) { return ids.count(one) == 2; });
    EXPECT_EQ(static_cast<std::size_t>(twice), 2 * sent) << "the receiver's mail program can see that it is the same";
}

} // namespace
} // namespace samtak::test
