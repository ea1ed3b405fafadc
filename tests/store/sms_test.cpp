// The second way out, from event to SMS on both engines. What leaves is caught by a gateway of the test.
#include "tests/store/hearing_fixture.hpp"

namespace samtak::test {
namespace {

class SmsTest : public OnHearing {
protected:
    SmsTest()
    {
        post.sms = &gateway;
        write("UPDATE member SET phone = '40 00 00 01' WHERE id = $1", {member("ingvild")});
    }
    void be_told_by(std::string const& who, NoticeChannel channel)
    {
        auto const before = own(who);
        Hearing chosen = before;
        chosen.channel = channel;
        save(who, before, chosen);
    }
    States sms_states(std::string_view who)
    {
        States all;
        auto const found = db().read_one({"SELECT sms_state FROM notice WHERE member_id = $1", {member(who)}});
        for (auto const row : found) all.insert(std::string{row.text(0)});
        return all;
    }
    CaughtSms gateway;
};
SAMTAK_ON_BOTH_ENGINES(SmsTest);

TEST_P(SmsTest, L11_who_has_chosen_nothing_gets_no_sms)
{
    evaluate();
    run();
    EXPECT_TRUE(gateway.sent.empty());
    EXPECT_EQ(mails_to("ingvild").size(), 1U);
    EXPECT_EQ(own("ingvild").phone, "+4740000001");
    EXPECT_EQ(own("ingvild").channel, NoticeChannel::mail);
    EXPECT_EQ(own("ane").phone, "") << "a number that isn't a mobile's";
}

TEST_P(SmsTest, L11_D4_an_sms_is_the_approved_sentence_to_the_number_on_their_row)
{
    be_told_by("ingvild", NoticeChannel::sms);
    evaluate();
    run();
    ASSERT_EQ(gateway.sent.size(), 1U);
    auto const& sms = gateway.sent[0];
    EXPECT_EQ(sms.to, "+4740000001");
    EXPECT_TRUE(post.guard.lets_out({"", sms.text}));
    EXPECT_NE(sms.text.find("https://samtak.example/sunnfjord/notices"), std::string::npos) << sms.text;
    for (std::string_view const word : {"Mari", "Ane", "Ingvild", "plan", "evaluer"}) EXPECT_EQ(sms.text.find(word), std::string::npos) << word;
    EXPECT_TRUE(mails_to("ingvild").empty()) << "instead of the mail";
    EXPECT_EQ(sms_states("ingvild"), States{"sent"});
    EXPECT_EQ(states("ingvild"), States{"none"});
}

TEST_P(SmsTest, L11_both_ways_and_back_to_mail)
{
    be_told_by("ingvild", NoticeChannel::both);
    evaluate();
    run();
    EXPECT_EQ(gateway.sent.size(), 1U);
    EXPECT_EQ(mails_to("ingvild").size(), 1U);
    be_told_by("ingvild", NoticeChannel::mail);
    evaluate();
    run();
    EXPECT_EQ(gateway.sent.size(), 1U);
    EXPECT_EQ(mails_to("ingvild").size(), 2U);
    EXPECT_EQ(count("SELECT count(*) FROM notice_channel WHERE member_id = $1", {member("ingvild")}), 2) << "each choice stays";
}

TEST_P(SmsTest, L11_one_sms_tells_of_all_that_waits)
{
    be_told_by("ingvild", NoticeChannel::sms);
    for (int i = 0; i < 3; ++i) evaluate();
    run();
    EXPECT_EQ(gateway.sent.size(), 1U);
    EXPECT_EQ(sms_states("ingvild"), (States{"sent", "sent", "sent"}));
}

TEST_P(SmsTest, L11_once_a_day_and_quiet_time_hold_for_sms_too)
{
    be_told_by("ingvild", NoticeChannel::sms);
    choose("ingvild", NoticeTopic::plan, NoticeWay::daily);
    be_quiet("ingvild", {QuietTime::Hours{20, 9}});
    evaluate();
    run();
    clock.set(eight);
    evaluate();
    run();
    EXPECT_TRUE(gateway.sent.empty());
    clock.set(eight + std::chrono::hours{1});
    run();
    EXPECT_EQ(gateway.sent.size(), 1U);
    EXPECT_EQ(sms_states("ingvild"), (States{"sent", "sent"}));
    clock.set(eight + std::chrono::hours{26});
    run();
    EXPECT_EQ(gateway.sent.size(), 1U) << "nothing twice";
}

TEST_P(SmsTest, L11_what_is_read_meanwhile_gets_no_sms)
{
    be_told_by("ingvild", NoticeChannel::sms);
    be_quiet("ingvild", {QuietTime::Hours{8, 9}});
    evaluate();
    run();
    read_all("ingvild");
    clock.set(clock.now() + std::chrono::hours{2});
    run();
    EXPECT_TRUE(gateway.sent.empty());
    EXPECT_EQ(sms_states("ingvild"), States{"none"});
}

TEST_P(SmsTest, L11_K10_who_is_protected_gets_none_also_when_it_waits_and_when_they_ask_for_mail)
{
    be_told_by("ingvild", NoticeChannel::both);
    be_quiet("ingvild", {QuietTime::Hours{8, 9}});
    evaluate();
    run();
    ASSERT_EQ(sms_states("ingvild"), States{"waiting"});
    write("UPDATE member SET address_protection = 'confidential', mail_protected = 'confidential' WHERE id = $1", {member("ingvild")});
    clock.set(clock.now() + std::chrono::hours{2});
    run();
    evaluate();
    run();
    EXPECT_TRUE(gateway.sent.empty());
    EXPECT_EQ(mails_to("ingvild").size(), 2U) << "which they have asked for";
}

TEST_P(SmsTest, L11_D1_a_consent_withdrawn_before_the_sending_stops_it)
{
    write("UPDATE member SET phone = '40 00 00 02' WHERE id = $1", {member("tor-erik")});
    be_told_by("tor-erik", NoticeChannel::sms);
    be_quiet("tor-erik", {QuietTime::Hours{8, 9}});
    evaluate("ingvild", "day");
    run();
    ASSERT_EQ(sms_states("tor-erik"), States{"waiting"});
    withdraw_consents_of("tor-erik");
    clock.set(clock.now() + std::chrono::hours{2});
    run();
    EXPECT_TRUE(gateway.sent.empty());
}

TEST_P(SmsTest, L11_what_the_gateway_said_is_seen)
{
    be_told_by("ingvild", NoticeChannel::sms);
    gateway.next = Delivery::Outcome::refused;
    evaluate();
    run();
    EXPECT_EQ(sms_states("ingvild"), States{"refused"});
    gateway.next = Delivery::Outcome::later;
    evaluate();
    for (int i = 0; i < 40; ++i) {
        run();
        clock.set(clock.now() + std::chrono::hours{2});
    }
    EXPECT_EQ(sms_states("ingvild"), (States{"failed", "refused"}));
    EXPECT_EQ(count("SELECT count(*) FROM outbox WHERE due = 'never' AND event = 'notice.sms_due'"), 1);
}

TEST_P(SmsTest, L11_stopped_between_the_gateways_yes_and_our_note_it_has_the_same_key)
{
    be_told_by("ingvild", NoticeChannel::sms);
    evaluate();
    evaluate();
    run();
    ASSERT_EQ(gateway.sent.size(), 1U);
    write("UPDATE notice SET sms_state = CASE WHEN sms_with IS NULL THEN 'sending' ELSE 'told_with' END WHERE member_id = $1", {member("ingvild")},
        Rows::any());
    write("UPDATE outbox SET done_at = NULL, lease_until = '' WHERE event = 'notice.sms_due'", {}, Rows::any());
    run();
    ASSERT_EQ(gateway.sent.size(), 2U);
    EXPECT_EQ(gateway.sent[0].key, gateway.sent[1].key);
    EXPECT_EQ(sms_states("ingvild"), (States{"sent", "sent"}));
}

TEST_P(SmsTest, L11_without_a_gateway_it_is_the_mail_all_the_same)
{
    be_told_by("ingvild", NoticeChannel::sms);
    post.sms = nullptr;
    evaluate();
    run();
    EXPECT_EQ(mails_to("ingvild").size(), 1U);
    EXPECT_EQ(sms_states("ingvild"), States{"none"});
}

} // namespace
} // namespace samtak::test
