// Taking an invitation across two databases, on both engines: what happens at the same time, and what stops halfway and is tried again.
#include "identity/enrolment.hpp"
#include "identity/login.hpp"
#include "identity/new_member_store.hpp"
#include "storage/secrets.hpp"
#include "tests/store/store_fixture.hpp"

#include <latch>
#include <thread>

namespace samtak::test {
namespace {

class InvitationRaces : public OnBothEngines {
protected:
    InvitationRaces() : OnBothEngines("directory"), north_(GetParam()), municipality_(north_.open())
    {
        Secrets::create(folder_.path() / "directory.key");
        secrets_.emplace(Secrets::open(folder_.path() / "directory.key"));
        enrolments_.emplace(db(), *secrets_, passwords_, false);
        accounts_.emplace(db(), *secrets_);
    }
    // A member from outside, invited, on the second page.
    struct Invited {
        MemberId member;
        OpenInvitation invitation;
        PendingLogin pending;
        std::string code() const { return code_at(pending.code_secret, code_step(nine)); }
    };
    Invited invited(std::string const& user_name)
    {
        auto const member = MemberId::fresh();
        auto const token = fresh_invitation_token();
        auto change = Change::background(nine);
        change.add("INSERT INTO member (id, kind, name, sort_key, search_key, title, phone, mail_notices, language, address_protection, from_day, "
                   "to_day, version) VALUES ($1, 'outside', 'Sondre', 's', 's', '', '', 1, 'nn', 'none', '2026-01-01', '2027-01-01', 1)",
            {member});
        add_invitation(change, {member, std::nullopt, token.hash, nine + invitation_life}, by_);
        municipality_->commit(std::move(change)).value();
        auto invitation = enrolments_->invitation("north", *municipality_, token.token, nine).value();
        auto const second = std::get<std::string>(enrolments_->begin(invitation, user_name, "hest kaffi fjord 7", Language::nn, nine));
        return {member, std::move(invitation), enrolments_->pending(second, nine).value()};
    }
    bool finish(Invited const& one)
    {
        return std::holds_alternative<Account>(enrolments_->finish(one.pending, one.invitation, *municipality_, one.code(), here_, nine));
    }
    // The inviter makes a new link, which voids the one before.
    bool void_it(Invited const& one, Instant at)
    {
        auto change = Change::background(at);
        add_invitation(change, {one.member, std::nullopt, fresh_invitation_token().hash, at + invitation_life}, by_);
        return municipality_->commit(std::move(change)).has_value();
    }
    bool is_in(Invited const& one) { return accounts_->by_id(one.pending.account) && MemberStore{*municipality_}.by_account(one.pending.account); }
    bool left_a_trace(Invited const& one)
    {
        return accounts_->by_id(one.pending.account) || MemberStore{*municipality_}.by_account(one.pending.account);
    }
    std::int64_t count(Statement sql) { return db().read_one({sql}).row(0).integer(0); }

    static constexpr Instant nine{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + std::chrono::hours{8}};
    FreshDatabase const north_;
    std::unique_ptr<Database> municipality_;
    TempFolder folder_;
    std::optional<Secrets> secrets_;
    PasswordChecker passwords_{PasswordCost::of_tests()};
    std::optional<Enrolments> enrolments_;
    std::optional<AccountStore> accounts_;
    MemberId const by_ = MemberId::fresh();
    LoginClient const here_{"192.0.2.1", {}, {}};
};
SAMTAK_ON_BOTH_ENGINES(InvitationRaces);

TEST_P(InvitationRaces, C7_R5_01_of_taking_and_voiding_at_the_same_time_only_one_happens)
{
    for (int round = 0; round < 20; ++round) {
        auto const one = invited("sondre" + std::to_string(round));
        std::latch start{2};
        bool voided = false;
        std::thread inviter{[&] {
            start.arrive_and_wait();
            voided = void_it(one, nine);
        }};
        start.arrive_and_wait();
        bool const taken = finish(one);
        inviter.join();
        EXPECT_NE(taken, voided) << "round " << round;
        EXPECT_EQ(is_in(one), taken);
        EXPECT_EQ(left_a_trace(one), taken) << "a voided invitation changes nothing in the directory";
    }
}

TEST_P(InvitationRaces, C7_R5_01_a_taking_that_began_before_the_voiding_comes_too_late)
{
    auto const one = invited("sondre");
    ASSERT_TRUE(void_it(one, nine + std::chrono::seconds{1})); // the clock that the taking read stood before this
    EXPECT_FALSE(finish(one));
    EXPECT_FALSE(left_a_trace(one));
}

TEST_P(InvitationRaces, C7_R5_01_one_link_by_two_at_the_same_time_makes_one_login)
{
    for (int round = 0; round < 10; ++round) {
        auto const first = invited("eva" + std::to_string(round));
        auto second = first; // the same link opened in another browser, with another name
        auto const token = enrolments_->begin(first.invitation, "adam" + std::to_string(round), "hest kaffi fjord 7", Language::nn, nine);
        second.pending = enrolments_->pending(std::get<std::string>(token), nine).value();
        std::latch start{2};
        bool other = false;
        std::thread thief{[&] {
            start.arrive_and_wait();
            other = finish(second);
        }};
        start.arrive_and_wait();
        bool const own = finish(first);
        thief.join();
        EXPECT_NE(own, other);
        EXPECT_EQ(left_a_trace(first), own);
        EXPECT_EQ(left_a_trace(second), other);
    }
}

TEST_P(InvitationRaces, C7_a_form_sent_twice_at_once_is_one_login_and_both_get_in)
{
    auto const one = invited("sondre");
    std::latch start{2};
    bool again = false;
    std::thread twice{[&] {
        start.arrive_and_wait();
        again = finish(one);
    }};
    start.arrive_and_wait();
    bool const taken = finish(one);
    twice.join();
    EXPECT_TRUE(taken || again);
    EXPECT_TRUE(is_in(one));
    EXPECT_EQ(count("SELECT count(*) FROM account"), 1);
}

TEST_P(InvitationRaces, C7_a_taking_that_stopped_between_the_databases_goes_on_when_it_is_tried_again)
{
    auto one = invited("sondre");
    ASSERT_TRUE(MemberStore{*municipality_}.take_invitation(one.invitation.row, one.pending.account, nine)); // and then the power went
    EXPECT_FALSE(is_in(one));
    one.invitation.row = MemberStore{*municipality_}.invitation(one.invitation.hash).value(); // as the second page reads it anew
    EXPECT_TRUE(finish(one));
    EXPECT_TRUE(is_in(one));
}

TEST_P(InvitationRaces, C7_a_user_name_that_somebody_took_meanwhile_gives_the_invitation_back)
{
    auto const one = invited("sondre");
    ASSERT_TRUE(finish(invited("sondre")));
    auto const done = enrolments_->finish(one.pending, one.invitation, *municipality_, one.code(), here_, nine);
    EXPECT_EQ(std::get<EnrolmentFailure>(done), EnrolmentFailure::name_taken);
    EXPECT_FALSE(left_a_trace(one));
    EXPECT_TRUE(MemberStore{*municipality_}.invitation(one.invitation.hash)->is_open(nine)) << "another name can be chosen";
}

TEST_P(InvitationRaces, C7_R5_01_a_voided_invitation_links_no_login_either)
{
    Account const eva{AccountId::fresh(), accounts_->user_name_hash("eva"), passwords_.hash("hest kaffi fjord 7").value(), fresh_code_secret(), 0,
        Language::nn, false};
    auto change = Change::background(nine);
    accounts_->add(change, eva);
    accounts_->add_place(change, eva.id, {"south", false});
    ASSERT_TRUE(db().commit(std::move(change)));
    auto const one = invited("sondre");
    ASSERT_TRUE(void_it(one, nine + std::chrono::seconds{1}));
    EXPECT_FALSE(std::holds_alternative<Account>(enrolments_->link(one.invitation, *municipality_, eva.id, here_, nine)));
    auto const after = accounts_->by_id(eva.id);
    ASSERT_TRUE(after);
    EXPECT_FALSE(after->knows("north"));
    EXPECT_TRUE(after->knows("south")) << "what was there stays";
    EXPECT_EQ(count("SELECT count(*) FROM login_log WHERE what = 'linked'"), 0);
}

TEST_P(InvitationRaces, D7_an_invitation_asks_for_some_user_names_and_not_for_all)
{
    ASSERT_TRUE(finish(invited("eva")));
    auto const one = invited("sondre");
    auto const ask = [&](Instant now) { return enrolments_->begin(one.invitation, "eva", "hest kaffi fjord 7", Language::nn, now); };
    int told = 0;
    while (told < 100 && std::get<EnrolmentFailure>(ask(nine)) == EnrolmentFailure::name_taken) ++told;
    EXPECT_EQ(told, 29) << "one was for the name that came through";
    EXPECT_EQ(std::get<EnrolmentFailure>(ask(nine + std::chrono::hours{1})), EnrolmentFailure::name_taken) << "an hour later";
}

TEST_P(InvitationRaces, C7_R5_01_who_has_a_login_is_invited_by_nobody)
{
    auto const one = invited("sondre");
    ASSERT_TRUE(finish(one));
    EXPECT_FALSE(void_it(one, nine)) << "a new link would take the login from behind its owner's back";
}

} // namespace
} // namespace samtak::test
