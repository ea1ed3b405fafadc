// The contract of a Database, part 3: many at once.
#include "tests/store/contract.hpp"

#include <atomic>
#include <thread>

namespace samtak::test {
namespace {

class Threads : public Contract {
protected:
    template <class Work> static void in_threads(int count, Work work)
    {
        std::vector<std::thread> threads;
        for (int i = 0; i < count; ++i) threads.emplace_back([work, i] { work(i); });
        for (std::thread& thread : threads) thread.join();
    }
    Result<void> add(std::string const& id, bool log)
    {
        Change change = Change::background(now);
        change.add(insert_thing, {id, 1, nullptr});
        return log ? db().commit_log(std::move(change)) : db().commit(std::move(change));
    }
};
SAMTAK_ON_BOTH_ENGINES(Threads);

constexpr Statement add_one = "UPDATE thing SET number = number + 1, version = version + 1 WHERE id = 'counter' AND version = $1";
constexpr Statement no_such_table = "INSERT INTO nothing (id) VALUES ($1)";

TEST_P(Threads, thirty_two_writers_save_all_that_was_acknowledged)
{
    std::atomic<int> saved = 0;
    in_threads(32, [&](int thread) {
        for (int i = 0; i < 20; ++i)
            if (add(std::to_string(thread) + "-" + std::to_string(i), i % 2 == 0)) ++saved;
    });
    EXPECT_EQ(saved, 32 * 20);
    EXPECT_EQ(count_things(), 32 * 20);
}

TEST_P(Threads, a_bad_change_does_not_hurt_those_beside_it)
{
    std::atomic<int> saved = 0;
    std::atomic<int> conflicts = 0;
    std::atomic<int> refused = 0;
    in_threads(32, [&](int thread) {
        for (int i = 0; i < 10; ++i) {
            bool const log = thread % 2 == 0;
            if (thread % 4 == 0) {
                // everyone's first is the same id: one gets it
                add("same-" + std::to_string(i), log) ? ++saved : ++conflicts;
            } else if (thread % 4 == 1) {
                Change wrong = Change::background(now);
                wrong.add(insert_thing, {"wrong-" + std::to_string(thread) + "-" + std::to_string(i), 1, nullptr});
                wrong.add(no_such_table, {"a"});
                try {
                    (void)(i % 2 == 0 ? db().commit_log(std::move(wrong)) : db().commit(std::move(wrong)));
                } catch (RefusedByDatabase const&) {
                    ++refused;
                }
            } else if (add(std::to_string(thread) + "-" + std::to_string(i), log))
                ++saved;
        }
    });
    EXPECT_EQ(saved, 16 * 10 + 10);
    EXPECT_EQ(conflicts, 7 * 10);
    EXPECT_EQ(refused, 8 * 10);
    EXPECT_EQ(count_things(), 16 * 10 + 10);
}

TEST_P(Threads, of_those_who_saw_the_same_version_one_wins)
{
    save({insert_thing, {"counter", 0, nullptr}});
    std::atomic<int> won = 0;
    std::atomic<int> lost = 0;
    for (int version = 1; version <= 10; ++version) in_threads(8, [&](int) { try_save({{add_one, {version}}}) ? ++won : ++lost; });
    EXPECT_EQ(won, 10);
    EXPECT_EQ(lost, 70);
    EXPECT_EQ(db().read_one({"SELECT number FROM thing"}).row(0).integer(0), 10);
}

TEST_P(Threads, changes_that_wait_for_each_other_both_end)
{
    constexpr Statement touch = "UPDATE thing SET number = number + 1 WHERE id = $1";
    save({insert_thing, {"a", 0, nullptr}});
    save({insert_thing, {"b", 0, nullptr}});
    in_threads(4, [&](int thread) {
        char const* const first = thread % 2 == 0 ? "a" : "b";
        char const* const second = thread % 2 == 0 ? "b" : "a";
        for (int i = 0; i < 5; ++i) EXPECT_TRUE(try_save({{touch, {first}}, {touch, {second}}}));
    });
    EXPECT_EQ(db().read_one({"SELECT sum(number) FROM thing"}).row(0).integer(0), 40);
}

TEST_P(Threads, a_batch_of_reads_sees_one_moment)
{
    constexpr Statement move = "UPDATE thing SET number = number + $1 WHERE id = $2";
    save({insert_thing, {"a", 1000, nullptr}});
    save({insert_thing, {"b", 1000, nullptr}});
    std::atomic<bool> stop = false;
    std::thread writer{[&] {
        for (int i = 0; i < 300; ++i) (void)try_save({{move, {i % 2 == 0 ? 7 : -7, "a"}}, {move, {i % 2 == 0 ? -7 : 7, "b"}}});
        stop = true;
    }};
    int batches = 0;
    for (; !stop; ++batches) {
        auto const tables =
            db().read({{"SELECT number FROM thing WHERE id = 'a'"}, {"SELECT count(*) FROM thing"}, {"SELECT number FROM thing WHERE id = 'b'"}});
        ASSERT_EQ(tables.size(), 3U);
        EXPECT_EQ(tables[0].row(0).integer(0) + tables[2].row(0).integer(0), 2000);
    }
    writer.join();
    EXPECT_GT(batches, 5);
}

TEST_P(Threads, what_was_saved_is_seen_by_the_next_read_of_anybody)
{
    in_threads(16, [&](int thread) {
        for (int i = 0; i < 20; ++i) {
            std::string const id = std::to_string(thread) + "-" + std::to_string(i);
            EXPECT_TRUE(add(id, i % 2 == 0));
            EXPECT_EQ(db().read_one({"SELECT count(*) FROM thing WHERE id = $1", {id}}).row(0).integer(0), 1);
        }
    });
}

} // namespace
} // namespace samtak::test
