// Lost logins on both engines with the cast: who may renew whose, a line for each, and the one who lost it is told.
#include "careteam/careteam_pages.hpp"
#include "careteam/careteam_store.hpp"
#include "consent_desk.hpp"
#include "identity/member_store.hpp"
#include "identity/renew_login.hpp"
#include "identity/staff_login_store.hpp"
#include "notify/notice_store.hpp"
#include "notify/tell_members.hpp"
#include "tests/store/caught_mails.hpp"

namespace samtak::test {
namespace {

constexpr std::chrono::hours life{14 * 24};

class LostLoginTest : public ConsentDeskTest {
protected:
    LostLoginTest() : ConsentDeskTest("sunnfjord", "mari") { grandmother_in(); }
    void write(Statement const& statement, Values values)
    {
        auto one = Change::background(cast_now);
        one.add(statement, std::move(values), Rows::any());
        ASSERT_TRUE(db().commit(std::move(one)));
    }
    std::int64_t count(Statement sql) { return db().read_one({sql}).row(0).integer(0); }
    // Put in by the coordinator from no unit, and has taken the invitation.
    void grandmother_in()
    {
        CareTeamStore team{db(), secrets(), catalogues()};
        auto one = change();
        auto const editor = grant<EditCareTeam>("ingvild");
        NewMember const gran{gran_, "resident", "Aslaug Haugvik", "bestemor", {}, "aslaug@example.test", {}, Language::nn};
        team.add_member(one, editor, gran, cast_today, cast_today.plus_months(6));
        team.add(one, editor,
            {place_, gran_, {}, {}, {}, {}, "other", "bestemor", false, true, false, {}, Period{cast_today, cast_today.plus_months(6)}, false, false,
                std::nullopt, 1});
        team.invite(one, editor, gran_, place_, "hash-first", cast_now + life);
        db().commit(std::move(one)).value();
        MemberStore{db()}.take_invitation(*MemberStore{db()}.invitation("hash-first"), account_, cast_now).value();
    }
    std::optional<PrivateLogin> lost(std::string const& by = "ingvild")
    {
        return CareTeamStore{db(), secrets(), catalogues()}.private_login(grant<RenewParticipantLogin>(by), place_, cast_today);
    }
    Result<void> renew(std::string const& hash)
    {
        auto one = change();
        CareTeamStore{db(), secrets(), catalogues()}.renew(one, grant<RenewParticipantLogin>("ingvild"), lost().value(), hash, cast_now + life);
        return db().commit(std::move(one));
    }
    std::vector<std::string> logins_before(std::string const& who, std::string const& role, bool all)
    {
        write("INSERT INTO member_role (id, member_id, role, from_day, to_day, given_by) VALUES ($1, $2, $3, $4, $5, 'x')",
            {OnceId::fresh(), viewer(who).member(), role, cast_today, cast_today.plus_months(6)});
        auto const granted = policy_.decide<RenewLogin>(viewer(who), Scope{}, Use::read, cast_today);
        std::vector<std::string> names;
        for (auto const& one : StaffLoginStore{db()}.read(granted.value(), all, cast_now, cast_today)) names.push_back(one.name + "/" + one.title);
        return names;
    }
    void run()
    {
        OutboundSender const sender{municipality().name, "https://samtak.example/sunnfjord"};
        MailPost const post{&smtp_, "samtak@example.test", LeakGuard{{sender}}, 12};
        Worker one{
            {{"sunnfjord", &db(), notify_handlers({&db(), &municipality(), &relations_, &secrets(), &catalogues(), areas_}, sender, &post)}}, clock_};
        for (int i = 0; i < 5; ++i) one.run_once();
    }
    std::vector<Mail> mails_to(std::string const& address)
    {
        std::vector<Mail> found;
        for (auto const& mail : smtp_.mails)
            if (mail.to.address == address) found.push_back(mail);
        return found;
    }
    std::vector<Notice> notices_of_gran()
    {
        std::vector<Notice> found;
        auto const rows = db().read_one({"SELECT id, kind FROM notice WHERE member_id = $1", {gran_}});
        for (auto const row : rows) found.push_back({row.id<NoticeId>(0), parse_notice_kind(row.text(1)).value(), {}, {}, {}, {}});
        return found;
    }

    MemberId const gran_ = MemberId::fresh();
    ParticipantId const place_ = ParticipantId::fresh();
    AccountId const account_ = AccountId::fresh();
    CaughtMails smtp_;
};
SAMTAK_ON_BOTH_ENGINES(LostLoginTest);

TEST_P(LostLoginTest, C7_R5_01_the_coordinator_renews_the_login_of_one_who_takes_part_from_no_unit)
{
    ASSERT_TRUE(lost());
    EXPECT_EQ(lost()->account, account_);
    ASSERT_TRUE(renew("hash-new"));
    EXPECT_FALSE(MemberStore{db()}.by_account(account_)) << "the old login is nobody here";
    EXPECT_FALSE(lost()) << "there is none to lose before the new one is made";
    auto const next = AccountId::fresh();
    ASSERT_TRUE(MemberStore{db()}.take_invitation(*MemberStore{db()}.invitation("hash-new"), next, cast_now));
    EXPECT_EQ(MemberStore{db()}.by_account(next)->id, gran_);
}

TEST_P(LostLoginTest, C7_R4_09_nobody_else_renews_it_and_none_who_has_more_than_this_group)
{
    for (std::string const who : {"mari", "bente", "ane", "sondre", "kari"}) EXPECT_FALSE(decide<RenewParticipantLogin>(who)) << who;
    write("INSERT INTO member_role (id, member_id, role, from_day, to_day, given_by) VALUES ($1, $2, 'staff', '2026-01-01', '2027-01-01', 'x')",
        {OnceId::fresh(), gran_});
    EXPECT_FALSE(lost()) << "an administrator does, who answers for roles";
    auto const page = answer<RenewParticipantLogin>("ingvild", renew_participant_page, {{"participant", place_.str()}});
    EXPECT_EQ(page.status, 403);
    EXPECT_EQ(page.body.find("Aslaug"), std::string::npos);
    write("DELETE FROM member_role WHERE member_id = $1", {gran_});
    EXPECT_TRUE(lost());
    write("UPDATE participant SET to_day = $2 WHERE id = $1", {place_, cast_today.plus_days(-1)});
    EXPECT_FALSE(lost()) << "takes part no longer";
    EXPECT_EQ(answer<RenewParticipantLogin>("ingvild", renew_participant_page, {{"participant", place_.str()}}).status, 404);
}

TEST_P(LostLoginTest, C7_R4_09_an_administrator_sees_her_by_name_only_and_a_leader_not_at_all)
{
    auto const has = [](std::vector<std::string> const& names, std::string const& one) {
        return std::find(names.begin(), names.end(), one) != names.end();
    };
    auto const leader = logins_before("oddgeir", "leader", false);
    EXPECT_FALSE(has(leader, "Aslaug Haugvik/"));
    auto const all = logins_before("kari", "administrator", true);
    EXPECT_TRUE(has(all, "Aslaug Haugvik/")) << "without what she is to the person";
    EXPECT_FALSE(has(all, "Mari Haugvik/"));
    EXPECT_FALSE(has(all, "Bente Haugvik/")) << "acts for the person";
    write("UPDATE member SET address_protection = 'strict' WHERE id = $1", {gran_});
    EXPECT_FALSE(has(logins_before("kari", "administrator", true), "Aslaug Haugvik/"));
}

TEST_P(LostLoginTest, C7_R5_03_each_renewal_is_a_line_of_its_own_that_stays)
{
    ASSERT_TRUE(renew("hash-1"));
    ASSERT_TRUE(MemberStore{db()}.take_invitation(*MemberStore{db()}.invitation("hash-1"), AccountId::fresh(), cast_now));
    ASSERT_TRUE(renew("hash-2"));
    EXPECT_EQ(count("SELECT count(*) FROM login_renewal"), 2) << "in the same hour by the same one";
    EXPECT_EQ(count("SELECT count(DISTINCT lost_account_id) FROM login_renewal"), 2);
    auto forged = Change::background(cast_now);
    forged.add("DELETE FROM login_renewal", {}, Rows::any());
    EXPECT_ANY_THROW(db().commit(std::move(forged)).value());
}

TEST_P(LostLoginTest, C7_R5_03_a_renewal_sent_twice_closes_no_second_login)
{
    auto const token = OnceId::fresh();
    auto const send = [&](AccountId const& seen, std::string const& hash) {
        Change one{token, viewer("ingvild").member(), cast_now};
        add_renewal(one, {gran_, seen, coordination_, hash, cast_now + life}, viewer("ingvild").member());
        return db().commit(std::move(one));
    };
    ASSERT_TRUE(send(account_, "hash-1"));
    auto const next = AccountId::fresh();
    ASSERT_TRUE(MemberStore{db()}.take_invitation(*MemberStore{db()}.invitation("hash-1"), next, cast_now));
    EXPECT_FALSE(send(next, "hash-2")) << "the same form again";
    EXPECT_EQ(MemberStore{db()}.by_account(next)->id, gran_);
}

TEST_P(LostLoginTest, C7_D4_L11_who_loses_a_login_is_told_inside_and_by_a_neutral_mail_to_the_address_they_had)
{
    write("UPDATE member SET mail_notices = 0 WHERE id = $1", {gran_}); // news are off: this one goes out all the same
    write("INSERT INTO notice_quiet (member_id, number, from_hour, to_hour, weekends, at) VALUES ($1, 1, 1, 0, 1, $2)", {gran_, cast_now}); // at once
    ASSERT_TRUE(renew("hash-new"));
    auto const other = secrets().seal("other@example.test", "member.email." + gran_.str());
    write("UPDATE member SET email = $2 WHERE id = $1", {gran_, other});
    run();
    auto const mails = mails_to("aslaug@example.test");
    ASSERT_EQ(mails.size(), 1U);
    EXPECT_TRUE(mails_to("other@example.test").empty()) << "an address that somebody wrote since";
    EXPECT_EQ(mails[0].subject, "Innlogginga di i Samtak er lukka");
    for (std::string_view const word : {"Aslaug", "Haugvik", "Mari", "Ingvild", "plan", "bestemor"})
        EXPECT_EQ(message_bytes(mails[0]).find(word), std::string::npos) << word;
    auto const told = notices_of_gran();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].kind, NoticeKind::login_renewed);
    EXPECT_EQ(count("SELECT count(*) FROM notice WHERE kind = 'login_renewed'"), 1) << "nobody else";
    EXPECT_EQ(unread_notices(db(), gran_), 1);
}

TEST_P(LostLoginTest, C7_K10_who_has_address_protection_is_told_inside_only)
{
    write("UPDATE member SET address_protection = 'confidential' WHERE id = $1", {gran_});
    ASSERT_TRUE(renew("hash-new"));
    run();
    EXPECT_TRUE(smtp_.mails.empty());
    EXPECT_EQ(notices_of_gran().size(), 1U);
}

} // namespace
} // namespace samtak::test
