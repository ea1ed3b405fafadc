// Transitions that were noted and what was ticked, on both engines, with the cast: who may, and that nothing is lost.
#include "coordination/transition_store.hpp"
#include "tests/store/cast_policy.hpp"

namespace samtak::test {
namespace {

class TransitionStoreTest : public OnTheCast {
protected:
    Result<void> note(std::string const& who, std::string const& kind, Day on)
    {
        auto const grant = decide<NoteTransition>(who, coordination);
        if (!grant) return grant.error();
        auto change = this->change(who);
        store.note(change, *grant, {TransitionId::fresh(), kind, on, "Skal bu på hybel", {}});
        return changes().commit(std::move(change));
    }
    Result<void> tick(std::string const& who, std::string_view point, bool done)
    {
        auto const grant = decide<PrepareTransition>(who, coordination);
        if (!grant) return grant.error();
        auto change = this->change(who);
        store.tick(change, *grant, "eighteen", point, done);
        return changes().commit(std::move(change));
    }
    Grant<ReadTransitions> reading() { return decide<ReadTransitions>("ingvild", coordination, Use::read).value(); }

    TransitionStore store{db()};
};
SAMTAK_ON_BOTH_ENGINES(TransitionStoreTest);

TEST_P(TransitionStoreTest, F14_the_coordinator_and_the_person_note_a_transition_and_it_says_who)
{
    ASSERT_TRUE(note("mari", "moving", {2027, 8, 1}));
    ASSERT_TRUE(note("ingvild", "work", {2027, 3, 1}));
    auto const noted = store.noted(reading());
    ASSERT_EQ(noted.size(), 2U);
    EXPECT_EQ(noted[0].kind, "work") << "the nearest first";
    EXPECT_EQ(noted[1].on, (Day{2027, 8, 1}));
    EXPECT_EQ(noted[1].words, "Skal bu på hybel");
    EXPECT_NE(noted[1].by, noted[0].by);
    EXPECT_FALSE(noted[1].by.empty());
}

TEST_P(TransitionStoreTest, F14_what_is_taken_away_is_gone_from_the_page_and_its_row_stands)
{
    ASSERT_TRUE(note("ingvild", "moving", {2027, 8, 1}));
    auto const id = store.noted(reading()).at(0).id;
    auto const take_away = [&] {
        auto change = this->change("ingvild");
        store.take_away(change, decide<NoteTransition>("ingvild", coordination).value(), id);
        return bool(changes().commit(std::move(change)));
    };
    EXPECT_TRUE(take_away());
    EXPECT_FALSE(take_away()) << "it is gone already";
    EXPECT_TRUE(store.noted(reading()).empty());
    EXPECT_EQ(count("SELECT count(*) FROM transition WHERE coordination_id = $1", {coordination}), 1);
    EXPECT_EQ(count("SELECT count(*) FROM transition_ending WHERE transition_id = $1", {id}), 1);
}

TEST_P(TransitionStoreTest, F14_L9_a_tick_taken_back_is_a_row_more_and_the_newest_counts)
{
    ASSERT_TRUE(tick("ingvild", "ask-0", true));
    clock.set(clock.now() + std::chrono::minutes{1});
    ASSERT_TRUE(tick("ingvild", "ask-0", false));
    auto const ticks = store.ticks(reading());
    ASSERT_EQ(ticks.size(), 2U);
    auto const* newest = tick_of("eighteen", "ask-0", ticks);
    ASSERT_NE(newest, nullptr);
    EXPECT_FALSE(newest->done);
    EXPECT_FALSE(newest->by.empty());
}

TEST_P(TransitionStoreTest, F14_K8_who_may_not_is_refused)
{
    EXPECT_EQ(tick("mari", "ask-0", true).error().problem, Problem::not_yours) << "the coordinator prepares";
    EXPECT_EQ(note("bente", "moving", {2027, 8, 1}).error().problem, Problem::not_found) << "Mari is 17: her mother takes part by consent only";
    EXPECT_FALSE(note("ane", "moving", {2027, 8, 1})) << "takes part only";
    EXPECT_FALSE(decide<ReadTransitions>("kari", coordination, Use::read)) << "the coordinating unit sees no content";
}

} // namespace
} // namespace samtak::test
