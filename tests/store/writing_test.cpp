// The contract of a Database, part 2: a change is saved whole or not at all, and says why.
#include "tests/store/contract.hpp"

#include <thread>

namespace samtak::test {
namespace {

class Writing : public Contract {};
SAMTAK_ON_BOTH_ENGINES(Writing);

constexpr Statement update_version = "UPDATE thing SET words = $1, version = version + 1 WHERE id = $2 AND version = $3";
constexpr Statement delete_all = "DELETE FROM thing";
constexpr Statement insert_part = "INSERT INTO part (id, thing_id) VALUES ($1, $2)";
constexpr Statement no_such_table = "INSERT INTO nothing (id) VALUES ($1)";
constexpr Statement insert_bad_version = "INSERT INTO thing (id, version) VALUES ($1, 0)";

struct Happened {
    static constexpr auto name = "thing.happened";
    PlanId plan;
    References references() const { return References{}.with("plan", plan); }
};

TEST_P(Writing, a_stale_version_is_a_conflict_and_nothing_is_written)
{
    save({insert_thing, {"a", 1, "first"}});
    save({update_version, {"second", "a", 1}});
    auto const stale = try_save({{insert_thing, {"b", 1, "beside"}}, {update_version, {"third", "a", 1}}});
    ASSERT_FALSE(stale);
    EXPECT_EQ(stale.error().problem, Problem::conflict);
    EXPECT_EQ(stale.error().text, somebody_was_first);
    Table const things = db().read_one({"SELECT id, words, version FROM thing"});
    ASSERT_EQ(things.size(), 1U);
    EXPECT_EQ(things.row(0).text(1), "second");
    EXPECT_EQ(things.row(0).integer(2), 2);
}

TEST_P(Writing, what_reads_cannot_write_neither_alone_nor_among_others)
{
    save({insert_thing, {"a", 1, "first"}});
    EXPECT_THROW(db().read_one({delete_all}), RefusedByDatabase);
    EXPECT_THROW(db().read({{"SELECT id FROM thing"}, {delete_all}}), RefusedByDatabase);
    EXPECT_EQ(count_things(), 1);
    EXPECT_TRUE(try_save({{delete_all, {}, Rows::any()}})) << "the same connection still writes when it is told to";
}

TEST_P(Writing, the_number_of_rows_is_held)
{
    for (auto const* id : {"a", "b", "c"}) save({insert_thing, {id, 1, nullptr}});
    EXPECT_FALSE(try_save({{delete_all, {}, Rows::exactly(2)}}));
    EXPECT_EQ(count_things(), 3);
    EXPECT_TRUE(try_save({{delete_all, {}, Rows::exactly(3)}}));
    EXPECT_TRUE(try_save({{delete_all, {}, Rows::exactly(0)}}));
    EXPECT_TRUE(try_save({{delete_all, {}, Rows::any()}}));
}

TEST_P(Writing, a_key_or_unique_index_in_the_way_is_a_conflict)
{
    save({insert_thing, {"a", 7, "only one"}});
    for (Written const& step : {Written{insert_thing, {"a", 1, "other"}}, Written{insert_thing, {"b", 7, "only one"}}}) {
        auto const saved = try_save({{insert_thing, {"c", 1, "beside"}}, step});
        ASSERT_FALSE(saved);
        EXPECT_EQ(saved.error().problem, Problem::conflict);
    }
    EXPECT_EQ(count_things(), 1);
}

TEST_P(Writing, what_a_right_program_never_asks_for_is_an_exception_and_nothing_is_written)
{
    EXPECT_THROW((void)try_save({{insert_thing, {"b", 1, "beside"}}, {no_such_table, {"a"}}}), RefusedByDatabase);
    EXPECT_THROW((void)try_save({{insert_thing, {"b", 1, "beside"}}, {insert_bad_version, {"a"}}}), RefusedByDatabase);
    EXPECT_THROW((void)try_save({{insert_thing, {"b", 1, "beside"}}, {insert_part, {"a", "no such thing"}}}), RefusedByDatabase);
    EXPECT_THROW((void)try_save({{insert_thing, {"b", 1, "beside"}}, {insert_thing, {nullptr, 1, "no id", 4}}}), RefusedByDatabase);
    EXPECT_EQ(count_things(), 0);
    save({insert_thing, {"a", 1, "and the next one goes well"}});
}

TEST_P(Writing, an_event_goes_to_the_outbox_with_the_change_or_not_at_all)
{
    auto const plan = PlanId::fresh();
    for (int const version : {1, 2}) {
        Change change = Change::background(now);
        change.add(insert_thing, {"a", version, nullptr});
        change.tell(Happened{plan});
        EXPECT_EQ(db().commit(std::move(change)).has_value(), version == 1);
    }
    Table const told = db().read_one({"SELECT kind, event, reference, due, lease_until, tries FROM outbox"});
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told.row(0).text(1), "thing.happened");
    EXPECT_EQ(told.row(0).text(2), "plan=" + plan.str() + ";");
    EXPECT_EQ(told.row(0).instant(3), now);
}

TEST_P(Writing, an_empty_change_is_saved) { EXPECT_TRUE(try_save({})); }

TEST_P(Writing, log_lines_follow_the_same_rules)
{
    auto const log = [this](char const* id) {
        Change change = Change::background(now);
        change.add(insert_thing, {id, 1, nullptr});
        return db().commit_log(std::move(change));
    };
    EXPECT_TRUE(log("a"));
    EXPECT_FALSE(log("a"));
    EXPECT_EQ(count_things(), 1);
    Change wrong = Change::background(now);
    wrong.add(no_such_table, {"a"});
    EXPECT_THROW((void)db().commit_log(std::move(wrong)), RefusedByDatabase);
}

TEST_P(Writing, what_is_saved_later_is_saved_and_what_fails_is_counted)
{
    for (auto const* id : {"a", "b", "a"}) {
        Change change = Change::background(now);
        change.add(insert_thing, {id, 1, nullptr});
        db().commit_later(std::move(change));
    }
    for (int i = 0; i < 500 && (count_things() < 2 || db().lost_later() < 1); ++i) std::this_thread::sleep_for(std::chrono::milliseconds{10});
    EXPECT_EQ(count_things(), 2);
    EXPECT_EQ(db().lost_later(), 1U);
}

TEST_P(Writing, what_waits_is_saved_when_the_program_ends)
{
    for (int i = 0; i < 50; ++i) {
        Change change = Change::background(now);
        change.add(insert_thing, {OnceId::fresh(), i, nullptr});
        db().commit_later(std::move(change));
    }
    reopen();
    EXPECT_EQ(count_things(), 50);
}

TEST_P(Writing, a_write_can_answer_with_rows)
{
    save({insert_thing, {"a", 1, "old"}});
    Query const query{"UPDATE thing SET words = $1 WHERE id = $2 RETURNING id, words", {"new", "a"}};
    Table const rows = db().write_returning(query);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.row(0).text(1), "new");
    EXPECT_EQ(db().read_one({"SELECT words FROM thing"}).row(0).text(0), "new");
    EXPECT_THROW((void)db().write_returning({"UPDATE thing SET version = 0 RETURNING id"}), RefusedByDatabase);
}

TEST_P(Writing, the_engine_waits_for_the_disk)
{
    if (GetParam() == Engine::sqlite) {
        EXPECT_EQ(db().write_returning({"PRAGMA synchronous"}).row(0).integer(0), 2); // FULL
        EXPECT_EQ(db().write_returning({"PRAGMA journal_mode"}).row(0).text(0), "wal");
    } else {
        EXPECT_EQ(db().write_returning({"SELECT current_setting('synchronous_commit')"}).row(0).text(0), "on");
        EXPECT_EQ(db().write_returning({"SELECT current_setting('fsync')"}).row(0).text(0), "on");
    }
}

TEST_P(Writing, a_read_cannot_write)
{
    EXPECT_THROW((void)db().read({{"INSERT INTO thing (id, version) VALUES ('x', 1)"}, {"SELECT 1"}}), RefusedByDatabase);
    EXPECT_THROW((void)db().read_one({"INSERT INTO thing (id, version) VALUES ('x', 1) RETURNING id"}), RefusedByDatabase);
    EXPECT_EQ(count_things(), 0);
}

} // namespace
} // namespace samtak::test
