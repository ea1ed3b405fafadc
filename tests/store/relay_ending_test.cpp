// A12 B11: the relay ends with the coordination, and is nobody's when that is opened anew. Both engines, with the cast of Lyngdal.
#include "coordination/bti_store.hpp"
#include "coordination/coordinator_turn_store.hpp"
#include "ending/ending_store.hpp"
#include "tests/store/cast_policy.hpp"

namespace samtak::test {
namespace {

class RelayEndingTest : public OnTheCast {
protected:
    RelayEndingTest() : OnTheCast("lyngdal") {}
    void offer(std::string const& to)
    {
        auto const grant = decide<OfferRelay>("solveig", noah).value();
        auto each = change("solveig");
        relay.offer(each, grant, {RelayHandOverId::fresh(), {}, grant.by(), member(to), {}, {}, "Avtalen med PPT"}, today());
        ASSERT_TRUE(changes().commit(std::move(each)));
    }
    std::size_t turns_of(std::string const& who)
    {
        return CoordinatorTurnStore{db()}.own(decide<ListCoordinations>(who, Scope{Scope::Reach::own}, Use::read).value(), false).size();
    }
    void end_on(Day last)
    {
        Ending one;
        one.raised_by = "person";
        one.reason = "Vi klarer oss nå";
        auto proposing = change("tone");
        endings.propose(proposing, decide<ProposeEnding>("tone-berge", noah).value(), one);
        ASSERT_TRUE(changes().commit(std::move(proposing)));
        one = endings.read(decide<ReadEnding>("tone-berge", noah, Use::read).value());
        one.step = EndingStep::ended;
        one.last_day = last;
        one.grounds = "Behovet er borte";
        auto deciding = change("per-lyngdal");
        endings.decide(deciding, decide<DecideEnding>("per", noah).value(), one);
        ASSERT_TRUE(changes().commit(std::move(deciding)));
    }
    bool reads(std::string const& who, Day on) { return policy().would_allow<ReadBti>(viewer(who, on), noah, on); }

    CoordinationId noah = id<CoordinationId>("coordination", "noah");
    BtiStore relay{db()};
    EndingStore endings{db()};
};
SAMTAK_ON_BOTH_ENGINES(RelayEndingTest);

TEST_P(RelayEndingTest, A12_B11_the_relay_and_the_question_about_it_end_with_the_coordination_and_the_family_reads_on)
{
    Day const last = today().plus_days(10), after = last.plus_days(1);
    offer("sigrid");
    ASSERT_EQ(turns_of("sigrid"), 1U);
    end_on(last);
    EXPECT_EQ(turns_of("sigrid"), 0U) << "nothing is left to answer";
    EXPECT_TRUE(reads("solveig", last));
    EXPECT_FALSE(reads("solveig", after));
    EXPECT_TRUE(reads("tone-berge", after)) << "pbrl § 5-1";
    EXPECT_EQ(count("SELECT count(*) FROM bti_holder_ending WHERE why = 'coordination_ended'"), 1);
}

TEST_P(RelayEndingTest, A12_B11_opened_anew_nobody_holds_the_relay_before_somebody_is_asked_anew)
{
    Day const last = today().plus_days(10), after = last.plus_days(1);
    end_on(last);
    auto opening = change("per-lyngdal");
    endings.reopen(opening, policy().decide<ReopenCoordination>(viewer("per", after), noah, Use::change, after).value(), "Nytt behov", after);
    ASSERT_TRUE(changes().commit(std::move(opening)));
    EXPECT_FALSE(reads("solveig", after));
    EXPECT_EQ(count("SELECT count(*) FROM bti_holder WHERE coordination_id = $1 AND active = 1", {noah}), 0);
    EXPECT_EQ(count("SELECT count(*) FROM coordinator_vacancy_overview WHERE coordination_id = $1 AND from_day <= $2 AND to_day >= $2 "
                    "AND after_day < $2 AND before_day > $2",
                  {noah, after}),
        1)
        << "B13: somebody must be found";
}

TEST_P(RelayEndingTest, A12_who_was_asked_may_say_yes_also_when_the_giver_has_left)
{
    offer("sigrid");
    auto const asked = relay.asked(decide<ReadRelayQuestion>("sigrid", noah, Use::read).value());
    ASSERT_TRUE(asked);
    write("UPDATE member SET to_day = $2 WHERE id = $1", {member("solveig"), today().plus_days(-1)});
    auto each = change("sigrid");
    relay.accept(each, decide<AnswerRelay>("sigrid", noah).value(), *asked, today());
    ASSERT_TRUE(changes().commit(std::move(each)));
    EXPECT_TRUE(reads("sigrid", today()));
}

// Down from level 3: the coordinator has left, and somebody holds the relay. Then nothing is missing, and no leader stands in.
TEST_P(RelayEndingTest, A12_B13_a_case_that_had_a_coordinator_is_not_without_anybody_while_the_relay_is_held)
{
    constexpr Statement vacant = "SELECT count(*) FROM coordinator_vacancy_overview WHERE coordination_id = $1 AND from_day <= $2 AND to_day >= $2 "
                                 "AND after_day < $2 AND before_day > $2";
    constexpr Statement steps_in = "SELECT count(*) FROM coordinator_stand_in WHERE coordination_id = $1 AND from_day <= $2 AND to_day >= $2 "
                                   "AND after_day < $2 AND before_day > $2";
    write("INSERT INTO coordinator_appointment (id, coordination_id, member_id, kind, deputy_id, from_day, to_day, responsible, active) "
          "SELECT $1, $2, $3, kind, NULL, $4, $5, 1, 1 FROM coordinator_appointment WHERE responsible = 1 LIMIT 1",
        {AppointmentId::fresh(), noah, member("sigrid"), today().plus_days(-60), today().plus_days(-5)});
    EXPECT_EQ(count(vacant, {noah, today()}), 0);
    EXPECT_EQ(count(steps_in, {noah, today()}), 0) << "no leader sees the case while somebody answers for it";
    write("UPDATE bti_holder SET active = 0, to_day = $2 WHERE coordination_id = $1 AND active = 1", {noah, today().plus_days(-1)});
    EXPECT_EQ(count(vacant, {noah, today()}), 1);
}

} // namespace
} // namespace samtak::test
