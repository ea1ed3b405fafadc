// PostgreSQL goes away and comes back; the pool keeps its limits.
#include "storage/postgres_database.hpp"
#include "tests/store/contract.hpp"
#include "tests/store/postgres_server.hpp"

#include <atomic>
#include <cstdlib>
#include <thread>

namespace samtak::test {
namespace {

using namespace std::chrono_literals;

class Reconnect : public testing::Test {
protected:
    void SetUp() override
    {
        if (sqlite_only()) GTEST_SKIP();
    }
    static constexpr Statement insert_form = "INSERT INTO done_form (once_id, member_id, at, answer) VALUES ($1, 'm', 'now', '/')";
    static constexpr Statement count_forms = "SELECT count(*) FROM done_form";
    static Result<void> put(Database& database, std::string id, bool log = false)
    {
        Change change = Change::background(Instant{});
        change.add(insert_form, {std::move(id)});
        return log ? database.commit_log(std::move(change)) : database.commit(std::move(change));
    }
    static std::int64_t count(Database& database) { return database.read_one({count_forms}).row(0).integer(0); }
    static void cluster(std::string const& command)
    {
        ASSERT_EQ(std::system((std::string{SAMTAK_SOURCE_DIR "/tests/postgres.sh "} + command + " >/dev/null").c_str()), 0) << command;
    }
};

// A server of its own, since it is stopped under the feet of everyone.
TEST_F(Reconnect, reads_and_changes_go_on_after_a_restart_and_a_crash_of_the_server)
{
    TempFolder const folder;
    std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
    std::string const server = (folder.path() / "pg").string();
    cluster("start " + server);
    std::string const place = "host=" + server + " user=postgres dbname=postgres";
    migrate(*postgres_schema(place), read_migrations(migrations_folder() / "municipality"), Instant{});
    {
        PostgresDatabase database{std::make_shared<PostgresPool>(), place};
        ASSERT_TRUE(put(database, "a"));
        int saved = 1;
        for (auto const* way : {"down ", "crash "}) {
            cluster(way + server);
            EXPECT_THROW((void)count(database), StorageError);
            EXPECT_THROW((void)put(database, "lost"), StorageError);
            EXPECT_THROW((void)put(database, "lost", true), StorageError);
            cluster("again " + server);
            EXPECT_EQ(count(database), saved);
            EXPECT_TRUE(put(database, way));
            ++saved;
        }
        EXPECT_EQ(count(database), saved);
    }
    cluster("stop " + server);
}

TEST_F(Reconnect, connections_that_the_server_ends_are_replaced)
{
    FreshDatabase const fresh{Engine::postgres};
    auto const database = fresh.open();
    auto const end_connections = [&fresh] {
        std::string const name = fresh.place().substr(fresh.place().rfind('=') + 1);
        postgres_run(postgres_server(), "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '" + name + "'");
    };
    ASSERT_TRUE(put(*database, "first"));
    end_connections();
    EXPECT_EQ(count(*database), 1);
    end_connections();
    EXPECT_TRUE(put(*database, "second"));
    end_connections();
    EXPECT_TRUE(put(*database, "third", true));
    EXPECT_EQ(count(*database), 3);
}

TEST_F(Reconnect, no_more_connections_than_the_limit_and_none_after_a_while_idle)
{
    FreshDatabase const fresh{Engine::postgres};
    auto const pool = std::make_shared<PostgresPool>(PostgresPool::Limits{3, 400ms});
    PostgresDatabase database{pool, fresh.place()};
    std::atomic<int> most = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 12; ++i)
        threads.emplace_back([&] {
            for (int times = 0; times < 10; ++times) {
                EXPECT_EQ(count(database), 0);
                int const open = pool->open_now();
                if (open > most) most = open;
            }
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_GT(most, 1);
    EXPECT_LE(most, 3);
    for (int i = 0; i < 100 && pool->open_now() > 0; ++i) std::this_thread::sleep_for(50ms);
    EXPECT_EQ(pool->open_now(), 0);
    EXPECT_EQ(count(database), 0) << "and opens again";
}

TEST_F(Reconnect, one_database_makes_room_for_another)
{
    FreshDatabase const one{Engine::postgres};
    FreshDatabase const other{Engine::postgres};
    auto const pool = std::make_shared<PostgresPool>(PostgresPool::Limits{1, 60s});
    PostgresDatabase first{pool, one.place()};
    PostgresDatabase second{pool, other.place()};
    for (int i = 1; i <= 3; ++i) {
        ASSERT_TRUE(put(first, std::to_string(i)));
        EXPECT_EQ(count(first), i);
        EXPECT_EQ(count(second), 0);
        EXPECT_EQ(pool->open_now(), 1);
    }
}

TEST_F(Reconnect, a_server_that_is_not_there_is_said_in_one_sentence)
{
    PostgresDatabase database{std::make_shared<PostgresPool>(), "host=/nowhere dbname=x"};
    EXPECT_THROW((void)count(database), StorageError);
    EXPECT_THROW((void)put(database, "a"), StorageError);
    EXPECT_THROW((void)put(database, "a", true), StorageError);
}

} // namespace
} // namespace samtak::test
