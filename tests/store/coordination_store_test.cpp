// The start of a case on both engines, with the cast: plan or minutes, and two who write the same page.
#include "coordination/coordination_store.hpp"
#include "people/last_change_store.hpp"
#include "people/people_store.hpp"
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
    PeopleStore people{db(), secrets(), catalogues()};
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

TEST_P(CoordinationStoreTest, L15_L13_every_version_of_a_card_is_there_to_read)
{
    auto const grant = decide<WriteExpectationCard>("ingvild", coordination).value();
    auto card = store.expectation_card(grant);
    auto const before = store.expectation_card_versions(decide<ReadExpectationCard>("mari", coordination).value()).size();
    for (auto const* words : {"Seier frå", "Seier frå dagen før"}) {
        auto change = this->change("ingvild");
        card.person_does = words;
        store.write_card(change, grant, card);
        ASSERT_TRUE(changes().commit(std::move(change)));
        card.version = store.expectation_card(grant).version;
    }
    auto const versions = store.expectation_card_versions(decide<ReadExpectationCard>("mari", coordination).value());
    ASSERT_EQ(versions.size(), before + 2) << "it is hers too";
    EXPECT_EQ(versions[before].person_does, "Seier frå");
    EXPECT_EQ(versions[before + 1].person_does, "Seier frå dagen før");
    EXPECT_EQ(versions[before + 1].last.by, "Ingvild Nesbakk");
}

TEST_P(CoordinationStoreTest, L15_C1_what_was_registered_is_read_save_by_save_with_who_acted_then)
{
    auto const grant = decide<EditPerson>("ingvild", coordination).value();
    auto const before = person_versions(db(), grant);
    ASSERT_FALSE(before.empty());
    auto person = people.read(grant).value();
    person.language = "Davvisámegiella";
    auto change = this->change("ingvild");
    people.update(change, grant, person, "");
    ASSERT_TRUE(changes().commit(std::move(change)));
    Representation const guardian{RepresentationId::fresh(), RepresentationKind::guardian, RepresentationScope::personal, "Oda Nordmann", {}, {}, {},
        false, {}, Period{today(), {}}};
    clock.set(cast_now + std::chrono::minutes{1});
    auto second = this->change("ingvild");
    people.add_representation(second, grant, guardian);
    ASSERT_TRUE(changes().commit(std::move(second)));
    auto const versions = person_versions(db(), grant);
    ASSERT_EQ(versions.size(), before.size() + 2);
    auto const& language = versions[before.size()];
    auto const& acting = versions[before.size() + 1];
    EXPECT_EQ(language.person.language, "Davvisámegiella");
    EXPECT_EQ(language.saved.who, "Ingvild Nesbakk");
    EXPECT_EQ(language.person.representations.size(), before.back().person.representations.size());
    EXPECT_EQ(acting.person.representations.size(), language.person.representations.size() + 1);
    EXPECT_EQ(acting.person.representations.back().name, "Oda Nordmann");
    EXPECT_EQ(acting.person.language, "Davvisámegiella") << "what the other list had is still there";
}

} // namespace
} // namespace samtak::test
