// A1 A2 A9 A15 K5: what comes in is answered or stays; taken up once; one person has one case. Both engines, with the cast.
#include "intake/incoming_events.hpp"
#include "intake/incoming_store.hpp"
#include "intake/take_up.hpp"
#include "intake/waiting_incoming_store.hpp"
#include "tests/store/cast_policy.hpp"

namespace samtak::test {
namespace {

constexpr Scope whole{Scope::Reach::municipality};

class IncomingStoreTest : public OnTheCast {
protected:
    IncomingStore store() { return {db(), secrets()}; }
    Incoming send(std::string const& who, std::string const& typed_number = {})
    {
        Incoming one;
        one.name = "Nils Vik";
        one.born = Day{1980, 5, 5};
        one.words = "x";
        one.knows = "agrees";
        one.received_on = today();
        auto each = change(who);
        store().add(each, decide<SendNotice>(who, Scope{}).value(), one, NationalId::parse(typed_number));
        EXPECT_TRUE(changes().commit(std::move(each)));
        return one;
    }
    std::optional<Incoming> at_desk(IncomingId const& id)
    {
        return store().one(decide<ReadIncoming>("kari", whole, Use::read).value(), {Desk::coordinating_unit}, id);
    }
    bool take_up_one(Incoming const& seen, Change each)
    {
        PeopleStore people{db(), secrets(), catalogues()};
        CoordinationStore coordinations{db()};
        ConsentStore consents{db()};
        auto incoming = store();
        take_up(each, decide<TakeUpIncoming>("kari", whole).value(), decide<RegisterPerson>("kari", whole).value(),
            {"hol-7-2", "none", "self", {}, false}, seen, {people, coordinations, consents, incoming}, today());
        return changes().commit(std::move(each)).has_value();
    }
};
SAMTAK_ON_BOTH_ENGINES(IncomingStoreTest);

TEST_P(IncomingStoreTest, A1_a_notice_stays_at_the_desk_until_it_is_answered_and_the_sender_sees_the_answer)
{
    auto const one = send("ane");
    auto const open = [&] {
        return store().at(decide<ReadIncoming>("kari", whole, Use::read).value(), {Desk::coordinating_unit}, IncomingState::open);
    };
    auto const before = open().size();
    auto each = change("kari");
    auto const seen = at_desk(one.id);
    ASSERT_TRUE(seen);
    store().answer(each, decide<AnswerIncoming>("kari", whole).value(), *seen, {IncomingOutcome::declined, "Vil ikkje"});
    ASSERT_TRUE(changes().commit(std::move(each)));
    EXPECT_EQ(open().size(), before - 1);
    auto const own = store().sent(decide<ReadSent>("ane", Scope{}, Use::read).value(), one.id);
    ASSERT_TRUE(own && own->answer());
    EXPECT_EQ(own->answer()->words, "Vil ikkje");
    EXPECT_FALSE(store().sent(decide<ReadSent>("hanna", Scope{}, Use::read).value(), one.id)) << "nobody else's";
    auto twice = change("kari");
    store().answer(twice, decide<AnswerIncoming>("kari", whole).value(), *seen, {IncomingOutcome::no_need, "x"});
    EXPECT_FALSE(changes().commit(std::move(twice))) << "answered once";
}

TEST_P(IncomingStoreTest, A2_R3_06_an_application_that_is_taken_up_keeps_its_clock_until_it_is_decided)
{
    Incoming one;
    one.kind = IncomingKind::application;
    one.on_paper = true;
    one.name = "Nils Vik";
    one.born = Day{1980, 5, 5};
    one.applies_as = "self";
    one.asks = "coordinator";
    one.words = "x";
    one.received_on = today();
    auto each = change("kari");
    store().add(each, decide<EnterPaperApplication>("kari", whole).value(), one, {});
    ASSERT_TRUE(changes().commit(std::move(each)));
    ASSERT_TRUE(take_up_one(*at_desk(one.id), change("kari")));
    auto const taken = at_desk(one.id).value();
    EXPECT_EQ(taken.state, IncomingState::answered);
    EXPECT_TRUE(taken.waits_for_decision);
    auto const waiting = [&](Day on) {
        return waiting_incoming(db(), decide<ReadIncoming>("kari", whole, Use::read).value(), {Desk::coordinating_unit}, on);
    };
    auto const is_over = [&](Day on) {
        for (auto const& each_one : waiting(on))
            if (each_one.id == one.id) return each_one.clock.state == AnswerClock::State::over;
        return false;
    };
    EXPECT_FALSE(is_over(today().plus_days(29)));
    EXPECT_TRUE(is_over(today().plus_days(30)));
    auto reply = change("kari");
    store().answer(reply, decide<AnswerIncoming>("kari", whole).value(), taken, {IncomingOutcome::preliminary, "Vi ventar", today().plus_days(60)});
    ASSERT_TRUE(changes().commit(std::move(reply)));
    EXPECT_FALSE(is_over(today().plus_days(31)));
    EXPECT_EQ(at_desk(one.id)->state, IncomingState::answered) << "still taken up";
    auto again = change("kari");
    store().answer(again, decide<AnswerIncoming>("kari", whole).value(), taken, {IncomingOutcome::preliminary, "Vi ventar", today().plus_days(70)});
    EXPECT_FALSE(changes().commit(std::move(again))) << "written on what no longer stands";
}

TEST_P(IncomingStoreTest, A1_A2_taken_up_it_is_a_case_without_a_coordinator_and_with_the_consent_that_was_given)
{
    auto const one = send("ane", "05858010170");
    auto const seen = at_desk(one.id);
    ASSERT_TRUE(seen);
    ASSERT_TRUE(take_up_one(*seen, change("kari")));
    auto const done = at_desk(one.id);
    ASSERT_TRUE(done && done->coordination);
    EXPECT_EQ(done->state, IncomingState::answered);
    EXPECT_EQ(count("SELECT count(*) FROM coordinator_appointment WHERE coordination_id = $1", {*done->coordination}), 0);
    EXPECT_EQ(count("SELECT count(*) FROM coordinator_vacancy_overview WHERE coordination_id = $1 AND reason = 'never'", {*done->coordination}), 1);
    EXPECT_TRUE(facts("kari", *done->coordination).coordinator_consent);
    EXPECT_FALSE(take_up_one(*seen, change("kari"))) << "once";
}

TEST_P(IncomingStoreTest, A9_K5_one_number_gives_one_case_and_the_desk_sees_which)
{
    auto const first = send("ane", "05858010170");
    auto const second = send("hanna", "05858010170");
    ASSERT_TRUE(take_up_one(*at_desk(first.id), change("kari")));
    EXPECT_FALSE(take_up_one(*at_desk(second.id), change("kari"))) << "the database refuses";
    auto const grant = decide<TakeUpIncoming>("kari", whole, Use::read);
    auto const cases = store().cases_of(*grant, second.id);
    ASSERT_EQ(cases.size(), 1U);
    EXPECT_TRUE(cases[0].certain);
    EXPECT_EQ(cases[0].id, *at_desk(first.id)->coordination);
    EXPECT_FALSE(decide<TakeUpIncoming>("ane", whole)) << "who sends sees nothing of it";
}

TEST_P(IncomingStoreTest, A15_what_the_allocation_office_passes_on_lies_at_the_units_desk)
{
    write("INSERT INTO member_role (id, member_id, role, from_day, to_day, given_by) VALUES ('x', $1, 'allocation', '2026-01-01', '2027-01-01', 'x')",
        {member("ane")});
    auto one = send("hanna");
    write("UPDATE incoming SET desk = 'allocation' WHERE id = $1", {one.id});
    EXPECT_FALSE(at_desk(one.id));
    auto const grant = decide<AnswerIncoming>("ane", whole);
    ASSERT_TRUE(grant);
    auto const seen = store().one(*grant, {Desk::allocation}, one.id);
    ASSERT_TRUE(seen);
    auto each = change("ane");
    store().answer(each, *grant, *seen, {IncomingOutcome::moved, "Har fått tenester"});
    ASSERT_TRUE(changes().commit(std::move(each)));
    ASSERT_TRUE(at_desk(one.id));
    EXPECT_EQ(at_desk(one.id)->state, IncomingState::open) << "still to be answered";
}

TEST_P(IncomingStoreTest, A2_the_desk_is_told_once_on_day_21_and_once_on_day_30)
{
    auto const told = [&] { return count("SELECT count(*) FROM outbox WHERE event = 'incoming.due'"); };
    tell_of_incoming(db(), clock.now());
    auto const before = told();
    send("ane");
    auto const later = [&](int days) { return clock.now() + std::chrono::hours{24 * days}; };
    tell_of_incoming(db(), later(20));
    auto const others = told();
    tell_of_incoming(db(), later(21));
    tell_of_incoming(db(), later(22));
    EXPECT_EQ(told(), others + 1);
    tell_of_incoming(db(), later(30));
    tell_of_incoming(db(), later(31));
    EXPECT_EQ(told(), others + 2);
    EXPECT_LE(before, others);
}

TEST_P(IncomingStoreTest, A2_who_may_apply_follows_age_and_guardianship)
{
    EXPECT_TRUE(decide<ApplyFor>("mari", coordination)) << "seventeen";
    EXPECT_FALSE(decide<ApplyFor>("bente", coordination)) << "a parent of somebody over sixteen";
    EXPECT_FALSE(decide<ApplyFor>("ingvild", coordination)) << "A3: not the coordinator";
    write("UPDATE person SET birth_day = '2015-01-01'", {}, Rows::any());
    EXPECT_FALSE(decide<ApplyFor>("mari", coordination));
    EXPECT_TRUE(decide<ApplyFor>("bente", coordination));
}

} // namespace
} // namespace samtak::test
