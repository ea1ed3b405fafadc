// From event to notice to mail on both engines, with the cast and the real facts. What leaves is caught by a sender of the test.
#include "notify/notice_store.hpp"
#include "notify/notice_work_store.hpp"
#include "notify/tell_members.hpp"
#include "people/people_store.hpp"
#include "plan/plan_store.hpp"
#include "tests/store/cast_policy.hpp"
#include "tests/store/caught_mails.hpp"

#include <algorithm>
#include <set>

namespace samtak::test {
namespace {

class NotifyTest : public OnTheCast {
protected:
    // Somebody of the cast evaluates a goal in this life area.
    void evaluate(std::string_view by, std::string_view area)
    {
        auto const found = db().read_one({"SELECT id FROM goal WHERE plan_id = $1 AND area = $2 ORDER BY place", {plan, area}});
        auto done = change(by);
        done.tell(GoalEvaluated{plan, found.row(0).id<GoalId>(0)});
        ASSERT_TRUE(db().commit(std::move(done)));
    }
    Worker worker() { return Worker{{{"sunnfjord", &db(), handlers()}}, clock}; }
    std::map<std::string, JobHandler, std::less<>> handlers(bool with_mail = true)
    {
        return notify_handlers({&db(), &municipality(), &facts_source(), &secrets(), &catalogues(), areas}, sender, with_mail ? &post : nullptr);
    }
    int run(bool with_mail = true)
    {
        Worker one{{{"sunnfjord", &db(), handlers(with_mail)}}, clock};
        int runs = 0;
        for (int i = 0; i < 5; ++i) runs += one.run_once();
        return runs;
    }
    std::set<std::string> told(std::string_view kind)
    {
        std::set<std::string> names;
        auto const found = db().read_one({"SELECT m.name FROM notice n JOIN member m ON m.id = n.member_id WHERE n.kind = $1", {kind}});
        for (auto const row : found) names.insert(std::string{row.text(0)});
        return names;
    }
    std::string state_of(std::string_view who)
    {
        auto const found = db().read_one({"SELECT mail_state FROM notice WHERE member_id = $1", {member(who)}});
        return found.empty() ? "no notice" : std::string{found.row(0).text(0)};
    }
    bool mailed(std::string const& who)
    {
        return std::any_of(smtp.mails.begin(), smtp.mails.end(), [&](Mail const& mail) { return mail.to.address == who + "@example.test"; });
    }

    // As the coordinator does it: on the person, nobody else's row.
    void protect(AddressProtection protection)
    {
        PeopleStore people{db(), secrets(), catalogues()};
        auto const grant = decide<EditPerson>("ingvild", coordination).value();
        auto person = people.read(grant).value();
        person.address_protection = protection;
        auto one = change("ingvild");
        people.update(one, grant, person, "");
        ASSERT_TRUE(db().commit(std::move(one)));
    }
    void ask_for_mail(std::string const& who, bool mail)
    {
        NoticeStore notices{db()};
        auto const grant = decide<OwnSettings>(who, Scope{}).value();
        auto one = change(who);
        notices.save(one, grant, notices.settings(grant), mail, Language::nn);
        ASSERT_TRUE(db().commit(std::move(one)));
    }

    CaughtMails smtp;
    OutboundSender sender{municipality().name, "https://samtak.example/sunnfjord"};
    MailPost post{&smtp, "samtak@example.test", LeakGuard{{sender}}, 12};
};
SAMTAK_ON_BOTH_ENGINES(NotifyTest);

TEST_P(NotifyTest, F8_those_who_see_the_area_are_told_and_not_the_one_who_did_it)
{
    evaluate("ane", "health");
    run();
    auto const names = told("goal_evaluated");
    EXPECT_TRUE(names.contains("Ingvild Nesbakk"));
    EXPECT_TRUE(names.contains("Mari Haugvik"));
    EXPECT_TRUE(names.contains("Bente Haugvik")) << "Mari has said yes to health";
    EXPECT_FALSE(names.contains("Ane Kleppe"));
    EXPECT_FALSE(names.contains("Sondre Lyngstad")) << "sees school only";
    EXPECT_FALSE(names.contains("Kari Espeland")) << "the coordinating unit sees no contents";
}

TEST_P(NotifyTest, F8_D1_a_consent_withdrawn_before_the_telling_silences)
{
    evaluate("ingvild", "day");
    withdraw_consents_of("sondre");
    run();
    EXPECT_FALSE(told("goal_evaluated").contains("Sondre Lyngstad"));
    EXPECT_TRUE(told("goal_evaluated").contains("Tor-Erik Vassdal"));
}

TEST_P(NotifyTest, D4_D1_a_consent_withdrawn_before_the_sending_stops_the_mail)
{
    evaluate("ingvild", "day");
    Worker one = worker();
    one.run_once(); // the event only; the mails are told by it
    EXPECT_EQ(state_of("sondre"), "waiting");
    withdraw_consents_of("sondre");
    run();
    EXPECT_FALSE(mailed("sondre"));
    EXPECT_EQ(state_of("sondre"), "none");
    EXPECT_TRUE(mailed("tor-erik"));
}

TEST_P(NotifyTest, F8_the_same_event_twice_gives_one_notice_and_one_mail)
{
    evaluate("ane", "health");
    auto const rows = Outbox{db()}.claim(20, clock.now(), std::chrono::seconds{300});
    ASSERT_EQ(rows.size(), 1U);
    NotifyPlace const place{&db(), &municipality(), &facts_source(), &secrets(), &catalogues(), areas};
    EXPECT_GT(tell_members(place, rows[0], true, clock.now()), 0);
    EXPECT_EQ(tell_members(place, rows[0], true, clock.now()), 0) << "the worker was killed before it could say done";
    EXPECT_EQ(count("SELECT count(*) FROM notice WHERE member_id = $1", {member("ingvild")}), 1);
    EXPECT_EQ(count("SELECT count(*) FROM outbox WHERE event = 'notice.mail_due'"), count("SELECT count(*) FROM notice"));
}

TEST_P(NotifyTest, D4_L11_a_mail_is_an_approved_sentence_to_the_right_address_and_nothing_else)
{
    evaluate("ane", "health");
    run();
    ASSERT_TRUE(mailed("ingvild"));
    EXPECT_EQ(state_of("ingvild"), "sent");
    for (auto const& mail : smtp.mails) {
        EXPECT_TRUE(post.guard.lets_out({mail.subject, mail.text}));
        EXPECT_EQ(mail.from.address, "samtak@example.test");
        EXPECT_EQ(mail.from.name, municipality().name);
        EXPECT_TRUE(mail.to.name.empty());
        EXPECT_FALSE(mail.html);
        EXPECT_TRUE(mail.message_id.text.ends_with("@example.test"));
        auto const link = "https://samtak.example/sunnfjord/n/" + mail.message_id.text.substr(0, 32);
        EXPECT_NE(mail.text.find(link), std::string::npos) << "the Message-ID is the notice's, so it is the same when it is sent again";
        for (std::string_view const word : {"Mari", "Haugvik", "Ane", "Kleppe", "Ingvild", "plan", "evaluer", "helse", "09820990010"})
            EXPECT_EQ(message_bytes(mail).find(word), std::string::npos) << word;
    }
}

TEST_P(NotifyTest, D4_K10_who_has_address_protection_or_wants_none_gets_no_mail)
{
    write("UPDATE member SET address_protection = 'strict' WHERE id = $1", {member("mari")});
    write("UPDATE member SET mail_notices = 0 WHERE id = $1", {member("bente")});
    write("UPDATE member SET account_id = NULL WHERE id = $1", {member("ingvild")});
    evaluate("ane", "health");
    run();
    EXPECT_FALSE(mailed("mari"));
    EXPECT_FALSE(mailed("bente"));
    EXPECT_FALSE(mailed("ingvild")) << "has not taken the invitation";
    EXPECT_EQ(state_of("mari"), "none") << "the notice is there, inside the product";
}

TEST_P(NotifyTest, D4_K10_protection_that_came_after_the_event_holds)
{
    evaluate("ane", "health");
    Worker one = worker();
    one.run_once();
    write("UPDATE member SET address_protection = 'confidential' WHERE id = $1", {member("mari")});
    run();
    EXPECT_FALSE(mailed("mari"));
}

TEST_P(NotifyTest, K10_D4_set_on_the_person_it_holds_for_mail_that_waits_and_for_who_acts_for_her)
{
    evaluate("ane", "health");
    Worker one = worker();
    one.run_once();
    ASSERT_EQ(state_of("mari"), "waiting");
    ASSERT_EQ(state_of("bente"), "waiting");
    protect(AddressProtection::confidential);
    run();
    EXPECT_FALSE(mailed("mari"));
    EXPECT_FALSE(mailed("bente"));
    EXPECT_TRUE(mailed("ingvild"));
    protect(AddressProtection::none);
    evaluate("ane", "health");
    run();
    EXPECT_TRUE(mailed("mari")) << "what was before is back, with no other click";
    EXPECT_TRUE(mailed("bente"));
}

TEST_P(NotifyTest, K10_D4_who_is_protected_gets_mail_when_they_ask_and_a_stronger_protection_asks_anew)
{
    protect(AddressProtection::confidential);
    ask_for_mail("mari", true);
    evaluate("ane", "health");
    run();
    EXPECT_TRUE(mailed("mari"));
    EXPECT_FALSE(mailed("bente")) << "each asks for themselves";
    smtp.mails.clear();
    protect(AddressProtection::strict);
    evaluate("ane", "health");
    run();
    EXPECT_FALSE(mailed("mari"));
    ask_for_mail("mari", false);
    protect(AddressProtection::none);
    EXPECT_TRUE(NoticeStore{db()}.settings(decide<OwnSettings>("mari", Scope{}).value()).wants()) << "a no in that time is no no for ever";
}

TEST_P(NotifyTest, L11_what_the_mail_server_said_is_seen)
{
    smtp.next = Delivery::Outcome::refused;
    evaluate("ane", "health");
    run();
    EXPECT_EQ(state_of("ingvild"), "refused");
    smtp.next = Delivery::Outcome::later;
    evaluate("ane", "health");
    for (int i = 0; i < 14; ++i) {
        run();
        clock.set(clock.now() + std::chrono::hours{3});
    }
    EXPECT_EQ(count("SELECT count(*) FROM notice WHERE member_id = $1 AND mail_state = 'failed'", {member("ingvild")}), 1);
    EXPECT_GT(Outbox{db()}.given_up(), 0);
    EXPECT_EQ(Outbox{db()}.given_up_by_kind().at(0).why, "mail server or gateway said later too many times");
    smtp.next = Delivery::Outcome::accepted;
    run();
    EXPECT_EQ(count("SELECT count(*) FROM notice WHERE mail_state = 'sent'"), 0) << "given up is given up";
    auto again = Change::background(clock.now()); // the administrator has it tried once more
    Outbox::try_again(again);
    ASSERT_TRUE(db().commit(std::move(again)));
    run();
    EXPECT_EQ(count("SELECT count(*) FROM notice WHERE member_id = $1 AND mail_state = 'failed'", {member("ingvild")}), 0);
    EXPECT_EQ(Outbox{db()}.given_up(), 0);
}

TEST_P(NotifyTest, D4_L11_without_a_mail_server_notices_stay_inside)
{
    evaluate("ane", "health");
    run(false);
    EXPECT_EQ(state_of("ingvild"), "none");
    EXPECT_EQ(count("SELECT count(*) FROM outbox WHERE event = 'notice.mail_due'"), 0);
}

TEST_P(NotifyTest, D4_L11_the_leak_guard_stops_what_is_not_approved)
{
    post.guard = LeakGuard{{OutboundSender{"Ein annan kommune", "https://samtak.example/annan"}}};
    evaluate("ane", "health");
    run();
    EXPECT_TRUE(smtp.mails.empty());
    EXPECT_EQ(state_of("ingvild"), "failed");
}

TEST_P(NotifyTest, F8_a_member_reads_their_own_notices_only)
{
    evaluate("ane", "health");
    run();
    NoticeStore notices{db()};
    auto const ingvild = decide<ListNotices>("ingvild", Scope{}).value();
    auto const mari = decide<ListNotices>("mari", Scope{}).value();
    auto const mine = notices.list(ingvild);
    ASSERT_EQ(mine.size(), 1U);
    EXPECT_EQ(mine[0].kind, NoticeKind::goal_evaluated);
    EXPECT_EQ(mine[0].area, "health");
    EXPECT_FALSE(notices.find(mari, mine[0].id));
    EXPECT_EQ(unread_notices(db(), member("ingvild")), 1);
    auto reading = change("mari");
    notices.mark_read(reading, mari, mine[0].id);
    ASSERT_TRUE(db().commit(std::move(reading)));
    EXPECT_EQ(unread_notices(db(), member("ingvild")), 1) << "another's hand reads nothing";
    auto own = change("ingvild");
    notices.mark_all_read(own, ingvild);
    ASSERT_TRUE(db().commit(std::move(own)));
    EXPECT_EQ(unread_notices(db(), member("ingvild")), 0);
}

TEST_P(NotifyTest, F8_many_small_changes_are_one_piece_of_news_until_it_is_read)
{
    for (int i = 0; i < 3; ++i)
        write("INSERT INTO outbox (id, kind, event, reference, due, lease_until, tries) VALUES ($1, 'event', 'plan.words_written', $2, $3, '', 0)",
            {OnceId::fresh(), "plan=" + plan.str() + ";by=" + member("mari").str() + ";", clock.now()});
    run();
    EXPECT_EQ(unread_notices(db(), member("ingvild")), 1);
    EXPECT_TRUE(smtp.mails.empty()) << "no mail for each save";
}

TEST_P(NotifyTest, L1_F10_D4_who_was_asked_hears_that_the_question_is_withdrawn)
{
    auto const found = db().read_one({"SELECT m.id, m.goal_id, m.coordination_id FROM measure m JOIN goal g ON g.id = m.goal_id "
                                      "WHERE g.plan_id = $1 AND m.area = 'health' AND m.status = 'in_progress' ORDER BY m.ordinal",
        {plan}});
    auto const measure = found.row(0).id<MeasureId>(0);
    write("UPDATE task SET state = 'done', open = 0 WHERE measure_id = $1", {measure}, Rows::any());
    write(
        "INSERT INTO task (id, coordination_id, measure_id, asked_of, asked_by, asked_at, due, state, open, answer_words, proposed_due, answered_at, "
        "version) VALUES ($1, $2, $3, $4, $5, $6, NULL, 'asked', 1, '', NULL, NULL, 1)",
        {TaskId::fresh(), found.row(0).id<CoordinationId>(2), measure, member("ane"), member("ingvild"), clock.now()});
    auto const grant = decide<WritePlan>("ingvild", plan).value();
    PlanStore plans{db(), municipality()};
    auto goal = *plans.read(grant.as<ReadPlan>()).value().goal(found.row(0).id<GoalId>(1));
    goal.content.status = GoalStatus::ended;
    auto closing = change("ingvild");
    plans.begin(closing, grant);
    plans.save(closing, grant, goal, goal.changed.version, "changed");
    ASSERT_TRUE(db().commit(std::move(closing)));
    run();
    EXPECT_EQ(told("measure_taken_back"), std::set<std::string>{"Ane Kleppe"});
    EXPECT_TRUE(mailed("ane"));
}

TEST_P(NotifyTest, D4_a_member_chooses_mail_and_language)
{
    NoticeStore notices{db()};
    auto const grant = decide<OwnSettings>("sondre", Scope{}).value();
    EXPECT_TRUE(notices.settings(grant).mail_notices);
    auto saving = change("sondre");
    notices.save(saving, grant, notices.settings(grant), false, Language::nb);
    ASSERT_TRUE(db().commit(std::move(saving)));
    auto const own = notices.settings(grant);
    EXPECT_FALSE(own.mail_notices);
    EXPECT_EQ(own.language, Language::nb);
    EXPECT_TRUE(own.has_address);
    EXPECT_FALSE(own.is_protected());
}

} // namespace
} // namespace samtak::test
