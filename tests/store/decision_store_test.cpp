// A4 A7 K2: assessment, decision, letter and appeal on both engines, with the cast. What is signed never changes.
#include "decisions/appeal_store.hpp"
#include "decisions/assessment_store.hpp"
#include "decisions/decision_store.hpp"
#include "decisions/letter.hpp"
#include "intake/incoming_store.hpp"
#include "tests/store/cast_policy.hpp"

namespace samtak::test {
namespace {

class DecisionStoreTest : public OnTheCast {
protected:
    Assessment assessment() { return AssessmentStore{db()}.read(decide<WriteAssessment>("kari", coordination, Use::read).value()); }
    Result<void> assess(Assessment const& one)
    {
        auto each = change("kari");
        AssessmentStore{db()}.write(each, decide<WriteAssessment>("kari", coordination).value(), one);
        return changes().commit(std::move(each));
    }
    DecisionDraft draft() { return DecisionStore{db()}.draft(decide<WriteDecision>("kari", coordination).value()); }
    Result<void> write_draft(DecisionDraft one)
    {
        one.kind = "plan";
        one.basis = "hol-7-1";
        one.outcome = "granted";
        one.language = "nn";
        one.rules = one.facts = one.considerations = "Grunn";
        auto each = change("kari");
        DecisionStore{db()}.write(each, decide<WriteDecision>("kari", coordination).value(), one);
        return changes().commit(std::move(each));
    }
    Result<void> sign(DecisionDraft const& seen)
    {
        auto const grant = decide<SignDecision>("kari", coordination);
        if (!grant) return grant.error();
        DecisionStore store{db()};
        Words const w{catalogues(), Language::nn, municipality().terms_in(Language::nn)};
        auto const made = letter(seen, {municipality(), w, "Mari", "Kari Espeland", "", today()});
        auto each = change("kari");
        store.sign(
            each, *grant, seen, assessment(), made.value(), recipients(store.people(*grant, today(), false), seen.basis), "enkeltvedtak", 4, today());
        return changes().commit(std::move(each));
    }
    std::vector<Signed> all() { return DecisionStore{db()}.list(decide<ReadDecisions>("mari", coordination, Use::read).value()); }
};
SAMTAK_ON_BOTH_ENGINES(DecisionStoreTest);

TEST_P(DecisionStoreTest, A4_two_who_assess_at_once_are_not_written_over_and_every_version_is_kept)
{
    auto const seen = assessment();
    ASSERT_EQ(seen.version, 1) << "of the cast";
    auto mine = seen;
    mine.grounds = "Først";
    ASSERT_TRUE(assess(mine));
    mine.grounds = "Etter";
    EXPECT_FALSE(assess(mine)) << "written over a version that somebody else has changed";
    EXPECT_EQ(assessment().grounds, "Først");
    EXPECT_EQ(AssessmentStore{db()}.versions(decide<WriteAssessment>("kari", coordination).value()).size(), 2U);
}

TEST_P(DecisionStoreTest, A4_only_the_coordinating_unit_assesses)
{
    for (auto const* other : {"ingvild", "mari", "oddgeir"}) EXPECT_FALSE(decide<WriteAssessment>(other, coordination)) << other;
}

TEST_P(DecisionStoreTest, A7_R3_11_who_coordinates_the_case_cannot_sign)
{
    EXPECT_TRUE(decide<SignDecision>("kari", coordination));
    EXPECT_FALSE(decide<SignDecision>("ingvild", coordination));
    write("INSERT INTO coordinator_appointment (id, coordination_id, member_id, kind, responsible, deputy_id, from_day, to_day, active) "
          "VALUES ($1, $2, $3, 'coordinator', 0, NULL, '2026-01-01', NULL, 1)",
        {AppointmentId::fresh(), coordination, member("kari")});
    EXPECT_FALSE(decide<SignDecision>("kari", coordination)) << "of the unit, and coordinates the case";
}

TEST_P(DecisionStoreTest, A7_R3_06_a_decision_answers_the_application_that_waits_for_it_and_no_more)
{
    IncomingStore incoming{db(), secrets()};
    auto const apply = [&](std::string asks) {
        Incoming one;
        one.kind = IncomingKind::application;
        one.name = "Mari Haugvik";
        one.applies_as = "self";
        one.asks = std::move(asks);
        one.words = "Eg treng hjelp";
        one.received_on = today();
        one.coordination = coordination;
        auto each = change("mari");
        incoming.add(each, decide<WriteApplication>("mari", Scope{}).value(), one);
        EXPECT_TRUE(changes().commit(std::move(each)));
        return one.id;
    };
    auto const on_plan = apply("plan"), both = apply("both");
    ASSERT_TRUE(write_draft(draft()));
    ASSERT_TRUE(sign(draft()));
    auto const sent = [&](IncomingId const& id) { return incoming.sent(decide<ReadSent>("mari", Scope{}, Use::read).value(), id).value(); };
    EXPECT_EQ(sent(on_plan).state, IncomingState::answered);
    ASSERT_TRUE(sent(on_plan).answer());
    EXPECT_EQ(sent(on_plan).answer()->outcome, IncomingOutcome::decided);
    EXPECT_EQ(sent(both).state, IncomingState::open) << "the coordinator isn't decided yet";
}

TEST_P(DecisionStoreTest, A7_a_signed_decision_is_read_by_the_person_and_never_changes)
{
    auto const before = all().size();
    ASSERT_TRUE(write_draft(draft()));
    auto const seen = draft();
    ASSERT_TRUE(sign(seen));
    ASSERT_EQ(all().size(), before + 1);
    auto const one = DecisionStore{db()}.read(decide<ReadDecisions>("mari", coordination, Use::read).value(), seen.id);
    ASSERT_TRUE(one);
    EXPECT_FALSE(one->blocks.empty());
    ASSERT_FALSE(one->readers.empty());
    EXPECT_EQ(one->readers.front().name, "Mari Haugvik");
    EXPECT_EQ(one->deadline(), today().plus_days(28));
    EXPECT_ANY_THROW(write("UPDATE decision SET facts = 'anna' WHERE id = $1", {seen.id}));
    EXPECT_ANY_THROW(write("DELETE FROM decision_block WHERE decision_id = $1", {seen.id}, Rows::any()));
    EXPECT_EQ(draft().version, 0) << "the draft is used up";
}

TEST_P(DecisionStoreTest, A7_two_who_sign_at_once_sign_once)
{
    ASSERT_TRUE(write_draft(draft()));
    auto const seen = draft();
    ASSERT_TRUE(write_draft(seen)) << "changed meanwhile";
    EXPECT_FALSE(sign(seen)) << "a text that nobody sees any more";
    auto const now = draft();
    ASSERT_TRUE(sign(now));
    EXPECT_FALSE(sign(now));
}

TEST_P(DecisionStoreTest, A7_the_database_refuses_a_decision_without_basis_or_reasons)
{
    constexpr Statement add =
        "INSERT INTO decision (id, coordination_id, assessment_id, assessment_version, kind, basis, outcome, form, language, rules, "
        "facts, considerations, title, weeks, signed_by, signed_on, signed_at) SELECT $1, a.coordination_id, a.id, 1, 'plan', $2, "
        "'granted', 'written', 'nn', $3, 'x', 'x', 'x', 4, $4, '2026-11-02', '2026-11-02T07:15:00.000000Z' FROM assessment a "
        "WHERE a.coordination_id = $5";
    EXPECT_ANY_THROW(write(add, {DecisionId::fresh(), "", "x", member("kari"), coordination}));
    EXPECT_ANY_THROW(write(add, {DecisionId::fresh(), "hol-7-1", "", member("kari"), coordination}));
    write(add, {DecisionId::fresh(), "hol-7-1", "x", member("kari"), coordination});
}

TEST_P(DecisionStoreTest, K2_A7_the_deadline_runs_anew_when_the_letter_is_delivered_another_way)
{
    auto const id = all().front().id;
    auto each = change("kari");
    DecisionStore{db()}.known(each, decide<HandleAppeal>("kari", coordination).value(), id, "post", today().plus_days(-2));
    ASSERT_TRUE(changes().commit(std::move(each)));
    EXPECT_EQ(all().front().deadline(), today().plus_days(26));
}

TEST_P(DecisionStoreTest, K2_A7_the_person_appeals_and_each_step_is_kept)
{
    auto const id = all().front().id;
    AppealStore store{db()};
    Appeal const one{AppealId::fresh(), today().plus_days(400), "portal", "Mari Haugvik", {}, "Eg klagar"};
    auto each = change("mari");
    store.make(each, decide<MakeAppeal>("mari", coordination).value(), id, one);
    ASSERT_TRUE(changes().commit(std::move(each))) << "a year late, and received";
    EXPECT_FALSE(decide<MakeAppeal>("ingvild", coordination)) << "the coordinator appeals for nobody";
    auto const step = [&](std::size_t seen) {
        auto next = change("kari");
        store.take(next, decide<HandleAppeal>("kari", coordination).value(), one.id, {"taken_late", today(), "Grunn", {}}, seen);
        return changes().commit(std::move(next));
    };
    ASSERT_TRUE(step(0));
    EXPECT_FALSE(step(0)) << "somebody has taken a step meanwhile";
    auto const found = store.list(decide<HandleAppeal>("kari", coordination).value(), id);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().steps.size(), 1U);
}

TEST_P(DecisionStoreTest, A6_an_expecting_familys_letter_goes_to_the_parents_on_paper)
{
    write("UPDATE person SET birth_day = NULL, birth_confirmed = 0 WHERE id = (SELECT person_id FROM coordination WHERE id = $1)", {coordination});
    auto const people = DecisionStore{db()}.people(decide<SignDecision>("kari", coordination).value(), today(), true);
    ASSERT_EQ(people.age, 0);
    auto const readers = recipients(people, "hol-7-2a");
    EXPECT_EQ(readers.at(0).gets, Gets::too_young);
    EXPECT_TRUE(readers.at(1).gets_letter() && !readers.at(1).in_portal());
}

} // namespace
} // namespace samtak::test
