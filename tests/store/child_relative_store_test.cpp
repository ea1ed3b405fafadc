// Children who are next of kin, on both engines, with the cast (C4): who may see and write, versions, and "none" that is said.
#include "coordination/child_relative_store.hpp"
#include "tests/store/cast_policy.hpp"

namespace samtak::test {
namespace {

class ChildRelativeStoreTest : public OnTheCast {
protected:
    static ChildRelative veslebror()
    {
        ChildRelative one;
        one.called = "Veslebror";
        one.birth_year = 2018;
        one.relation = "sibling";
        one.status = "open";
        return one;
    }
    Result<void> add(std::string const& who, ChildRelative const& one)
    {
        auto const grant = decide<WriteChildRelatives>(who, coordination);
        if (!grant) return grant.error();
        auto change = this->change(who);
        store.add(change, *grant, one);
        return changes().commit(std::move(change));
    }
    Result<void> update(ChildRelative const& one)
    {
        auto change = this->change("ingvild");
        store.update(change, decide<WriteChildRelatives>("ingvild", coordination).value(), one);
        return changes().commit(std::move(change));
    }
    Result<void> none()
    {
        auto change = this->change("ingvild");
        store.say_none(change, decide<WriteChildRelatives>("ingvild", coordination).value(), cast_today);
        return changes().commit(std::move(change));
    }
    Grant<ReadChildRelatives> reading(std::string const& who = "ingvild") { return decide<ReadChildRelatives>(who, coordination, Use::read).value(); }

    ChildRelativeStore store{db()};
};
SAMTAK_ON_BOTH_ENGINES(ChildRelativeStoreTest);

TEST_P(ChildRelativeStoreTest, C4_the_coordinator_writes_and_the_person_and_who_acts_for_them_read)
{
    EXPECT_FALSE(store.read(reading()).is_mapped());
    ASSERT_TRUE(add("ingvild", veslebror()));
    for (auto const* who : {"ingvild", "mari"}) {
        auto const all = store.read(reading(who));
        ASSERT_EQ(all.children.size(), 1U) << who;
        EXPECT_EQ(all.children[0].called, "Veslebror");
        EXPECT_EQ(all.children[0].by, viewer("ingvild").name());
    }
}

TEST_P(ChildRelativeStoreTest, C4_D2_no_participant_and_nobody_outside_reads_or_writes_it)
{
    ASSERT_TRUE(add("ingvild", veslebror()));
    for (auto const* who : {"ane", "sondre", "hanna", "kari", "gudrun"}) {
        EXPECT_FALSE(decide<ReadChildRelatives>(who, coordination, Use::read)) << who;
        EXPECT_FALSE(add(who, veslebror())) << who;
    }
    EXPECT_FALSE(add("mari", veslebror())) << "the person reads it";
    EXPECT_EQ(store.read(reading()).children.size(), 1U);
}

TEST_P(ChildRelativeStoreTest, C4_none_is_said_and_a_child_puts_it_aside)
{
    ASSERT_TRUE(none());
    auto const said = store.read(reading());
    EXPECT_TRUE(said.is_mapped());
    EXPECT_EQ(said.none_on, cast_today);
    EXPECT_TRUE(store.count(reading()).none);
    ASSERT_TRUE(add("ingvild", veslebror()));
    EXPECT_FALSE(store.read(reading()).none_on);
    EXPECT_FALSE(store.count(reading()).none);
    EXPECT_EQ(store.count(reading()).unseen, 1);
    EXPECT_FALSE(none()) << "a child stands there";
}

TEST_P(ChildRelativeStoreTest, C4_L15_two_who_change_the_same_child_do_not_overwrite_each_other)
{
    ASSERT_TRUE(add("ingvild", veslebror()));
    auto mine = store.read(reading()).children[0];
    auto theirs = mine;
    theirs.status = "followed";
    theirs.follows_up = "Helsesykepleier";
    ASSERT_TRUE(update(theirs));
    mine.offered = "Samtale";
    auto const second = update(mine);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().problem, Problem::conflict);
    auto const now = store.read(reading()).children[0];
    EXPECT_EQ(now.status, "followed");
    EXPECT_EQ(now.version, 2);
}

TEST_P(ChildRelativeStoreTest, C4_what_is_taken_away_is_off_the_list_and_stands_in_the_versions)
{
    ASSERT_TRUE(none());
    ASSERT_TRUE(add("ingvild", veslebror()));
    auto const id = store.read(reading()).children[0].id;
    auto change = this->change("ingvild");
    store.take_away(change, decide<WriteChildRelatives>("ingvild", coordination).value(), id, 1);
    ASSERT_TRUE(changes().commit(std::move(change)));
    EXPECT_FALSE(store.read(reading()).is_mapped()) << "nor does the old «none» come back";
    auto const versions = store.versions(reading(), id);
    ASSERT_EQ(versions.size(), 2U);
    EXPECT_TRUE(versions[0].second);
    EXPECT_FALSE(versions[1].second);
    EXPECT_THROW(write("DELETE FROM child_relative_history WHERE child_relative_id = $1", {id}, Rows::any()), std::exception) << "append-only";
}

} // namespace
} // namespace samtak::test
