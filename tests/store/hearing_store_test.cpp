// What one has chosen to hear of, how and when not, from event to mail on both engines. What leaves is caught by a sender of the test.
#include "tests/store/hearing_fixture.hpp"

namespace samtak::test {
namespace {

class HearingTest : public OnHearing {};
SAMTAK_ON_BOTH_ENGINES(HearingTest);

TEST_P(HearingTest, L11_who_has_chosen_nothing_hears_as_before)
{
    auto const before = own("ingvild");
    for (auto const topic : all_notice_topics) EXPECT_EQ(before.ways.of(topic), NoticeWay::at_once);
    EXPECT_EQ(before.quiet, QuietTime{});
    save("ingvild", before, before); // the form sent as it stood
    EXPECT_EQ(lines("ingvild"), 0) << "that is no choice";
    evaluate();
    run();
    EXPECT_EQ(mails_to("ingvild").size(), 1U);
    write("UPDATE member SET mail_notices = 0 WHERE id = $1", {member("ingvild")});
    choose("ingvild", NoticeTopic::meetings, NoticeWay::daily);
    evaluate();
    run();
    EXPECT_EQ(mails_to("ingvild").size(), 1U) << "no e-mail at all stays no e-mail at all";
}

TEST_P(HearingTest, L11_a_choice_is_a_row_the_newest_counts_and_those_before_it_stay)
{
    choose("mari", NoticeTopic::plan, NoticeWay::daily);
    choose("mari", NoticeTopic::plan, NoticeWay::inside);
    be_quiet("mari", {QuietTime::Hours{20, 7}, true});
    be_quiet("mari", {{}, true});
    EXPECT_EQ(own("mari").ways.of(NoticeTopic::plan), NoticeWay::inside);
    EXPECT_EQ(own("mari").ways.of(NoticeTopic::questions), NoticeWay::at_once);
    EXPECT_EQ(own("mari").quiet, (QuietTime{{}, true}));
    EXPECT_EQ(own("bente").ways.of(NoticeTopic::plan), NoticeWay::at_once) << "another's choice";
    EXPECT_EQ(lines("mari"), 2);
    EXPECT_EQ(count("SELECT count(*) FROM notice_quiet WHERE member_id = $1", {member("mari")}), 2);
    EXPECT_ANY_THROW(write("DELETE FROM notice_choice WHERE member_id = $1", {member("mari")}, Rows::any()));
    EXPECT_ANY_THROW(write("UPDATE notice_quiet SET weekends = 0 WHERE member_id = $1", {member("mari")}, Rows::any()));
}

TEST_P(HearingTest, L11_only_who_works_with_cases_is_asked_about_roles_and_cases)
{
    EXPECT_EQ(own("mari").topics().size(), 4U);
    EXPECT_EQ(own("ingvild").topics().size(), 5U);
}

TEST_P(HearingTest, L11_only_here_inside_is_without_a_mail)
{
    choose("ingvild", NoticeTopic::plan, NoticeWay::inside);
    evaluate();
    run();
    EXPECT_TRUE(mails_to("ingvild").empty());
    EXPECT_EQ(states("ingvild"), States{"none"});
    EXPECT_EQ(unread_notices(db(), member("ingvild")), 1);
    EXPECT_EQ(mails_to("mari").size(), 1U);
}

TEST_P(HearingTest, L11_D4_however_much_is_new_the_day_has_one_mail_and_it_says_no_more_than_that)
{
    choose("ingvild", NoticeTopic::plan, NoticeWay::daily);
    for (int i = 0; i < 3; ++i) evaluate();
    run();
    EXPECT_EQ(mails_to("mari").size(), 3U) << "at once";
    EXPECT_EQ(states("ingvild"), (States{"gathered", "gathered", "gathered"}));
    clock.set(before_eight);
    evaluate();
    run();
    EXPECT_TRUE(mails_to("ingvild").empty());
    clock.set(eight);
    run();
    ASSERT_EQ(mails_to("ingvild").size(), 1U);
    EXPECT_EQ(states("ingvild"), (States{"sent", "sent", "sent", "sent"}));
    auto const mail = mails_to("ingvild")[0];
    EXPECT_TRUE(post.guard.lets_out({mail.subject, mail.text}));
    EXPECT_NE(mail.text.find("https://samtak.example/sunnfjord/notices\n"), std::string::npos) << mail.text;
    for (std::string_view const word : {"Mari", "Ane", "plan", "evaluer", "helse", "4", "fire"})
        EXPECT_EQ((mail.subject + mail.text).find(word), std::string::npos) << word;
    clock.set(eight + std::chrono::hours{24});
    run();
    EXPECT_EQ(mails_to("ingvild").size(), 1U) << "nothing twice, and no mail of nothing";
}

TEST_P(HearingTest, L11_what_has_been_read_inside_by_eight_is_not_mailed)
{
    choose("ingvild", NoticeTopic::plan, NoticeWay::daily);
    choose("mari", NoticeTopic::plan, NoticeWay::daily);
    evaluate();
    run();
    read_all("ingvild");
    read_all("mari");
    evaluate();
    run();
    read_all("ingvild");
    clock.set(eight);
    run();
    EXPECT_TRUE(mails_to("ingvild").empty()) << "all of it";
    EXPECT_EQ(states("ingvild"), (States{"none", "none"}));
    EXPECT_EQ(mails_to("mari").size(), 1U);
    EXPECT_EQ(states("mari"), (States{"none", "sent"}));
}

TEST_P(HearingTest, L11_stopped_between_the_mail_servers_yes_and_our_note_it_is_the_same_mail_again_and_no_other)
{
    choose("ingvild", NoticeTopic::plan, NoticeWay::daily);
    evaluate();
    run();
    clock.set(eight);
    run();
    ASSERT_EQ(mails_to("ingvild").size(), 1U);
    // the server said yes, and the program stopped before it could note it
    write("UPDATE notice SET mail_state = 'gathered' WHERE member_id = $1", {member("ingvild")});
    write("UPDATE notice_digest SET state = 'closed'", {});
    write("UPDATE outbox SET done_at = NULL, lease_until = '' WHERE event = 'notice.digest_due'", {});
    evaluate(); // meanwhile something new: it belongs to the next day's
    run();
    auto const mails = mails_to("ingvild");
    ASSERT_EQ(mails.size(), 2U);
    EXPECT_EQ(mails[0].message_id.text, mails[1].message_id.text) << "the receiver's mail program can see that it is the same";
    EXPECT_EQ(states("ingvild"), (States{"gathered", "sent"}));
    clock.set(eight + std::chrono::hours{24});
    run();
    ASSERT_EQ(mails_to("ingvild").size(), 3U);
    EXPECT_NE(mails_to("ingvild")[2].message_id.text, mails[0].message_id.text);
    EXPECT_EQ(states("ingvild"), (States{"sent", "sent"}));
}

TEST_P(HearingTest, L11_stopped_after_noting_and_before_the_errand_is_done_nothing_is_sent_twice)
{
    choose("ingvild", NoticeTopic::plan, NoticeWay::daily);
    evaluate();
    run();
    write("UPDATE outbox SET done_at = NULL, lease_until = '' WHERE event = 'notice.mail_due'", {}, Rows::any());
    run();
    EXPECT_EQ(count("SELECT notices FROM notice_digest WHERE member_id = $1", {member("ingvild")}), 1) << "it is in it once";
    clock.set(eight);
    run();
    write("UPDATE outbox SET done_at = NULL, lease_until = ''", {}, Rows::any());
    run();
    EXPECT_EQ(mails_to("ingvild").size(), 1U);
}

TEST_P(HearingTest, L11_D1_what_one_may_no_longer_read_at_eight_is_not_mailed)
{
    choose("tor-erik", NoticeTopic::plan, NoticeWay::daily);
    evaluate("ingvild", "day");
    run();
    ASSERT_EQ(states("tor-erik"), States{"gathered"});
    withdraw_consents_of("tor-erik");
    clock.set(eight);
    run();
    EXPECT_TRUE(mails_to("tor-erik").empty());
    EXPECT_EQ(states("tor-erik"), States{"none"});
}

TEST_P(HearingTest, L11_K10_a_protection_that_came_since_stops_the_mail_of_the_day)
{
    choose("mari", NoticeTopic::plan, NoticeWay::daily);
    evaluate();
    run();
    write("UPDATE member SET address_protection = 'confidential' WHERE id = $1", {member("mari")});
    clock.set(eight);
    run();
    EXPECT_TRUE(mails_to("mari").empty());
    EXPECT_EQ(states("mari"), States{"none"});
}

TEST_P(HearingTest, L11_a_choice_that_is_changed_before_eight_holds)
{
    choose("ingvild", NoticeTopic::plan, NoticeWay::daily);
    choose("mari", NoticeTopic::plan, NoticeWay::daily);
    evaluate();
    run();
    choose("ingvild", NoticeTopic::plan, NoticeWay::inside);
    choose("mari", NoticeTopic::plan, NoticeWay::at_once);
    evaluate();
    run();
    EXPECT_EQ(mails_to("mari").size(), 1U) << "from now on";
    clock.set(eight);
    run();
    EXPECT_TRUE(mails_to("ingvild").empty());
    EXPECT_EQ(mails_to("mari").size(), 2U) << "what was gathered comes as it was promised";
}

TEST_P(HearingTest, L11_what_the_mail_server_said_of_the_mail_of_the_day_is_seen)
{
    choose("ingvild", NoticeTopic::plan, NoticeWay::daily);
    evaluate();
    run();
    clock.set(eight);
    smtp.next = Delivery::Outcome::refused;
    run();
    EXPECT_EQ(states("ingvild"), States{"refused"});
    smtp.next = Delivery::Outcome::later;
    evaluate();
    for (int i = 0; i < 40; ++i) {
        run();
        clock.set(clock.now() + std::chrono::hours{2});
    }
    EXPECT_EQ(states("ingvild"), (States{"failed", "refused"}));
    EXPECT_EQ(count("SELECT count(*) FROM outbox WHERE due = 'never' AND event = 'notice.digest_due'"), 1);
}

TEST_P(HearingTest, L11_in_a_quiet_time_nothing_goes_out_and_the_wait_is_no_try)
{
    be_quiet("ingvild", {QuietTime::Hours{20, 7}});
    clock.set(at("2026-11-02T19:00")); // eight in the evening
    evaluate();
    run();
    EXPECT_TRUE(mails_to("ingvild").empty());
    EXPECT_EQ(mails_to("mari").size(), 1U);
    EXPECT_EQ(states("ingvild"), States{"waiting"});
    EXPECT_EQ(count("SELECT count(*) FROM outbox WHERE done_at IS NULL AND tries = 0 AND due = '2026-11-03T06:00:00.000000Z'"), 1);
    clock.set(at("2026-11-03T05:59"));
    run();
    EXPECT_TRUE(mails_to("ingvild").empty());
    clock.set(at("2026-11-03T06:00"));
    run();
    EXPECT_EQ(mails_to("ingvild").size(), 1U);
    EXPECT_EQ(states("ingvild"), States{"sent"});
}

TEST_P(HearingTest, L11_what_is_read_in_the_quiet_time_is_not_mailed_after_it)
{
    be_quiet("ingvild", {{}, true});
    clock.set(at("2026-11-07T10:00")); // Saturday
    evaluate();
    run();
    read_all("ingvild");
    clock.set(at("2026-11-09T08:00"));
    run();
    EXPECT_TRUE(mails_to("ingvild").empty());
    EXPECT_EQ(states("ingvild"), States{"none"});
}

TEST_P(HearingTest, L11_the_mail_of_the_day_keeps_out_of_the_quiet_time)
{
    choose("ingvild", NoticeTopic::plan, NoticeWay::daily);
    be_quiet("ingvild", {QuietTime::Hours{20, 10}, true});
    clock.set(at("2026-11-06T12:00")); // Friday
    evaluate();
    run();
    for (auto const* when : {"2026-11-07T07:00", "2026-11-08T12:00", "2026-11-09T07:00", "2026-11-09T08:59"}) {
        clock.set(at(when));
        run();
        EXPECT_TRUE(mails_to("ingvild").empty()) << when;
    }
    clock.set(at("2026-11-09T09:00"));
    run();
    EXPECT_EQ(mails_to("ingvild").size(), 1U);
}

} // namespace
} // namespace samtak::test
