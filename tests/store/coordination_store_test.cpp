// The start of a case on both engines, with the cast: plan or minutes, and two who write the same page.
#include "coordination/coordination_store.hpp"
#include "tests/store/cast_policy.hpp"

namespace samtak::test {
namespace {

class CoordinationStoreTest : public OnTheCast {
protected:
    Result<void> choose(std::string const& who, Tool tool, std::int64_t seen)
    {
        auto const grant = decide<ChooseTool>(who, coordination);
        if (!grant) return grant.error();
        auto change = this->change(who);
        store.choose_tool(change, *grant, {tool, Chooser::person, "Eg vil det slik", {}}, seen);
        return changes().commit(std::move(change));
    }
    Coordination now() { return store.read(decide<ChooseTool>("ingvild", coordination, Use::read).value()).value(); }

    CoordinationStore store{db()};
};
SAMTAK_ON_BOTH_ENGINES(CoordinationStoreTest);

TEST_P(CoordinationStoreTest, E4_the_tool_is_chosen_anew_and_nothing_is_lost)
{
    auto const goals = count("SELECT count(*) FROM goal WHERE plan_id = $1", {plan});
    auto const measures = count("SELECT count(*) FROM measure WHERE coordination_id = $1", {coordination});
    ASSERT_TRUE(choose("mari", Tool::minutes, now().version));
    EXPECT_EQ(now().tool, "minutes");
    ASSERT_TRUE(choose("ingvild", Tool::plan, now().version));
    EXPECT_EQ(now().tool, "plan");
    EXPECT_EQ(count("SELECT count(*) FROM goal WHERE plan_id = $1", {plan}), goals);
    EXPECT_EQ(count("SELECT count(*) FROM measure WHERE coordination_id = $1", {coordination}), measures);
    auto const choices = store.tool_choices(decide<ChooseTool>("ingvild", coordination, Use::read).value());
    ASSERT_EQ(choices.size(), 2U) << "every choice stands";
    for (auto const& one : choices) EXPECT_EQ(one.words, "Eg vil det slik");
}

TEST_P(CoordinationStoreTest, E4_K8_only_the_persons_side_and_the_coordinator_choose)
{
    EXPECT_EQ(choose("ane", Tool::minutes, 1).error().problem, Problem::not_yours);
    EXPECT_EQ(choose("bente", Tool::minutes, 1).error().problem, Problem::not_yours) << "Mari is 17 and chooses herself";
}

TEST_P(CoordinationStoreTest, E4_L15_two_choices_at_once_are_a_conflict_and_the_first_stands)
{
    auto const seen = now().version;
    ASSERT_TRUE(choose("mari", Tool::minutes, seen));
    EXPECT_EQ(choose("ingvild", Tool::plan, seen).error().problem, Problem::conflict);
    EXPECT_EQ(now().tool, "minutes");
    EXPECT_EQ(count("SELECT count(*) FROM tool_choice WHERE coordination_id = $1", {coordination}), 1);
}

TEST_P(CoordinationStoreTest, L15_L13_a_card_tells_who_wrote_it_last_and_a_stale_one_is_refused)
{
    auto const grant = decide<WriteExpectationCard>("ingvild", coordination).value();
    auto card = store.expectation_card(grant);
    card.person_does = "Seier frå";
    auto first = change("ingvild");
    store.write_card(first, grant, card);
    ASSERT_TRUE(changes().commit(std::move(first)));
    auto second = change("ingvild");
    store.write_card(second, grant, card);
    EXPECT_EQ(changes().commit(std::move(second)).error().problem, Problem::conflict);
    EXPECT_EQ(store.expectation_card(grant).last.by, "Ingvild Nesbakk");
}

TEST_P(CoordinationStoreTest, C1_L15_every_version_of_a_point_is_there_to_compare_with)
{
    auto const grant = decide<WriteStartTalk>("ingvild", coordination).value();
    for (int version = 0; version < 2; ++version) {
        auto change = this->change("ingvild");
        store.write_point(change, grant, {"siblings", true, version == 0 ? "Éin bror" : "Éin bror på ni", version, {}});
        ASSERT_TRUE(changes().commit(std::move(change)));
    }
    auto again = change("ingvild");
    store.write_point(again, grant, {"siblings", true, "Frå den som kom sist", 0, {}});
    EXPECT_EQ(changes().commit(std::move(again)).error().problem, Problem::conflict) << "two begin on the same point";
    std::vector<std::string> words;
    for (auto const& one : store.start_talk_versions(grant))
        if (one.key == "siblings") words.push_back(one.words);
    EXPECT_EQ(words, (std::vector<std::string>{"Éin bror", "Éin bror på ni"}));
}

} // namespace
} // namespace samtak::test
