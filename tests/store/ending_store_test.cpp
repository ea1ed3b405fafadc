// A coordination that ends, on both engines, with the cast: who may, that dates alone shut the doors, that nothing is lost, two at once.
#include "coordination/coordination_acts.hpp"
#include "ending/ending_store.hpp"
#include "ending/evaluation_store.hpp"
#include "tests/store/cast_policy.hpp"

namespace samtak::test {
namespace {

class EndingStoreTest : public OnTheCast {
protected:
    Grant<ReadEnding> reading(Day on = today()) { return policy().decide<ReadEnding>(viewer("mari", on), coordination, Use::read, on).value(); }
    Ending now() { return store.read(reading()); }
    Result<void> propose(std::string const& who, Ending one)
    {
        auto const grant = decide<ProposeEnding>(who, coordination);
        if (!grant) return grant.error();
        auto change = this->change(who);
        store.propose(change, *grant, one);
        return changes().commit(std::move(change));
    }
    static Ending by_coordinator()
    {
        Ending one;
        one.raised_by = "coordinator";
        one.reason = "Tenestene er avslutta";
        one.view = "agrees";
        one.view_from = "told";
        return one;
    }
    Result<void> decide_it(std::string const& who, Ending one, std::optional<Day> last)
    {
        auto const grant = decide<DecideEnding>(who, coordination);
        if (!grant) return grant.error();
        one.step = last ? EndingStep::ended : EndingStep::goes_on;
        one.last_day = last;
        one.grounds = "Behovet er borte";
        auto change = this->change(who);
        store.decide(change, *grant, one);
        return changes().commit(std::move(change));
    }
    template <Act A> bool may(std::string const& who, Day on) { return policy().would_allow<A>(viewer(who, on), coordination, on); }
    void end_on(Day last)
    {
        ASSERT_TRUE(propose("ingvild", by_coordinator()));
        ASSERT_TRUE(decide_it("gudrun", now(), last));
    }

    EndingStore store{db()};
};
SAMTAK_ON_BOTH_ENGINES(EndingStoreTest);

TEST_P(EndingStoreTest, B11_the_allocation_office_decides_and_nobody_else)
{
    ASSERT_TRUE(propose("ingvild", by_coordinator()));
    EXPECT_EQ(decide_it("ingvild", now(), today()).error().problem, Problem::not_yours) << "never who coordinates it";
    EXPECT_EQ(decide_it("mari", now(), today()).error().problem, Problem::not_yours);
    EXPECT_EQ(decide_it("kari", now(), today()).error().problem, Problem::not_yours) << "here the office decides, not the team";
    EXPECT_EQ(decide_it("ane", now(), today()).error().problem, Problem::not_found) << "takes part, and isn't told of it";
    EXPECT_EQ(decide_it("oddgeir", now(), today()).error().problem, Problem::not_found);
    EXPECT_TRUE(decide_it("gudrun", now(), today()));
}

TEST_P(EndingStoreTest, B11_R4_10_access_ends_when_the_last_day_is_over_and_the_person_reads_on)
{
    Day const last = today().plus_days(10), after = last.plus_days(1);
    end_on(last);
    EXPECT_TRUE(may<ReadCoordination>("ingvild", last)) << "the last day is a day of work";
    EXPECT_TRUE(may<ReadCoordination>("ane", last));
    for (auto const* who : {"ingvild", "oddgeir", "ane", "sondre"}) EXPECT_FALSE(may<ReadCoordination>(who, after)) << who;
    EXPECT_TRUE(may<ReadCoordination>("mari", after));
    EXPECT_TRUE(may<ReadEnding>("mari", after));
    EXPECT_FALSE(may<ProposeEnding>("mari", after)) << "it has ended";
    EXPECT_TRUE(may<ReadCoordination>("kari", after)) << "the unit still finds the case";
    EXPECT_EQ(count("SELECT count(*) FROM coordinator_stand_in WHERE coordination_id = $1 AND from_day <= $2 AND to_day >= $2 AND after_day < $2 "
                    "AND before_day > $2",
                  {coordination, after}),
        0)
        << "nobody steps in for what is over";
}

TEST_P(EndingStoreTest, B11_B13_an_ended_coordination_is_no_case_without_a_coordinator)
{
    Day const last = today().plus_days(10), after = last.plus_days(1);
    constexpr Statement vacant = "SELECT count(*) FROM coordinator_vacancy_overview WHERE coordination_id = $1 AND from_day <= $2 AND to_day >= $2 "
                                 "AND after_day < $2 AND before_day > $2";
    end_on(last);
    EXPECT_EQ(count(vacant, {coordination, after}), 0);
    auto const grant = policy().decide<ReopenCoordination>(viewer("kari", after), coordination, Use::change, after).value();
    auto change = this->change("kari");
    store.reopen(change, grant, "Nye tenester", after);
    ASSERT_TRUE(changes().commit(std::move(change)));
    EXPECT_EQ(count(vacant, {coordination, after}), 1) << "opened anew, somebody must be found";
    EXPECT_FALSE(may<ReadCoordination>("ane", after)) << "a yes from before lets nobody in by itself";
    EXPECT_TRUE(may<ProposeEnding>("mari", after));
    EXPECT_EQ(store.reopenings(reading(after)).size(), 1U);
    EXPECT_EQ(store.past(reading(after)).at(0).last_day, last) << "what was decided stands";
}

TEST_P(EndingStoreTest, B11_B13_who_goes_on_until_the_last_day_answers_when_the_next_one_never_begins)
{
    write("UPDATE coordinator_appointment SET responsible = 0, to_day = $2 WHERE coordination_id = $1 AND active = 1",
        {coordination, today().plus_days(4)});
    write("INSERT INTO coordinator_appointment (id, coordination_id, member_id, kind, deputy_id, from_day, to_day, responsible, active) "
          "VALUES ($1, $2, $3, 'coordinator', NULL, $4, NULL, 1, 1)",
        {AppointmentId::fresh(), coordination, member("hanna"), today().plus_days(5)});
    end_on(today().plus_days(2));
    EXPECT_EQ(count("SELECT count(*) FROM coordinator_appointment WHERE coordination_id = $1 AND active = 1 AND responsible = 1 AND member_id = $2",
                  {coordination, member("ingvild")}),
        1);
}

TEST_P(EndingStoreTest, B11_nothing_is_deleted_and_who_was_being_found_is_dropped)
{
    auto const before = count("SELECT count(*) FROM participant WHERE coordination_id = $1", {coordination});
    end_on(today());
    EXPECT_EQ(count("SELECT count(*) FROM participant WHERE coordination_id = $1", {coordination}), before);
    EXPECT_EQ(count("SELECT count(*) FROM participant_history h JOIN participant p ON p.id = h.participant_id AND p.version = h.version "
                    "WHERE p.coordination_id = $1 AND p.active = 1",
                  {coordination}),
        count("SELECT count(*) FROM participant WHERE coordination_id = $1 AND active = 1", {coordination}))
        << "each has its version";
    EXPECT_EQ(
        count("SELECT count(*) FROM appointment_ending e JOIN coordinator_appointment a ON a.id = e.appointment_id WHERE a.coordination_id = $1 "
              "AND e.why = 'coordination_ended'",
            {coordination}),
        1);
    EXPECT_EQ(count("SELECT count(*) FROM plan WHERE coordination_id = $1", {coordination}), 1);
    EXPECT_EQ(count("SELECT count(*) FROM nomination WHERE coordination_id = $1 AND active = 1", {coordination}), 0);
}

TEST_P(EndingStoreTest, B11_L15_two_at_once_and_a_stale_one_write_nothing)
{
    ASSERT_TRUE(propose("ingvild", by_coordinator()));
    Ending own;
    own.raised_by = "person";
    own.reason = "Eg greier meg sjølv";
    EXPECT_EQ(propose("mari", own).error().problem, Problem::conflict) << "one at a time";
    auto const seen = now();
    auto said = seen;
    said.view = "disagrees";
    said.view_from = "person";
    auto change = this->change("mari");
    store.say(change, decide<SayAboutEnding>("mari", coordination).value(), said);
    ASSERT_TRUE(changes().commit(std::move(change)));
    EXPECT_EQ(decide_it("gudrun", seen, today()).error().problem, Problem::conflict) << "decided on what stood before she answered";
    EXPECT_FALSE(store.ends_on(reading()));
    EXPECT_EQ(now().view, "disagrees");
    ASSERT_TRUE(decide_it("gudrun", now(), std::nullopt));
    EXPECT_FALSE(now().is_open());
    EXPECT_FALSE(decide_it("gudrun", said, today())) << "it is decided already";
    EXPECT_EQ(count("SELECT count(*) FROM ending_history h JOIN ending e ON e.id = h.ending_id WHERE e.coordination_id = $1", {coordination}), 3);
}

TEST_P(EndingStoreTest, B11_the_same_form_sent_again_is_saved_once)
{
    auto const grant = decide<ProposeEnding>("ingvild", coordination).value();
    auto const once = OnceId::fresh();
    for (bool const first : {true, false}) {
        Change change{once, member("ingvild"), clock.now()};
        store.propose(change, grant, by_coordinator());
        EXPECT_EQ(bool(changes().commit(std::move(change))), first);
    }
    EXPECT_EQ(count("SELECT count(*) FROM ending WHERE coordination_id = $1", {coordination}), 1);
}

TEST_P(EndingStoreTest, B15_both_sides_say_how_it_works_and_each_stands)
{
    CoordinationEvaluationStore evaluations{db()};
    auto const say = [&](std::string const& who, std::string by, std::string needed) {
        auto const grant = decide<EvaluateCoordination>(who, coordination);
        if (!grant) return false;
        auto change = this->change(who);
        evaluations.add(change, *grant, {std::move(by), "well", "right", "right", std::move(needed), OwnWords{"Eg er nøgd"}, {}, {}});
        return bool(changes().commit(std::move(change)));
    };
    EXPECT_TRUE(say("ingvild", "coordinator", "yes"));
    clock.set(clock.now() + std::chrono::minutes{1});
    EXPECT_TRUE(say("mari", "person", "no"));
    EXPECT_FALSE(say("ane", "person", "no")) << "takes part only";
    EXPECT_FALSE(say("kari", "coordinator", "no")) << "the team reads it, and says nothing for others";
    auto const all = evaluations.list(decide<ReadCoordinationEvaluations>("gudrun", coordination, Use::read).value());
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].said_by, "person");
    EXPECT_EQ(all[0].words.text(), "Eg er nøgd");
    EXPECT_FALSE(decide<ReadCoordinationEvaluations>("sondre", coordination, Use::read)) << "not the group's to read";
}

} // namespace
} // namespace samtak::test
