// Messages in the case on both engines, with the cast and the real facts: who reads a thread, whole or not at all, and who is told. Mari, 17.
#include "home/home_store.hpp"
#include "messages/thread_store.hpp"
#include "notify/notice_work_store.hpp"
#include "notify/tell_members.hpp"
#include "tests/store/cast_policy.hpp"

#include <set>

namespace samtak::test {
namespace {

using Names = std::set<std::string>;

class ThreadsOnTheCast : public OnTheCast {
protected:
    explicit ThreadsOnTheCast(std::string const& place) : OnTheCast(place) {}
    void let_read(std::string const& participant) // messages too, by today's consent
    {
        write("INSERT INTO consent_part (consent_id, part) SELECT id, 'messages' FROM consent WHERE participant_id = $1 AND kind = 'sharing'",
            {id<ParticipantId>("participant", participant)});
    }
    Result<Grant<ReadMessages>> opens(std::string const& who) { return decide<ReadMessages>(who, here, Use::read); }
    bool reads(std::string const& who, ThreadId const& thread)
    {
        auto const grant = opens(who);
        return grant && store.read(*grant, thread).has_value();
    }
    std::size_t listed(std::string const& who)
    {
        auto const grant = opens(who);
        return grant ? store.list(*grant).size() : 0;
    }
    std::vector<std::string> words(std::string const& who, ThreadId const& thread)
    {
        std::vector<std::string> all;
        auto const grant = opens(who);
        auto const one = grant ? store.read(*grant, thread) : std::nullopt;
        if (!one) return all;
        for (auto const& each : store.messages(*grant, *one)) all.push_back(each.words);
        return all;
    }
    ThreadId begin(std::string const& who, Audience audience, bool asks = false, std::optional<Keeping> keep = {})
    {
        auto const grant = decide<WriteMessages>(who, here).value();
        MessageThread thread{.begun_by = grant.by()};
        thread.subject = "Turen til byen";
        thread.audience = audience;
        thread.asks = asks;
        auto each = change(who);
        store.begin(each, grant, thread, "Frå " + who);
        if (keep) KeptStore::keep(each, grant, KeptKind::thread, thread.id.str(), *keep);
        EXPECT_TRUE(changes().commit(std::move(each)));
        return thread.id;
    }
    Result<void> answer(std::string const& who, ThreadId const& thread)
    {
        auto const grant = decide<WriteMessages>(who, here);
        if (!grant) return grant.error();
        auto const one = store.read(*grant, thread);
        if (!one) return Failure{Problem::not_found, "This page isn't here."};
        auto each = change(who);
        store.write(each, *grant, *one, "Svar frå " + who);
        return changes().commit(std::move(each));
    }
    void visit(std::string const& who, ThreadId const& thread)
    {
        auto const grant = opens(who).value();
        auto each = Change::background(clock.now());
        store.visit(each, grant, store.read(grant, thread).value());
        EXPECT_TRUE(changes().commit(std::move(each)));
    }
    // Who has been told by notices of this kind, once each.
    Names told(std::string_view kind)
    {
        Worker worker{{{municipality().key, &db(),
                          notify_handlers({&db(), &municipality(), &facts_source(), &secrets(), &catalogues(), areas},
                              OutboundSender{municipality().name, "https://samtak.example/" + municipality().key}, nullptr)}},
            clock};
        for (int i = 0; i < 5; ++i) worker.run_once();
        Names names;
        auto const found = db().read_one({"SELECT m.name FROM notice n JOIN member m ON m.id = n.member_id WHERE n.kind = $1", {kind}});
        for (auto const row : found) EXPECT_TRUE(names.insert(std::string{row.text(0)}).second) << row.text(0) << " is told twice";
        return names;
    }
    void forget_notices() { write("DELETE FROM notice", {}, Rows::any()); }
    std::size_t late_for(std::string const& who, Day day)
    {
        auto const grant = policy().decide<ListCoordinations>(viewer(who), Scope{Scope::Reach::own}, Use::read, day).value();
        return HomeStore{db(), municipality()}.late_questions(grant, day).size();
    }
    CoordinationId here = coordination;
    ThreadStore store{db()};
};

class ThreadStoreTest : public ThreadsOnTheCast {
protected:
    ThreadStoreTest() : ThreadsOnTheCast("sunnfjord")
    {
        for (auto const* who : {"mari/ane", "mari/sondre"}) let_read(who);
    }
};
SAMTAK_ON_BOTH_ENGINES(ThreadStoreTest);

TEST_P(ThreadStoreTest, E6_D2_who_has_no_consent_to_messages_finds_none)
{
    for (auto const* who : {"mari", "ingvild", "ane", "sondre", "bente"}) EXPECT_TRUE(opens(who)) << who;
    for (auto const* who : {"hanna", "jorunn", "tor-erik", "kari", "gudrun", "oddgeir"})
        EXPECT_FALSE(opens(who)) << who << " has no consent to messages, or is the office";
    EXPECT_EQ(listed("ingvild"), 2U);
    EXPECT_EQ(listed("ane"), 1U) << "what is said to the coordinator alone isn't hers";
}

TEST_P(ThreadStoreTest, E6_no_holes_when_consent_is_withdrawn_and_given_again)
{
    auto const thread = begin("mari", Audience::group);
    ASSERT_TRUE(answer("ane", thread));
    ASSERT_TRUE(answer("ingvild", thread));
    std::vector<std::string> const whole{"Frå mari", "Svar frå ane", "Svar frå ingvild"};
    EXPECT_EQ(words("sondre", thread), whole);
    withdraw_consents_of("ane");
    EXPECT_FALSE(opens("ane")) << "at the next click, also what she wrote herself";
    EXPECT_EQ(words("ane", thread), std::vector<std::string>{});
    EXPECT_FALSE(answer("ane", thread));
    for (auto const* who : {"mari", "ingvild", "sondre", "bente"}) EXPECT_EQ(words(who, thread), whole) << who << " still reads what she wrote";
    ASSERT_TRUE(answer("sondre", thread));
}

TEST_P(ThreadStoreTest, E6_given_again_the_whole_thread_is_there_again_also_what_was_written_meanwhile)
{
    auto const thread = begin("mari", Audience::group);
    ASSERT_TRUE(answer("ane", thread));
    auto const block = OnceId::fresh();
    write("INSERT INTO block (id, coordination_id, member_id, parts, made_by, made_at) VALUES ($1, $2, $3, 'messages', $4, $5)",
        {block, coordination, member("ane"), member("mari"), clock.now()});
    EXPECT_FALSE(reads("ane", thread));
    ASSERT_TRUE(answer("ingvild", thread));
    write("UPDATE block SET lifted_by = $2, lifted_at = $3 WHERE id = $1", {block, member("mari"), clock.now()});
    EXPECT_EQ(words("ane", thread), (std::vector<std::string>{"Frå mari", "Svar frå ane", "Svar frå ingvild"}));
}

TEST_P(ThreadStoreTest, D2_R4_11_who_is_shut_out_of_messages_alone_finds_none_and_is_not_told)
{
    write("INSERT INTO block (id, coordination_id, member_id, parts, made_by, made_at) VALUES ($1, $2, $3, 'messages', $4, $5)",
        {OnceId::fresh(), coordination, member("ane"), member("mari"), clock.now()});
    auto const thread = begin("mari", Audience::group);
    EXPECT_FALSE(reads("ane", thread));
    EXPECT_EQ(listed("ane"), 0U);
    EXPECT_FALSE(told("message_written").contains("Ane Kleppe"));
}

TEST_P(ThreadStoreTest, E6_D4_those_who_read_it_are_told_once_and_never_the_writer)
{
    auto const thread = begin("ane", Audience::group);
    EXPECT_EQ(told("message_written"), (Names{"Ingvild Nesbakk", "Mari Haugvik", "Bente Haugvik", "Sondre Lyngstad"}));
    ASSERT_TRUE(answer("ingvild", thread));
    EXPECT_EQ(told("message_written").count("Ane Kleppe"), 1U);
    clock.set(clock.now() + std::chrono::minutes{5});
    visit("mari", thread);
    clock.set(clock.now() + std::chrono::minutes{5});
    forget_notices();
    ASSERT_TRUE(answer("sondre", thread));
    EXPECT_EQ(told("message_written"), (Names{"Ingvild Nesbakk", "Mari Haugvik", "Bente Haugvik", "Ane Kleppe"}));
    EXPECT_EQ(count("SELECT count(*) FROM notice WHERE reference LIKE '%Svar%' OR reference LIKE '%Turen%'"), 0) << "ids only";
}

TEST_P(ThreadStoreTest, E6_nobody_is_told_again_of_a_thread_before_they_have_looked_at_it)
{
    auto const thread = begin("mari", Audience::group);
    ASSERT_TRUE(answer("sondre", thread));
    EXPECT_TRUE(told("message_written").contains("Ingvild Nesbakk")) << "once: told() fails at a second one";
    clock.set(clock.now() + std::chrono::minutes{5});
    visit("ingvild", thread);
    clock.set(clock.now() + std::chrono::minutes{5});
    ASSERT_TRUE(answer("sondre", thread));
    Worker{{{"sunnfjord", &db(),
               notify_handlers({&db(), &municipality(), &facts_source(), &secrets(), &catalogues(), areas},
                   OutboundSender{municipality().name, "https://samtak.example/sunnfjord"}, nullptr)}},
        clock}
        .run_once();
    EXPECT_EQ(count("SELECT count(*) FROM notice WHERE member_id = $1 AND kind = 'message_written'", {member("ingvild")}), 2);
    EXPECT_EQ(count("SELECT count(*) FROM notice WHERE member_id = $1 AND kind = 'message_written'", {member("bente")}), 1);
}

TEST_P(ThreadStoreTest, E6_a_question_to_the_coordinator_is_told_the_coordinator_and_answered_by_her_alone)
{
    auto const thread = begin("ane", Audience::coordinator, true);
    EXPECT_EQ(told("question_asked"), Names{"Ingvild Nesbakk"});
    EXPECT_EQ(told("message_written"), Names{"Mari Haugvik"}) << "nothing about her without her";
    for (auto const* who : {"sondre", "bente"}) EXPECT_FALSE(reads(who, thread)) << who;
    auto const open = [&] { return count("SELECT count(*) FROM message_question_open WHERE thread_id = $1", {thread}); };
    ASSERT_TRUE(answer("mari", thread));
    EXPECT_EQ(open(), 1) << "others write; it waits for who coordinates";
    EXPECT_FALSE(told("message_written").contains("Ingvild Nesbakk")) << "she has the question before her, unread";
    forget_notices();
    ASSERT_TRUE(answer("ingvild", thread));
    EXPECT_EQ(open(), 0);
    EXPECT_EQ(told("message_written"), (Names{"Ane Kleppe", "Mari Haugvik"})) << "who asked hears of the answer";
}

TEST_P(ThreadStoreTest, E6_only_who_asked_closes_it_and_once_answered_there_is_nothing_to_close)
{
    auto const thread = begin("ane", Audience::group, true);
    auto const close = [&](std::string const& who) {
        auto const grant = decide<WriteMessages>(who, here).value();
        auto each = change(who);
        store.close(each, grant, store.read(grant, thread).value());
        return changes().commit(std::move(each)).has_value();
    };
    EXPECT_FALSE(close("ingvild"));
    EXPECT_TRUE(close("ane"));
    EXPECT_FALSE(close("ane"));
    EXPECT_EQ(count("SELECT count(*) FROM message_closing"), 1);
}

TEST_P(ThreadStoreTest, E6_what_is_sent_stands)
{
    auto const thread = begin("mari", Audience::group);
    for (auto const& statement : {Statement{"UPDATE message SET words = 'anna'"}, Statement{"DELETE FROM message"},
             Statement{"UPDATE message_thread SET subject = 'anna'"}, Statement{"DELETE FROM message_thread"}})
        EXPECT_THROW(write(statement, {}, Rows::any()), std::exception) << statement.sql;
    EXPECT_EQ(words("mari", thread), std::vector<std::string>{"Frå mari"});
}

TEST_P(ThreadStoreTest, E6_it_is_new_to_the_reader_until_their_own_visit)
{
    auto const thread = begin("mari", Audience::group);
    auto const is_new = [&](std::string const& who) { return store.read(opens(who).value(), thread)->is_new_to(member(who)); };
    EXPECT_FALSE(is_new("mari"));
    EXPECT_TRUE(is_new("ane"));
    visit("ane", thread);
    EXPECT_FALSE(is_new("ane"));
    EXPECT_TRUE(is_new("ingvild"));
    ASSERT_TRUE(answer("ingvild", thread));
    EXPECT_TRUE(is_new("ane"));
}

TEST_P(ThreadStoreTest, E6_B8_a_late_question_is_told_the_deputy_without_the_case_until_they_step_in)
{
    begin("mari", Audience::coordinator, true);
    auto const late = [&](int days) { return late_for("oddgeir", today().plus_days(days)); };
    EXPECT_EQ(late(7), 0U);
    EXPECT_EQ(late(8), 1U);
    EXPECT_EQ(late_for("ingvild", today().plus_days(8)), 0U) << "it stands in her own case";
    EXPECT_FALSE(opens("oddgeir")) << "that it is late opens nothing";
    write("INSERT INTO absence (id, member_id, from_day, to_day) VALUES ($1, $2, $3, $4)",
        {OnceId::fresh(), member("ingvild"), today().plus_days(8), today().plus_days(9)});
    EXPECT_EQ(late(8), 0U) << "then it stands among the deputy's own";
}

TEST_P(ThreadStoreTest, E6_after_the_coordination_has_ended_the_person_reads_and_nobody_writes)
{
    auto const thread = begin("mari", Audience::group);
    write("UPDATE coordination SET ends_on = $2 WHERE id = $1", {coordination, today().plus_days(-1)});
    EXPECT_TRUE(reads("mari", thread));
    EXPECT_FALSE(decide<WriteMessages>("mari", here));
    for (auto const* who : {"ane", "ingvild"}) EXPECT_FALSE(opens(who)) << who;
}

// K8: Sara, 15, and her father.
class ThreadsOfSara : public ThreadsOnTheCast {
protected:
    ThreadsOfSara() : ThreadsOnTheCast("lund")
    {
        here = id<CoordinationId>("coordination", "sara");
        let_read("sara/ivar");
    }
};
SAMTAK_ON_BOTH_ENGINES(ThreadsOfSara);

TEST_P(ThreadsOfSara, K8_a_thread_that_is_kept_leaves_no_trace_with_the_parent)
{
    auto const before = listed("terje");
    auto const thread = begin("sara", Audience::group, true, Keeping{true});
    ASSERT_TRUE(answer("ivar", thread));
    for (auto const* who : {"sara", "marte", "ivar"}) EXPECT_TRUE(reads(who, thread)) << who;
    EXPECT_FALSE(reads("terje", thread));
    EXPECT_EQ(listed("terje"), before);
    EXPECT_FALSE(answer("terje", thread));
    auto names = told("question_asked");
    names.merge(told("message_written"));
    for (auto const& name : names) EXPECT_EQ(name.find("Terje"), std::string::npos) << name;
    EXPECT_GE(names.size(), 2U) << "the others are told";
    EXPECT_FALSE(decide<KeepThread>("terje", here));
}

TEST_P(ThreadsOfSara, K8_shared_again_it_is_there_whole)
{
    auto const thread = begin("sara", Audience::group, false, Keeping{true});
    auto each = change("sara");
    KeptStore::set(each, decide<KeepThread>("sara", here).value(), thread.str(), false, 1, {true});
    ASSERT_TRUE(changes().commit(std::move(each)));
    EXPECT_EQ(words("terje", thread), std::vector<std::string>{"Frå sara"});
    ASSERT_TRUE(answer("terje", thread));
    auto const keeping = decide<KeepThread>("sara", here).value();
    EXPECT_TRUE(store.parent_wrote(keeping, store.read(opens("sara").value(), thread).value(), {member("terje")}));
    EXPECT_FALSE(store.parent_wrote(keeping, store.read(opens("sara").value(), thread).value(), {member("silje")}));
}

} // namespace
} // namespace samtak::test
