// A12, law.md R12.01-R12.03: one holds the relay, both sign, no log without consent, and the holder becomes coordinator without registering
// twice. Both engines, with the cast: Solveig holds the relay for Noah, 13, on level 2.
#include "consent/consent_store.hpp"
#include "coordination/bti_store.hpp"
#include "coordination/coordination_store.hpp"
#include "coordination/coordinator_turn_store.hpp"
#include "coordination/nomination_store.hpp"
#include "tests/store/cast_policy.hpp"

namespace samtak::test {
namespace {

class BtiStoreTest : public OnTheCast {
protected:
    BtiStoreTest() : OnTheCast("lyngdal") {}
    BtiStore store{db()};
    CoordinationId noah = id<CoordinationId>("coordination", "noah");

    Bti bti() { return store.read(decide<ReadBti>("per", noah, Use::read).value()); }
    std::string holder()
    {
        auto const now = bti();
        auto const* one = now.holder(today());
        return one ? one->name : "";
    }
    Result<void> set_level(std::string const& who, std::string const& key, std::int64_t seen)
    {
        auto const grant = decide<SetBtiLevel>(who, noah);
        if (!grant) return grant.error();
        auto each = change(key_of(who));
        store.set_level(each, *grant, *municipality().bti_level(key), "Flere må med", seen, today());
        return changes().commit(std::move(each));
    }
    Result<void> offer(std::string const& who, std::string const& to)
    {
        auto const grant = decide<OfferRelay>(who, noah);
        if (!grant) return grant.error();
        auto each = change(key_of(who));
        store.offer(each, *grant, {RelayHandOverId::fresh(), {}, grant->by(), member(to), {}, {}, "Avtalen med PPT"}, today());
        return changes().commit(std::move(each));
    }
    Result<void> accept(std::string const& who, RelayHandOver const& asked)
    {
        auto const grant = decide<AnswerRelay>(who, noah);
        if (!grant) return grant.error();
        auto each = change(key_of(who));
        store.accept(each, *grant, asked, today());
        return changes().commit(std::move(each));
    }
    std::optional<RelayHandOver> asked(std::string const& who)
    {
        auto const grant = decide<ReadRelayQuestion>(who, noah, Use::read);
        return grant ? store.asked(*grant) : std::nullopt;
    }
    static std::string key_of(std::string const& login) { return login == "per" ? "per-lyngdal" : login == "tone-berge" ? "tone" : login; }
    bool may(std::string_view act, std::string const& who) { return rule(act, facts(who, noah)).yes; }
    void withdraw()
    {
        write("INSERT INTO consent_withdrawal (consent_id, by_member, by_giver, at) VALUES ($1, $2, 'parent', $3)",
            {id<ConsentId>("consent", "noah/1"), member("tone"), clock.now()});
    }
    void consent_to(std::string_view kind)
    {
        write(
            "INSERT INTO consent (id, coordination_id, kind, outcome, form, giver, giver_right, also_heard, from_day, note, recorded_by, recorded_at, "
            "child_view) VALUES ($1, $2, $3, 'given', 'written', 'parent', 'pbrl § 4-4', '', $4, '', $5, $6, '')",
            {ConsentId::fresh(), noah, kind, today(), member("solveig"), clock.now()});
    }
    void appoint_sigrid_from(Day first)
    {
        consent_to("coordinator");
        NominationStore nominations{db()};
        auto const nominating = decide<NominateCoordinator>("per", noah).value();
        auto one = nominations.read(nominating);
        one.step = NominationStep::answer;
        one.member = member("sigrid");
        one.deputy = member("per-lyngdal");
        one.from = first;
        auto each = change("per-lyngdal");
        nominations.nominate(each, nominating, one);
        ASSERT_TRUE(changes().commit(std::move(each)));
        auto const answering = decide<AnswerNomination>("sigrid", noah).value();
        each = change("sigrid");
        nominations.accept(each, answering, *nominations.asked(answering), today());
        ASSERT_TRUE(changes().commit(std::move(each)));
    }
    bool holds(Day day) { return rule("bti.log.write", facts("solveig", noah, day)).yes; }
    std::int64_t alarms()
    {
        return count("SELECT count(*) FROM coordinator_vacancy_overview WHERE coordination_id = $1 AND from_day <= $2 AND to_day >= $2 "
                     "AND after_day < $2 AND before_day > $2",
            {noah, today()});
    }
};
SAMTAK_ON_BOTH_ENGINES(BtiStoreTest);

TEST_P(BtiStoreTest, A12_exactly_one_holds_the_relay_and_the_database_says_so)
{
    EXPECT_EQ(holder(), "Solveig Hægebostad");
    auto each = Change::background(clock.now());
    each.add("INSERT INTO bti_holder (id, coordination_id, member_id, from_day, to_day, active) VALUES ($1, $2, $3, $4, NULL, 1)",
        {BtiHolderId::fresh(), noah, member("sigrid"), today()});
    EXPECT_EQ(db().commit(std::move(each)).error().problem, Problem::conflict);
    EXPECT_EQ(holder(), "Solveig Hægebostad");
}

TEST_P(BtiStoreTest, A12_until_both_have_signed_the_giver_holds_the_relay)
{
    ASSERT_TRUE(offer("solveig", "sigrid"));
    EXPECT_EQ(holder(), "Solveig Hægebostad");
    EXPECT_FALSE(may("coordination.read", "sigrid")) << "asked, not yet told of whom";
    EXPECT_FALSE(may("bti.log.read", "sigrid"));
    auto const turns = CoordinatorTurnStore{db()}.own(decide<ListCoordinations>("sigrid", Scope{Scope::Reach::own}, Use::read).value(), false);
    ASSERT_EQ(turns.size(), 1U);
    EXPECT_EQ(turns[0].what, CoordinatorTurn::What::relay);
    ASSERT_TRUE(accept("sigrid", *asked("sigrid")));
    EXPECT_EQ(holder(), "Sigrid Aas");
    EXPECT_TRUE(may("bti.log.write", "sigrid"));
    EXPECT_FALSE(may("bti.read", "solveig")) << "handed over is over";
    auto const now = bti();
    ASSERT_EQ(now.hand_overs.size(), 1U);
    EXPECT_EQ(now.hand_overs[0].outcome, "accepted");
    EXPECT_EQ(now.hand_overs[0].words, "Avtalen med PPT");
    ASSERT_EQ(now.holders.size(), 2U);
    EXPECT_EQ(now.holders[1].why_ended, "handed_over");
    EXPECT_EQ(count("SELECT count(*) FROM outbox WHERE event IN ('relay.asked', 'relay.answered', 'relay.changed')"), 3);
    for (auto const statement : {Statement{"UPDATE bti_holder_ending SET why = ''"}, Statement{"DELETE FROM bti_hand_over_answer"}})
        EXPECT_THROW(write(statement, {}, Rows::any()), std::exception) << "append-only";
}

TEST_P(BtiStoreTest, A12_two_at_once_and_the_second_is_told)
{
    ASSERT_TRUE(offer("solveig", "sigrid"));
    EXPECT_EQ(offer("solveig", "randi").error().problem, Problem::conflict) << "one is asked at a time";
    auto const question = *asked("sigrid");
    auto taking = change("solveig");
    auto const offering = decide<OfferRelay>("solveig", noah).value();
    auto const answering = decide<AnswerRelay>("sigrid", noah).value();
    store.take_back(taking, offering, question.id);
    auto accepting = change("sigrid");
    store.accept(accepting, answering, question, today());
    ASSERT_TRUE(changes().commit(std::move(taking)));
    EXPECT_EQ(changes().commit(std::move(accepting)).error().problem, Problem::conflict);
    EXPECT_EQ(holder(), "Solveig Hægebostad");
    EXPECT_FALSE(asked("sigrid")) << "nothing is asked any more";
    ASSERT_TRUE(offer("solveig", "randi")) << "another can be asked";
}

TEST_P(BtiStoreTest, A12_a_no_goes_back_with_its_reason_and_nothing_else_changes)
{
    ASSERT_TRUE(offer("solveig", "sigrid"));
    auto const question = *asked("sigrid");
    auto each = change("sigrid");
    store.refuse(each, decide<AnswerRelay>("sigrid", noah).value(), question, "Har for mange nå");
    ASSERT_TRUE(changes().commit(std::move(each)));
    EXPECT_EQ(holder(), "Solveig Hægebostad");
    EXPECT_EQ(bti().hand_overs.at(0).reason, "Har for mange nå");
    EXPECT_FALSE(bti().waiting());
    EXPECT_FALSE(decide<AnswerRelay>("sigrid", noah)) << "answered is answered";
}

TEST_P(BtiStoreTest, A12_each_level_is_a_row_and_of_two_who_set_it_the_second_sees_the_first)
{
    ASSERT_EQ(bti().number(), 2);
    ASSERT_TRUE(set_level("solveig", "3", 2));
    EXPECT_EQ(set_level("per", "1", 2).error().problem, Problem::conflict);
    auto const now = bti();
    ASSERT_EQ(now.steps.size(), 3U);
    EXPECT_EQ(now.steps[0].level + now.steps[1].level + now.steps[2].level, "321");
    EXPECT_EQ(holder(), "Solveig Hægebostad") << "the relay goes on";
    EXPECT_THROW(write("UPDATE bti_level SET grounds = ''", {}, Rows::any()), std::exception) << "append-only";
}

TEST_P(BtiStoreTest, A12_on_a_level_without_relay_holder_the_relay_ends_and_its_question_too)
{
    ASSERT_TRUE(offer("solveig", "sigrid"));
    ASSERT_TRUE(set_level("solveig", "0", 2));
    EXPECT_EQ(holder(), "");
    EXPECT_FALSE(asked("sigrid"));
    EXPECT_FALSE(may("bti.read", "solveig"));
    EXPECT_EQ(bti().holders.at(0).why_ended, "level");
    EXPECT_EQ(alarms(), 0) << "nobody is needed there";
    ASSERT_TRUE(set_level("per", "1", 3));
    EXPECT_EQ(alarms(), 1) << "somebody must hold the relay";
    ASSERT_TRUE(offer("per", "sigrid")) << "nobody holds it, so the coordinating unit asks";
    ASSERT_TRUE(accept("sigrid", *asked("sigrid")));
    EXPECT_EQ(holder(), "Sigrid Aas");
    EXPECT_EQ(alarms(), 0);
}

TEST_P(BtiStoreTest, A12_the_coordinating_unit_takes_the_relay_from_nobody_but_from_one_who_has_left)
{
    EXPECT_EQ(offer("per", "sigrid").error().problem, Problem::conflict) << "Solveig holds it";
    EXPECT_EQ(alarms(), 0);
    write("UPDATE member SET to_day = $2 WHERE id = $1", {member("solveig"), today().plus_days(-1)});
    EXPECT_EQ(holder(), "") << "pjf § 13";
    EXPECT_EQ(alarms(), 1);
    ASSERT_TRUE(offer("per", "sigrid"));
    ASSERT_TRUE(accept("sigrid", *asked("sigrid")));
    EXPECT_EQ(holder(), "Sigrid Aas");
    EXPECT_EQ(bti().holders.at(1).why_ended, "left");
}

TEST_P(BtiStoreTest, A12_consent_withdrawn_closes_the_relay_at_the_next_request)
{
    for (auto const* act : {"bti.log.read", "bti.log.write", "bti.level.set", "bti.hand_over.offer", "bti.coordinator.propose"})
        EXPECT_TRUE(may(act, "solveig")) << act;
    ASSERT_TRUE(offer("solveig", "sigrid"));
    withdraw();
    for (auto const* act : {"bti.log.read", "bti.log.write", "bti.level.set", "bti.hand_over.offer", "bti.coordinator.propose"})
        EXPECT_FALSE(may(act, "solveig")) << act;
    EXPECT_FALSE(may("bti.hand_over.answer", "sigrid")) << "nor does the relay go on to another";
    EXPECT_FALSE(may("coordination.read", "solveig")) << "nor the case";
    EXPECT_TRUE(may("bti.read", "solveig")) << "which case it is, and that it is closed";
    EXPECT_TRUE(may("consent.record", "solveig")) << "to ask anew";
    EXPECT_TRUE(may("bti.log.read", "tone-berge")) << "what is written is theirs to read";
    clock.set(clock.now() + std::chrono::minutes{1});
    consent_to("relay");
    EXPECT_TRUE(may("bti.log.write", "solveig"));
}

TEST_P(BtiStoreTest, A12_K8_what_the_parents_said_yes_to_ends_when_the_young_person_decides)
{
    write("UPDATE person SET birth_day = '2010-11-02' WHERE id = $1", {id<PersonId>("person", "noah")});
    EXPECT_FALSE(may("bti.log.write", "solveig")) << "16 today";
    write("UPDATE person SET birth_day = '2010-11-03' WHERE id = $1", {id<PersonId>("person", "noah")});
    EXPECT_TRUE(may("bti.log.write", "solveig")) << "15 for one day more";
}

TEST_P(BtiStoreTest, A11_A12_B5_the_relay_holder_becomes_coordinator_without_registering_twice)
{
    auto const people = count("SELECT count(*) FROM person"), cases = count("SELECT count(*) FROM coordination");
    ASSERT_TRUE(set_level("solveig", "3", 2));
    EXPECT_EQ(alarms(), 1) << "on this level a coordinator is normal";
    NominationStore nominations{db()};
    auto const proposing = decide<ProposeFromRelay>("solveig", noah).value();
    auto proposal = nominations.read(proposing);
    proposal.kind = "other";
    proposal.member = member("solveig");
    proposal.words.grounds = "Kjenner Noah";
    auto each = change("solveig");
    nominations.propose(each, proposing, proposal);
    ASSERT_TRUE(changes().commit(std::move(each)));
    EXPECT_FALSE(decide<NominateCoordinator>("per", noah)) << "not before there is consent to a coordinator";
    consent_to("coordinator");
    auto const nominating = decide<NominateCoordinator>("per", noah).value();
    auto one = nominations.read(nominating);
    EXPECT_EQ(one.member_name, "Solveig Hægebostad") << "what was proposed stands in the form";
    one.step = NominationStep::answer;
    one.deputy = member("per-lyngdal");
    one.from = today();
    each = change("per-lyngdal");
    nominations.nominate(each, nominating, one);
    ASSERT_TRUE(changes().commit(std::move(each)));
    EXPECT_EQ(holder(), "Solveig Hægebostad") << "nothing counts before the yes";
    auto const answering = decide<AnswerNomination>("solveig", noah).value();
    each = change("solveig");
    nominations.accept(each, answering, *nominations.asked(answering), today());
    ASSERT_TRUE(changes().commit(std::move(each)));

    EXPECT_EQ(CoordinationStore{db()}.coordinator(decide<ReadBti>("solveig", noah, Use::read).value(), today())->name, "Solveig Hægebostad");
    EXPECT_EQ(count("SELECT count(*) FROM coordinator_appointment WHERE coordination_id = $1 AND active = 1 AND kind = 'other'", {noah}), 1) << "A11";
    EXPECT_EQ(count("SELECT count(*) FROM bti_holder WHERE coordination_id = $1 AND active = 1", {noah}), 0) << "one thing, one name";
    EXPECT_EQ(bti().holders.at(0).why_ended, "coordinator");
    EXPECT_EQ(bti().steps.size(), 3U) << "the history goes along";
    EXPECT_TRUE(may("bti.log.write", "solveig"));
    EXPECT_EQ(count("SELECT count(*) FROM person"), people);
    EXPECT_EQ(count("SELECT count(*) FROM coordination"), cases);
    EXPECT_EQ(alarms(), 0);
    EXPECT_EQ(offer("per", "sigrid").error().problem, Problem::conflict) << "the coordinator holds it";
}

TEST_P(BtiStoreTest, A12_the_relay_lasts_to_the_day_before_a_coordinator_begins)
{
    appoint_sigrid_from(today().plus_days(3));
    EXPECT_TRUE(holds(today().plus_days(2)));
    EXPECT_FALSE(holds(today().plus_days(3)));
    EXPECT_EQ(alarms(), 0) << "never without somebody";
}

TEST_P(BtiStoreTest, A12_C2_the_relay_goes_on_when_consent_to_who_was_to_take_over_is_withdrawn)
{
    appoint_sigrid_from(today().plus_days(3));
    auto each = change("tone");
    auto const grant = decide<WithdrawConsent>("tone-berge", noah).value();
    ConsentStore consents{db()};
    for (auto const& one : consents.read(decide<ReadConsents>("tone-berge", noah, Use::read).value(), today()).consents)
        if (one.kind == ConsentKind::coordinator) consents.withdraw(each, grant, one.id, Giver::parent);
    consents.call_off(each, grant, today());
    ASSERT_TRUE(changes().commit(std::move(each)));
    EXPECT_EQ(holder(), "Solveig Hægebostad");
    EXPECT_TRUE(holds(today().plus_days(30))) << "also past the day when the other was to begin";
    EXPECT_EQ(count("SELECT count(*) FROM bti_holder WHERE coordination_id = $1 AND active = 1", {noah}), 1);
    EXPECT_EQ(count("SELECT count(*) FROM bti_holder_ending WHERE why = 'coordinator'"), 1) << "what was to be stands in the history";
}

TEST_P(BtiStoreTest, A12_D2_others_than_those_of_the_case_see_nothing)
{
    for (auto const* who : {"randi", "sigrid", "anne"})
        for (auto const* act : {"bti.read", "bti.log.read", "bti.level.set"}) EXPECT_FALSE(may(act, who)) << who << " " << act;
    EXPECT_TRUE(may("bti.read", "per"));
    EXPECT_FALSE(may("bti.log.read", "per")) << "hol § 7-3: administration, never content";
    EXPECT_TRUE(may("bti.view.say", "noah"));
    EXPECT_FALSE(may("bti.view.say", "tone-berge")) << "it is Noah's own";
}

} // namespace
} // namespace samtak::test
