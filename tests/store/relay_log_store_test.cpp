// R12.02: the relay log on both engines, with the cast: nothing without consent, nothing closed without the person's own view, nothing changed.
#include "coordination/relay_log_store.hpp"
#include "tests/store/cast_policy.hpp"

namespace samtak::test {
namespace {

class RelayLogStoreTest : public OnTheCast {
protected:
    RelayLogStoreTest() : OnTheCast("lyngdal") {}
    RelayLogStore store{db()};
    CoordinationId noah = id<CoordinationId>("coordination", "noah");

    RelayLog log(std::string const& who) { return store.read(decide<ReadRelayLog>(who, noah, Use::read).value()); }
    Grant<WriteRelayLog> writing() { return decide<WriteRelayLog>("solveig", noah).value(); }
    Result<void> add(Grant<WriteRelayLog> const& grant, std::string const& effort, bool kept = false)
    {
        auto each = change("solveig");
        store.write(each, grant, {BtiEntryId::fresh(), {}, effort, "Marte Lien", "", today().plus_days(20), kept}, today());
        return changes().commit(std::move(each));
    }
    Result<void> evaluate(RelayEvaluation const& evaluation, std::optional<OwnView> const& view = std::nullopt)
    {
        auto each = change("solveig");
        store.evaluate(each, writing(), log("solveig").entries.front().id, evaluation, view, today());
        return changes().commit(std::move(each));
    }
    void withdraw()
    {
        write("INSERT INTO consent_withdrawal (consent_id, by_member, by_giver, at) VALUES ($1, $2, 'parent', $3)",
            {id<ConsentId>("consent", "noah/1"), member("tone"), clock.now()});
    }
};
SAMTAK_ON_BOTH_ENGINES(RelayLogStoreTest);

TEST_P(RelayLogStoreTest, A12_J3_an_entry_names_the_consent_and_the_level_of_its_day)
{
    ASSERT_TRUE(add(writing(), "Leksehjelp"));
    auto const newest = log("solveig").entries.front();
    EXPECT_EQ(newest.effort, "Leksehjelp");
    EXPECT_EQ(newest.level, "2");
    EXPECT_EQ(newest.by, "Solveig Hægebostad");
    EXPECT_EQ(count("SELECT count(*) FROM bti_entry WHERE id = $1 AND consent_id = $2", {newest.id, id<ConsentId>("consent", "noah/1")}), 1);
    EXPECT_THROW(write("UPDATE bti_entry SET effort = ''", {}, Rows::any()), std::exception) << "append-only";
    EXPECT_THROW(write("DELETE FROM bti_view", {}, Rows::any()), std::exception) << "append-only";
}

TEST_P(RelayLogStoreTest, A12_consent_withdrawn_between_the_page_and_the_press_writes_nothing)
{
    auto const granted = writing();
    withdraw();
    EXPECT_EQ(add(granted, "Leksehjelp").error().problem, Problem::conflict);
    EXPECT_FALSE(decide<WriteRelayLog>("solveig", noah));
    EXPECT_EQ(count("SELECT count(*) FROM bti_entry"), 2) << "those of the cast";
}

TEST_P(RelayLogStoreTest, A12_an_evaluation_is_closed_once_and_never_without_the_persons_own_view)
{
    try {
        EXPECT_FALSE(evaluate({"Det gikk bra", "ended"}));
    } catch (std::exception const&) { // however it says it, the database itself says no
    }
    EXPECT_EQ(count("SELECT count(*) FROM bti_evaluation"), 1) << "that of the cast";
    OwnView const view{OwnViewId::fresh(), OwnWords{"Jeg liker gruppa"}, true};
    ASSERT_TRUE(evaluate({"Det gikk bra", "goes_on"}, view));
    EXPECT_EQ(evaluate({"En gang til", "ended", {}, "Var ikke her"}).error().problem, Problem::conflict) << "it is closed";
    auto const now = log("noah");
    ASSERT_TRUE(now.entries.front().evaluation);
    auto const* said = now.find(now.entries.front().evaluation->view);
    ASSERT_NE(said, nullptr);
    EXPECT_EQ(said->words.text(), "Jeg liker gruppa");
    EXPECT_TRUE(said->told);
    EXPECT_EQ(said->by, "Solveig Hægebostad");
}

TEST_P(RelayLogStoreTest, A12_the_child_says_it_and_it_counts_for_what_was_written_before)
{
    auto const entry = log("solveig").entries.front();
    EXPECT_EQ(log("solveig").view_since(entry), nullptr);
    auto each = change("noah");
    store.say(each, decide<SayOwnView>("noah", noah).value(), {OwnViewId::fresh(), OwnWords{"Det er bedre nå"}, false});
    ASSERT_TRUE(changes().commit(std::move(each)));
    auto const now = log("solveig");
    ASSERT_NE(now.view_since(entry), nullptr);
    EXPECT_EQ(now.view_since(entry)->words.text(), "Det er bedre nå");
    ASSERT_TRUE(evaluate({"Bedre", "ended", now.view_since(entry)->id}));
}

TEST_P(RelayLogStoreTest, A12_K8_what_is_kept_from_parents_leaves_no_trace_with_them)
{
    ASSERT_TRUE(add(writing(), "Samtale med helsesykepleier", true));
    auto each = change("noah");
    store.say(each, decide<SayOwnView>("noah", noah).value(), {OwnViewId::fresh(), OwnWords{"Ikke si det hjemme"}, false, true});
    ASSERT_TRUE(changes().commit(std::move(each)));
    EXPECT_EQ(log("solveig").entries.size(), 3U);
    EXPECT_EQ(log("noah").entries.size(), 3U);
    auto const mother = log("tone-berge");
    EXPECT_EQ(mother.entries.size(), 2U);
    for (auto const& view : mother.views) EXPECT_NE(view.words.text(), "Ikke si det hjemme");
    EXPECT_EQ(mother.views.size(), 1U);
}

} // namespace
} // namespace samtak::test
