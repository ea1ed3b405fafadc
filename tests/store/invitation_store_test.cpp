// Calling in by e-mail and calendar on both engines, with the cast: what goes to whom, with what number, and how it went (G1 G9 D4, law.md R13).
#include "home/home_store.hpp"
#include "meetings/leaver_watch_store.hpp"
#include "meetings/meeting_store.hpp"
#include "notify/notice_store.hpp"
#include "notify/tell_members.hpp"
#include "people/people_store.hpp"
#include "tests/store/cast_policy.hpp"
#include "tests/store/caught_mails.hpp"

#include <algorithm>
#include <set>

namespace samtak::test {
namespace {

std::string line(Mail const& mail, std::string const& name)
{
    if (!mail.calendar) return "no calendar";
    auto const& text = mail.calendar->text;
    auto const from = text.find("\r\n" + name + ":");
    return from == std::string::npos ? "" : text.substr(from + name.size() + 3, text.find("\r\n", from + 2) - from - name.size() - 3);
}

class InvitationTest : public OnTheCast {
protected:
    InvitationTest()
    {
        for (auto const* who : {"ane", "sondre"})
            write("INSERT INTO consent_part (consent_id, part) SELECT id, 'meetings' FROM consent WHERE participant_id = $1 AND kind = 'sharing'",
                {id<ParticipantId>("participant", std::string{"mari/"} + who)});
        one.day = today().plus_days(20);
        one.from = "10:00";
        one.to = "11:00";
        one.place = municipality().neutral_places.at(0);
        one.clarified = true;
        for (auto const* who : {"ingvild", "mari", "ane", "sondre"}) one.invited.push_back(member(who));
        EXPECT_TRUE(done([&](Change& each, auto const& grant) { store.save(each, grant, one); }));
        run();
        smtp.mails.clear();
    }
    template <class Write> Result<void> done(Write write)
    {
        auto each = change("ingvild");
        write(each, decide<PlanMeeting>("ingvild", coordination).value());
        return changes().commit(std::move(each));
    }
    Meeting now() { return store.read(decide<PlanMeeting>("ingvild", coordination).value(), one.id).value(); }
    void call()
    {
        ASSERT_TRUE(done([&](Change& each, auto const& grant) { store.call(each, grant, now()); }));
    }
    template <class Edit> void edit(Edit change_it)
    {
        auto const before = now();
        auto after = before;
        change_it(after);
        ASSERT_TRUE(done([&](Change& each, auto const& grant) { store.save(each, grant, after, before); }));
    }
    void cancel()
    {
        ASSERT_TRUE(done([&](Change& each, auto const& grant) { store.cancel(each, grant, now()); }));
    }
    void run(int looks = 5)
    {
        Worker worker{
            {{"sunnfjord", &db(), notify_handlers({&db(), &municipality(), &facts_source(), &secrets(), &catalogues(), areas}, sender, &post)}},
            clock};
        for (int i = 0; i < looks; ++i) worker.run_once();
    }
    std::vector<Mail> to(std::string const& who)
    {
        std::vector<Mail> theirs;
        for (auto const& mail : smtp.mails)
            if (mail.to.address == who + "@example.test") theirs.push_back(mail);
        return theirs;
    }
    std::string state(std::string const& who)
    {
        for (auto const& sent : store.sent(decide<PlanMeeting>("ingvild", coordination).value(), one.id))
            if (sent.member == member(who)) return sent.state;
        return "not called in";
    }
    void ask_for_mail(std::string const& who, bool mail)
    {
        NoticeStore notices{db()};
        auto const grant = decide<OwnSettings>(who, Scope{}).value();
        auto each = change(who);
        notices.save(each, grant, notices.settings(grant), mail, Language::nn);
        ASSERT_TRUE(changes().commit(std::move(each)));
    }

    MeetingStore store{db()};
    Meeting one;
    CaughtMails smtp;
    OutboundSender sender{municipality().name, "https://samtak.example/sunnfjord"};
    MailPost post{&smtp, "samtak@example.test", LeakGuard{{sender}}};
};
SAMTAK_ON_BOTH_ENGINES(InvitationTest);

TEST_P(InvitationTest, G1_G9_R13_02_each_who_is_called_in_gets_one_message_of_their_own)
{
    call();
    run();
    run(); // a second time does nothing
    EXPECT_EQ(smtp.mails.size(), 3U) << "all but who calls in, and no neutral notice beside it";
    std::set<std::string> uids;
    for (auto const* who : {"mari", "ane", "sondre"}) {
        auto const mails = to(who);
        ASSERT_EQ(mails.size(), 1U) << who;
        EXPECT_EQ(mails[0].calendar->method, "REQUEST");
        EXPECT_EQ(line(mails[0], "SEQUENCE"), "0");
        EXPECT_EQ(line(mails[0], "LOCATION"), one.place);
        EXPECT_TRUE(uids.insert(line(mails[0], "UID")).second) << "a UID of their own";
        for (auto const* other : {"mari", "ane", "sondre", "Mari", "Haugvik"}) {
            if (other != std::string_view{who}) {
                EXPECT_EQ(mails[0].calendar->text.find(other), std::string::npos) << other;
            }
        }
        EXPECT_EQ(state(who), "sent");
    }
}

TEST_P(InvitationTest, G1_R13_03_moved_three_times_and_called_off_it_is_one_meeting_with_rising_numbers)
{
    call();
    run();
    for (int i = 1; i <= 3; ++i) {
        edit([&](Meeting& after) { after.day = one.day.plus_days(i); });
        run();
    }
    cancel();
    run();
    auto const mails = to("ane");
    ASSERT_EQ(mails.size(), 5U);
    std::set<std::string> uids, ids;
    for (std::size_t i = 0; i < mails.size(); ++i) {
        EXPECT_EQ(line(mails[i], "SEQUENCE"), std::to_string(i));
        uids.insert(line(mails[i], "UID"));
        ids.insert(mails[i].message_id.text);
        EXPECT_EQ(mails[i].calendar->method, i == 4 ? "CANCEL" : "REQUEST");
    }
    EXPECT_EQ(uids.size(), 1U);
    EXPECT_EQ(ids.size(), 5U);
    EXPECT_NE(line(mails[0], "DTSTART"), line(mails[3], "DTSTART"));
    EXPECT_EQ(line(mails[3], "DTSTART"), line(mails[4], "DTSTART"));
}

TEST_P(InvitationTest, G1_who_is_taken_out_or_put_in_later_is_told_and_nobody_else)
{
    call();
    run();
    smtp.mails.clear();
    edit([&](Meeting& after) {
        std::erase(after.invited, member("sondre"));
        after.invited.push_back(member("tor-erik"));
        after.room = "Rom 204, 2. høgda"; // read inside only
    });
    run();
    ASSERT_EQ(smtp.mails.size(), 2U);
    ASSERT_EQ(to("sondre").size(), 1U);
    EXPECT_EQ(to("sondre")[0].calendar->method, "CANCEL");
    EXPECT_EQ(line(to("sondre")[0], "SEQUENCE"), "1");
    ASSERT_EQ(to("tor-erik").size(), 1U);
    EXPECT_EQ(to("tor-erik")[0].calendar->method, "REQUEST");
    EXPECT_EQ(line(to("tor-erik")[0], "SEQUENCE"), "0");
    smtp.mails.clear();
    edit([&](Meeting& after) { after.invited.push_back(member("sondre")); });
    run();
    ASSERT_EQ(smtp.mails.size(), 1U);
    EXPECT_EQ(line(smtp.mails[0], "SEQUENCE"), "2") << "the same meeting in their calendar, back again";
    EXPECT_EQ(smtp.mails[0].calendar->method, "REQUEST");
}

TEST_P(InvitationTest, G1_D4_who_has_left_the_group_has_it_taken_out_of_the_calendar_by_whoever_takes_them_out)
{
    call();
    run();
    withdraw_consents_of("ane");
    smtp.mails.clear();
    edit([&](Meeting& after) { std::erase(after.invited, member("ane")); });
    run();
    ASSERT_EQ(to("ane").size(), 1U);
    EXPECT_EQ(to("ane")[0].calendar->method, "CANCEL");
    edit([&](Meeting& after) { after.day = one.day.plus_days(1); });
    run();
    EXPECT_EQ(to("ane").size(), 1U) << "and hears nothing of it after that";
}

TEST_P(InvitationTest, G1_D2_B11_who_may_read_no_more_of_it_has_it_out_of_the_calendar_at_once_and_only_once)
{
    call();
    run();
    withdraw_consents_of("ane");
    smtp.mails.clear();
    EXPECT_EQ(take_leavers_out(db(), facts_source(), clock.now()), 1);
    EXPECT_EQ(take_leavers_out(db(), facts_source(), clock.now()), 0);
    run();
    ASSERT_EQ(smtp.mails.size(), 1U);
    EXPECT_EQ(to("ane").at(0).calendar->method, "CANCEL");
    edit([&](Meeting& after) { std::erase(after.invited, member("ane")); });
    run();
    EXPECT_EQ(smtp.mails.size(), 1U) << "nothing twice";
    write("UPDATE coordination SET ends_on = $2 WHERE id = $1", {coordination, today().plus_days(3)});
    EXPECT_EQ(take_leavers_out(db(), facts_source(), clock.now()), 2) << "the coordination ends before the meeting: the person and a helper";
}

TEST_P(InvitationTest, G1_D1_who_has_left_hears_that_they_are_out_of_it_when_it_is_called_off_and_no_more)
{
    call();
    run();
    withdraw_consents_of("ane");
    ASSERT_TRUE(done([&](Change& each, auto const& grant) { store.cancel(each, grant, now(), {member("ane")}); }));
    run();
    EXPECT_EQ(to("ane").back().calendar->method, "CANCEL");
    EXPECT_EQ(count("SELECT count(*) FROM notice WHERE member_id = $1 AND kind = 'meeting_cancelled'", {member("ane")}), 0);
    EXPECT_EQ(
        count("SELECT count(*) FROM notice WHERE member_id = $1 AND kind = 'meeting_taken_out' AND coordination_id IS NULL", {member("ane")}), 1);
    EXPECT_EQ(count("SELECT count(*) FROM notice WHERE member_id = $1 AND kind = 'meeting_cancelled'", {member("sondre")}), 1);
}

TEST_P(InvitationTest, G1_D1_a_consent_withdrawn_before_the_sending_stops_it)
{
    call();
    withdraw_consents_of("ane");
    run();
    EXPECT_TRUE(to("ane").empty());
    EXPECT_EQ(to("sondre").size(), 1U);
}

TEST_P(InvitationTest, G1_while_the_mail_server_is_down_for_a_day_only_the_newest_waits_and_nothing_is_sent_twice)
{
    smtp.next = Delivery::Outcome::later;
    call();
    run();
    EXPECT_EQ(state("ane"), "waiting");
    for (int i = 1; i <= 3; ++i) edit([&](Meeting& after) { after.day = one.day.plus_days(i); });
    for (int minute = 0; minute < 24 * 60; minute += 15) {
        clock.set(clock.now() + std::chrono::minutes{15});
        run(1);
    }
    EXPECT_EQ(state("ane"), "waiting") << "nothing is lost in a day";
    auto const tried = to("ane").back();
    smtp.mails.clear();
    smtp.next = Delivery::Outcome::accepted;
    clock.set(clock.now() + std::chrono::hours{3});
    run();
    run();
    ASSERT_EQ(to("ane").size(), 1U);
    EXPECT_EQ(line(to("ane")[0], "SEQUENCE"), "3");
    EXPECT_EQ(to("ane")[0].message_id.text, tried.message_id.text) << "the same mail, tried again";
    EXPECT_EQ(to("ane")[0].calendar->text, tried.calendar->text) << "byte for byte";
    EXPECT_EQ(state("ane"), "sent");
}

TEST_P(InvitationTest, G1_L11_sent_again_after_a_stop_it_is_the_same_message)
{
    call();
    run();
    auto const first = to("ane").at(0);
    // the server said yes, and the program stopped before it could note it
    auto undo = Change::background(clock.now());
    undo.add("UPDATE notice SET mail_state = 'waiting' WHERE kind = 'meeting_called'", {}, Rows::any());
    undo.add("UPDATE outbox SET done_at = NULL, lease_until = ''", {}, Rows::any());
    ASSERT_TRUE(db().commit(std::move(undo)));
    clock.set(clock.now() + std::chrono::minutes{5});
    run();
    ASSERT_EQ(to("ane").size(), 2U);
    EXPECT_EQ(to("ane")[1].message_id.text, first.message_id.text);
    EXPECT_EQ(to("ane")[1].calendar->text, first.calendar->text);
    EXPECT_EQ(count("SELECT count(*) FROM notice WHERE member_id = $1 AND kind = 'meeting_called'", {member("ane")}), 1);
}

TEST_P(InvitationTest, G1_an_answer_to_another_time_is_no_answer)
{
    call();
    auto const answered = [&] { return store.answers(decide<PlanMeeting>("ingvild", coordination).value(), one.id).size(); };
    auto const comes = [&] {
        clock.set(clock.now() + std::chrono::seconds{1});
        auto each = change("ane");
        store.answer(each, decide<AnswerMeeting>("ane", coordination).value(), one.id, "whole", "");
        ASSERT_TRUE(changes().commit(std::move(each)));
        clock.set(clock.now() + std::chrono::seconds{1});
    };
    comes();
    edit([&](Meeting& after) { after.room = "Rom 14"; });
    EXPECT_EQ(answered(), 1U) << "another room is no other meeting";
    edit([&](Meeting& after) { after.from = "09:00"; });
    EXPECT_EQ(answered(), 0U);
    comes();
    EXPECT_EQ(answered(), 1U);
}

TEST_P(InvitationTest, G1_what_was_called_in_before_there_were_invitations_is_called_off_by_a_neutral_mail)
{
    auto const old = *store.read(decide<PlanMeeting>("ingvild", coordination).value(), id<MeetingId>("meeting", "mari/2"));
    ASSERT_EQ(old.state, MeetingState::called);
    ASSERT_TRUE(done([&](Change& each, auto const& grant) { store.cancel(each, grant, old); }));
    run();
    ASSERT_EQ(to("mari").size(), 1U);
    EXPECT_FALSE(to("mari")[0].calendar) << "there is nothing in their calendar to take out";
    EXPECT_EQ(to("mari")[0].subject, "Ny melding i Samtak");
}

TEST_P(InvitationTest, G1_who_refuses_is_shown_to_who_coordinates_and_who_wants_no_mail_reads_it_inside)
{
    smtp.refuses = "sondre";
    ask_for_mail("ane", false);
    call();
    run();
    EXPECT_EQ(state("sondre"), "refused");
    EXPECT_EQ(state("ane"), "none");
    EXPECT_TRUE(to("ane").empty());
    EXPECT_EQ(count("SELECT count(*) FROM notice WHERE member_id = $1 AND kind = 'meeting_called'", {member("ane")}), 1) << "the notice inside";
    HomeStore home{db(), municipality()};
    auto const seen = decide<ReadCoordination>("ingvild", coordination, Use::read).value();
    auto const lost = home.content(seen, false, today()).lost;
    ASSERT_EQ(lost.size(), 1U);
    EXPECT_EQ(lost[0].name, "Sondre Lyngstad");
    EXPECT_EQ(lost[0].on, one.day);
    EXPECT_TRUE(home.content(decide<ReadCoordination>("ane", coordination, Use::read).value(), false, today()).lost.empty()) << "not for others";
}

TEST_P(InvitationTest, K10_R13_06_of_an_address_protected_person_no_place_is_said_from_the_same_moment)
{
    call();
    PeopleStore people{db(), secrets(), catalogues()};
    auto const grant = decide<EditPerson>("ingvild", coordination).value();
    auto person = people.read(grant).value();
    person.address_protection = AddressProtection::confidential;
    auto each = change("ingvild");
    people.update(each, grant, person, "");
    ASSERT_TRUE(changes().commit(std::move(each)));
    run();
    EXPECT_TRUE(to("mari").empty()) << "no mail to the protected one, who hasn't asked for it";
    ASSERT_EQ(to("ane").size(), 1U);
    EXPECT_EQ(line(to("ane")[0], "LOCATION"), "");
    EXPECT_EQ(to("ane")[0].text.find(one.place), std::string::npos);
}

TEST_P(InvitationTest, G1_K7_what_was_sent_stands)
{
    call();
    EXPECT_ANY_THROW(write("UPDATE meeting_invitation SET day = '2026-01-01'", {}, Rows::any()));
    EXPECT_ANY_THROW(write("DELETE FROM meeting_invitation", {}, Rows::any()));
}

} // namespace
} // namespace samtak::test
