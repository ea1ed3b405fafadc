// B1 B5 B9 B10: the unit, the person, the answer; consent behind every appointment; two at once. Both engines, with the cast.
#include "coordination/coordination_store.hpp"
#include "coordination/coordinator_turn_store.hpp"
#include "coordination/hand_over_store.hpp"
#include "coordination/nomination_store.hpp"
#include "tests/store/cast_policy.hpp"

namespace samtak::test {
namespace {

class NominationStoreTest : public OnTheCast {
protected:
    NominationStore store() { return NominationStore{db()}; }
    Nomination now() { return store().read(decide<SeekCoordinator>("kari", coordination, Use::read).value()); }
    Result<void> pick(Nomination one)
    {
        one.unit = id<UnitId>("unit", "home-care");
        one.step = NominationStep::person;
        auto each = change("kari");
        store().pick_unit(each, decide<PickUnit>("kari", coordination).value(), one);
        return changes().commit(std::move(each));
    }
    Nomination filled(std::string_view who, Day from, std::optional<Day> former_to = std::nullopt)
    {
        auto one = now();
        one.step = NominationStep::answer;
        one.member = member(who);
        one.deputy = member("oddgeir");
        one.from = from;
        one.former_to = former_to;
        one.words.grounds = "Kjenner Mari";
        return one;
    }
    Result<void> nominate(Nomination const& one)
    {
        auto each = change("oddgeir");
        store().nominate(each, decide<NominateCoordinator>("oddgeir", coordination).value(), one);
        return changes().commit(std::move(each));
    }
    Result<void> accept(std::string const& who, Grant<AnswerNomination> const& grant)
    {
        auto const asked = store().asked(grant);
        if (!asked) return Failure{Problem::not_found};
        auto each = change(who);
        store().accept(each, grant, *asked, today());
        return changes().commit(std::move(each));
    }
    Result<void> accept(std::string const& who)
    {
        auto const grant = decide<AnswerNomination>(who, coordination);
        if (!grant) return grant.error();
        return accept(who, *grant);
    }
    bool coordinates(std::string const& who, Day day)
    {
        auto const found = facts(who, coordination, day);
        for (auto const& fact : found.relations)
            if (fact.relation == Relation::coordinator) return true;
        return false;
    }
    std::string coordinator(Day day)
    {
        return CoordinationStore{db()}.coordinator(decide<ReadCoordination>("mari", coordination, Use::read).value(), day)->name;
    }
    void withdraw_consent()
    {
        write("INSERT INTO consent_withdrawal (consent_id, by_member, by_giver, at) SELECT id, $2, 'self', $3 FROM consent "
              "WHERE coordination_id = $1 AND kind = 'coordinator'",
            {coordination, member("mari"), clock.now()});
    }
};
SAMTAK_ON_BOTH_ENGINES(NominationStoreTest);

TEST_P(NominationStoreTest, B1_B9_the_unit_the_person_and_the_yes_make_an_appointment_and_the_access_follows)
{
    ASSERT_TRUE(pick(now()));
    ASSERT_TRUE(nominate(filled("hanna", today())));
    EXPECT_EQ(coordinator(today()), "Ingvild Nesbakk") << "nothing counts before the yes";
    EXPECT_FALSE(coordinates("hanna", today()));
    ASSERT_TRUE(accept("hanna"));
    EXPECT_EQ(coordinator(today()), "Hanna Brekke");
    EXPECT_TRUE(coordinates("hanna", today()));
    EXPECT_FALSE(coordinates("ingvild", today()));
    EXPECT_FALSE(rule("plan.read", facts("ingvild", plan)).yes);
    EXPECT_EQ(now().version, 0) << "nothing is under way any more";
    EXPECT_EQ(count("SELECT count(*) FROM nomination_history"), 3);
    EXPECT_EQ(count("SELECT count(*) FROM outbox WHERE event = 'coordinator.appointed'"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM appointment_ending WHERE why = 'replaced'"), 1);
    EXPECT_EQ(store().coordinators_so_far(decide<SeekCoordinator>("kari", coordination, Use::read).value()), 2) << "B10";
    EXPECT_THROW(write("UPDATE nomination_history SET grounds = ''", {}, Rows::any()), std::exception) << "append-only";
}

TEST_P(NominationStoreTest, B1_each_step_is_the_to_do_of_the_one_who_decides_it)
{
    auto const turns = [&](std::string const& who, bool of_unit) {
        std::vector<CoordinatorTurn::What> found;
        auto const grant = decide<ListCoordinations>(who, Scope{Scope::Reach::own}, Use::read).value();
        for (auto const& one : CoordinatorTurnStore{db()}.own(grant, true)) found.push_back(one.what);
        if (!of_unit) return found;
        auto const unit = decide<ListVacancies>(who, Scope{Scope::Reach::municipality}, Use::read).value();
        for (auto const& one : CoordinatorTurnStore{db()}.of_unit(unit, true, today())) found.push_back(one.what);
        return found;
    };
    using What = CoordinatorTurn::What;
    EXPECT_TRUE(turns("kari", true).empty());
    write("UPDATE coordinator_appointment SET to_day = $2 WHERE coordination_id = $1", {coordination, today().plus_days(-1)});
    EXPECT_EQ(turns("kari", true), std::vector{What::vacancy});
    ASSERT_TRUE(pick(now()));
    EXPECT_TRUE(turns("kari", true).empty());
    EXPECT_EQ(turns("oddgeir", false), std::vector{What::pick_person});
    ASSERT_TRUE(nominate(filled("hanna", today())));
    EXPECT_TRUE(turns("oddgeir", false).empty());
    EXPECT_EQ(turns("hanna", false), std::vector{What::answer});
}

TEST_P(NominationStoreTest, A11_the_kind_stands_on_the_appointment)
{
    auto one = now();
    one.kind = "other";
    ASSERT_TRUE(pick(one));
    ASSERT_TRUE(nominate(filled("hanna", today())));
    ASSERT_TRUE(accept("hanna"));
    EXPECT_EQ(count("SELECT count(*) FROM coordinator_appointment WHERE coordination_id = $1 AND active = 1 AND kind = 'other'", {coordination}), 1);
}

TEST_P(NominationStoreTest, B10_the_former_one_overlaps_and_the_new_one_begins_on_their_day)
{
    ASSERT_TRUE(pick(now()));
    ASSERT_TRUE(nominate(filled("hanna", today().plus_days(5), today().plus_days(9))));
    ASSERT_TRUE(accept("hanna"));
    EXPECT_EQ(coordinator(today()), "Ingvild Nesbakk");
    EXPECT_FALSE(coordinates("hanna", today().plus_days(4)));
    EXPECT_EQ(coordinator(today().plus_days(5)), "Hanna Brekke") << "the responsible one of two";
    EXPECT_TRUE(coordinates("ingvild", today().plus_days(9)));
    EXPECT_FALSE(coordinates("ingvild", today().plus_days(10)));
    auto const grant = decide<HandOverCase>("ingvild", coordination).value();
    auto const before = HandOverStore{db()}.read(grant);
    ASSERT_TRUE(before);
    EXPECT_EQ(before->from_name + " " + before->to_name, "Ingvild Nesbakk Hanna Brekke");
    EXPECT_EQ(before->done(), 0U);
    auto each = change("ingvild");
    HandOverStore{db()}.tick(each, grant, *before, "plan", true);
    ASSERT_TRUE(changes().commit(std::move(each)));
    EXPECT_EQ(HandOverStore{db()}.read(grant)->done(), 1U);
    EXPECT_EQ(HandOverStore{db()}.read(grant)->points[1].by, "Ingvild Nesbakk");
    EXPECT_EQ(count("SELECT changes FROM coordinator_changes_overview WHERE coordination_id = $1", {coordination}), 1) << "few changes is a figure";
}

TEST_P(NominationStoreTest, B5_without_consent_nobody_is_appointed_by_any_way)
{
    ASSERT_TRUE(pick(now()));
    ASSERT_TRUE(nominate(filled("hanna", today())));
    auto const before = decide<AnswerNomination>("hanna", coordination);
    ASSERT_TRUE(before);
    withdraw_consent();
    EXPECT_FALSE(decide<PickUnit>("kari", coordination));
    EXPECT_FALSE(decide<NominateCoordinator>("oddgeir", coordination));
    EXPECT_FALSE(decide<AnswerNomination>("hanna", coordination));
    auto const late = accept("hanna", *before); // a grant from the moment before
    ASSERT_FALSE(late) << "the database refuses it too";
    EXPECT_EQ(late.error().problem, Problem::conflict);
    EXPECT_EQ(coordinator(today()), "Ingvild Nesbakk");
    EXPECT_EQ(now().version, 2) << "nothing of it was saved";
}

TEST_P(NominationStoreTest, B1_two_who_appoint_at_once_and_two_who_pick_at_once_the_second_meets_a_conflict)
{
    auto const empty = now();
    ASSERT_TRUE(pick(empty));
    auto const second = pick(Nomination{NominationId::fresh()});
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().text, somebody_was_first);
    auto const seen = filled("hanna", today());
    ASSERT_TRUE(nominate(seen));
    auto other = seen;
    other.member = member("ingvild");
    auto const late = nominate(other);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().problem, Problem::conflict);
    EXPECT_EQ(now().member_name, "Hanna Brekke");
}

TEST_P(NominationStoreTest, B9_a_yes_counts_once_and_another_member_has_nothing_to_answer)
{
    ASSERT_TRUE(pick(now()));
    ASSERT_TRUE(nominate(filled("hanna", today())));
    EXPECT_FALSE(decide<AnswerNomination>("ane", coordination));
    auto const grant = decide<AnswerNomination>("hanna", coordination);
    ASSERT_TRUE(grant);
    auto const asked = store().asked(*grant);
    ASSERT_TRUE(asked);
    ASSERT_TRUE(accept("hanna"));
    auto again = change("hanna");
    store().accept(again, *grant, *asked, today());
    EXPECT_FALSE(changes().commit(std::move(again)));
    EXPECT_EQ(count("SELECT count(*) FROM coordinator_appointment WHERE responsible = 1 AND active = 1 AND coordination_id = $1", {coordination}), 1);
}

TEST_P(NominationStoreTest, B1_a_no_goes_back_with_its_reason_and_the_one_who_said_it_has_no_access)
{
    ASSERT_TRUE(pick(now()));
    ASSERT_TRUE(nominate(filled("hanna", today())));
    auto const grant = decide<AnswerNomination>("hanna", coordination).value();
    auto each = change("hanna");
    store().refuse(each, grant, *store().asked(grant), "Har ikkje tid");
    ASSERT_TRUE(changes().commit(std::move(each)));
    EXPECT_EQ(now().refusal, "Har ikkje tid");
    EXPECT_EQ(now().step, NominationStep::person);
    EXPECT_FALSE(now().member);
    EXPECT_FALSE(decide<ReadNomination>("hanna", coordination, Use::read));
}

TEST_P(NominationStoreTest, B9_who_asks_themselves_is_not_appointed_by_their_own_yes)
{
    ASSERT_TRUE(pick(now()));
    ASSERT_TRUE(nominate(filled("oddgeir", today()))); // past the form
    EXPECT_FALSE(accept("oddgeir"));
    EXPECT_EQ(coordinator(today()), "Ingvild Nesbakk");
}

TEST_P(NominationStoreTest, B5_a_consent_that_is_over_before_the_first_day_appoints_nobody)
{
    withdraw_consent();
    write("INSERT INTO consent (id, coordination_id, kind, participant_id, outcome, form, giver, giver_representation_id, giver_right, "
          "also_heard, from_day, to_day, note, request_id, recorded_by, recorded_at) "
          "VALUES ($1, $2, 'coordinator', NULL, 'given', 'written', 'self', NULL, '', '', $3, $4, '', NULL, $5, $6)",
        {ConsentId::fresh(), coordination, today(), today().plus_days(4), member("ingvild"), clock.now()});
    ASSERT_TRUE(pick(now()));
    ASSERT_TRUE(nominate(filled("hanna", today().plus_days(5))));
    EXPECT_FALSE(accept("hanna"));
    EXPECT_EQ(count("SELECT count(*) FROM coordinator_appointment WHERE member_id = $1 AND active = 1", {member("hanna")}), 0);
}

TEST_P(NominationStoreTest, B6_the_candidates_are_of_the_unit_with_their_load_and_not_who_coordinates_now)
{
    auto const grant = decide<SeekCoordinator>("kari", coordination, Use::read).value();
    std::vector<std::string> names;
    for (auto const& one : store().candidates(grant, id<UnitId>("unit", "home-care"), today())) names.push_back(one.name);
    EXPECT_EQ(names, (std::vector<std::string>{"Hanna Brekke", "Oddgeir Tveit"}));
    EXPECT_GT(store().candidates(grant, std::nullopt, today()).size(), 2U);
    EXPECT_EQ(store().candidates(grant, id<UnitId>("unit", "home-care"), today())[0].leader, member("oddgeir"));
    EXPECT_FALSE(store().candidates(grant, id<UnitId>("unit", "home-care"), today())[1].leader) << "leads it themselves";
}

} // namespace
} // namespace samtak::test
