// The directory's stores on both engines: accounts, sessions, throttling, enrolment, and the member row of a municipality.
#include "identity/enrolment.hpp"
#include "identity/login.hpp"
#include "storage/secrets.hpp"
#include "tests/store/store_fixture.hpp"

namespace samtak::test {
namespace {

class IdentityStores : public OnBothEngines {
protected:
    IdentityStores() : OnBothEngines("directory")
    {
        Secrets::create(folder_.path() / "directory.key");
        secrets_.emplace(Secrets::open(folder_.path() / "directory.key"));
    }
    Account add(std::string_view user_name, std::vector<AccountPlace> places)
    {
        AccountStore accounts{db(), *secrets_};
        Account account{AccountId::fresh(), accounts.user_name_hash(user_name), passwords_.hash("hest kaffi fjord 7").value(), fresh_code_secret(), 0,
            Language::nn, false, std::move(places)};
        auto change = Change::background(nine);
        accounts.add(change, account);
        for (auto const& place : account.places) accounts.add_place(change, account.id, place);
        EXPECT_TRUE(db().commit(std::move(change)));
        return account;
    }
    std::int64_t count(Statement sql) { return db().read_one({sql}).row(0).integer(0); }

    static constexpr Instant nine{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 8h};
    TempFolder folder_;
    std::optional<Secrets> secrets_;
    PasswordChecker passwords_{PasswordCost::of_tests()};
    LoginClient const here_{"192.0.2.1", {}, {}};
};
SAMTAK_ON_BOTH_ENGINES(IdentityStores);

TEST_P(IdentityStores, D7_a_login_from_password_to_logout)
{
    auto const ane = add("Åne", {{"north", false}, {"south", true}});
    Login login{db(), *secrets_, passwords_, false};
    auto const ticket = std::get<LoginTicket>(login.with_password("ÅNE", "hest kaffi fjord 7", here_, nine));
    auto const opened = std::get<OpenedSession>(login.with_code(ticket, code_at(ane.code_secret, code_step(nine)), here_, nine));
    SessionStore sessions{db()};
    auto const found = sessions.find(token_hash(opened.token));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->session.account, ane.id);
    EXPECT_EQ(found->session.last_seen, nine);
    EXPECT_EQ(found->session.ends_at, nine + 2h);
    EXPECT_EQ(found->places, (std::vector<std::string>{"north", "south"}));
    auto seen = Change::background(nine + 5min);
    sessions.note_seen(seen, found->session.token_hash);
    ASSERT_TRUE(sessions.commit(std::move(seen)));
    EXPECT_EQ(sessions.find(token_hash(opened.token))->session.last_seen, nine + 5min);
    login.log_out(token_hash(opened.token), ane.id, here_, nine + 6min);
    EXPECT_FALSE(sessions.find(token_hash(opened.token)));
    EXPECT_EQ(count("SELECT count(*) FROM login_log"), 2);
    EXPECT_EQ(AccountStore(db(), *secrets_).by_id(ane.id)->last_code_step, code_step(nine));
}

TEST_P(IdentityStores, D7_failures_are_counted_in_a_window_and_given_back)
{
    Throttle throttle{db(), *secrets_};
    Budgets const budgets{{"pair", 3, 15min, true}, {"address", 5, 15min, false}};
    for (int i = 0; i < 3; ++i) EXPECT_TRUE(throttle.take(budgets, nine));
    EXPECT_FALSE(throttle.take(budgets, nine + 14min));
    EXPECT_TRUE(throttle.take(budgets, nine + 15min)); // a new window, with one failure in it
    auto change = Change::background(nine + 15min);
    throttle.give_back(change, budgets);
    ASSERT_TRUE(db().commit(std::move(change)));
    EXPECT_EQ(count("SELECT count(*) FROM login_throttle"), 1);
    EXPECT_EQ(count("SELECT failures FROM login_throttle"), 0);
}

TEST_P(IdentityStores, D7_refusals_are_folded_so_that_the_log_cannot_be_filled)
{
    LoginLog log{db()};
    for (int i = 0; i < 50; ++i) log.refused(std::nullopt, LoginRefusal::password, "192.0.2.1", nine);
    log.refused(std::nullopt, LoginRefusal::password, "192.0.2.1", nine + 1h);
    for (int i = 0; i < 500 && count("SELECT count(*) FROM login_refusal") < 2; ++i) std::this_thread::sleep_for(10ms); // not waited for
    EXPECT_EQ(count("SELECT count(*) FROM login_refusal"), 2);
    EXPECT_EQ(count("SELECT max(times) FROM login_refusal"), 50);
}

TEST_P(IdentityStores, D7_the_log_of_logins_cannot_be_changed)
{
    auto change = Change::background(nine);
    LoginLog{db()}.happened(change, AccountId::fresh(), LoginEvent::login, "192.0.2.1");
    ASSERT_TRUE(db().commit(std::move(change)));
    auto forged = Change::background(nine);
    forged.add("UPDATE login_log SET address = 'x'", {}, Rows::any());
    EXPECT_ANY_THROW(db().commit(std::move(forged)).value());
    auto erased = Change::background(nine);
    erased.add("DELETE FROM login_log", {}, Rows::any());
    EXPECT_ANY_THROW(db().commit(std::move(erased)).value());
    EXPECT_EQ(count("SELECT count(*) FROM login_log WHERE address = '192.0.2.1'"), 1);
}

TEST_P(IdentityStores, C7_D7_from_invitation_to_login_and_a_lost_login_replaced)
{
    FreshDatabase const north{GetParam()};
    auto const municipality = north.open();
    auto const member = MemberId::fresh();
    auto const invite = [&] {
        auto const token = fresh_invitation_token();
        auto change = Change::background(nine);
        change.add("INSERT INTO invitation (id, member_id, token_hash, made_at, made_by, expires_at) VALUES ($1, $2, $3, $4, 'x', $5)",
            {InvitationId::fresh(), member, token.hash, nine, nine + invitation_life});
        municipality->commit(std::move(change)).value();
        return token.token;
    };
    auto change = Change::background(nine);
    change.add("INSERT INTO member (id, kind, name, sort_key, search_key, title, phone, mail_notices, language, address_protection, from_day, "
               "to_day, version) VALUES ($1, 'outside', 'Sondre', 's', 's', '', '', 1, 'nn', 'none', '2026-01-01', '2027-01-01', 1)",
        {member});
    municipality->commit(std::move(change)).value();
    Enrolments enrolments{db(), *secrets_, passwords_, false};
    AccountStore accounts{db(), *secrets_};
    std::optional<AccountId> before;
    for (int round = 0; round < 2; ++round) {
        auto const invitation = enrolments.invitation("north", *municipality, invite(), nine);
        ASSERT_TRUE(invitation);
        EXPECT_EQ(invitation->row.account, before);
        auto const token = std::get<std::string>(enrolments.begin(*invitation, "sondre", "hest kaffi fjord 7", Language::nn, nine));
        auto const pending = enrolments.pending(token, nine);
        ASSERT_TRUE(pending);
        auto const code = code_at(pending->code_secret, code_step(nine));
        auto const done = enrolments.finish(*pending, *invitation, *municipality, code, here_, nine);
        ASSERT_TRUE(std::holds_alternative<Account>(done));
        auto const account = std::get<Account>(done).id;
        EXPECT_EQ(MemberStore{*municipality}.by_account(account)->id, member);
        EXPECT_FALSE(enrolments.pending(token, nine));
        EXPECT_FALSE(before && accounts.by_id(*before));
        before = account;
    }
    EXPECT_EQ(count("SELECT count(*) FROM account"), 1);
}

} // namespace
} // namespace samtak::test
