// The two roles of PostgreSQL: the owner migrates, the application owns nothing.
#include "storage/databases.hpp"
#include "tests/store/contract.hpp"
#include "tests/store/postgres_server.hpp"

namespace samtak::test {
namespace {

constexpr Instant at{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};
constexpr Statement insert_form = "INSERT INTO done_form (once_id, member_id, at, answer) VALUES ($1, 'm', 'now', '/')";

Result<void> put(Database& database, Statement statement, Values values, Rows rows = Rows::one())
{
    Change change = Change::background(at);
    change.add(statement, std::move(values), rows);
    return database.commit(std::move(change));
}

class PostgresPlacesTest : public testing::Test {
protected:
    void SetUp() override
    {
        if (sqlite_only()) GTEST_SKIP();
        for (auto const* database : {"_directory", "_fjell"}) make_postgres_database(name_ + database);
        postgres_run(postgres_server(), "CREATE ROLE " + name_ + " LOGIN");
        as_owner_.connection = postgres_server() + " dbname=" + name_ + "_{database}";
        as_application_.connection = as_owner_.connection + " user=" + name_;
    }
    StorageSettings settings() const { return {as_application_, migrations_folder(), {"fjell"}}; }
    std::string const name_ = "places_" + random_name();
    PostgresPlaces as_owner_;
    PostgresPlaces as_application_;
};

TEST_F(PostgresPlacesTest, the_owner_migrates_and_an_older_schema_is_not_served)
{
    Databases databases{settings()};
    EXPECT_THROW(databases.prepare(at), std::runtime_error);
    EXPECT_GT(migrate_postgres(as_owner_, settings(), name_, at), 2);
    EXPECT_EQ(migrate_postgres(as_owner_, settings(), name_, at), 0);
    EXPECT_NO_THROW(databases.prepare(at));
    ASSERT_TRUE(put(databases.municipality("fjell"), insert_form, {"a"}));
    EXPECT_EQ(databases.directory().read_one({"SELECT count(*) FROM done_form"}).row(0).integer(0), 0);
}

TEST_F(PostgresPlacesTest, the_application_owns_nothing_and_cannot_touch_the_access_log)
{
    migrate_postgres(as_owner_, settings(), name_, at);
    Databases databases{settings()};
    Database& database = databases.municipality("fjell");
    EXPECT_EQ(database.read_one({"SELECT count(*) FROM pg_class WHERE pg_get_userbyid(relowner) = $1", {name_}}).row(0).integer(0), 0);
    constexpr Statement rights = "SELECT has_table_privilege($2, $1, 'SELECT'), has_table_privilege($2, $1, 'INSERT'),"
                                 " has_table_privilege($2, $1, 'UPDATE'), has_table_privilege($2, $1, 'DELETE'),"
                                 " has_table_privilege($2, $1, 'TRUNCATE')";
    auto const may = [&](char const* table) {
        Table const answer = database.read_one({rights, {table, name_}});
        std::string text;
        for (int column = 0; column < 5; ++column) text += answer.row(0).yes(column) ? std::string{"siudt"[static_cast<std::size_t>(column)]} : "-";
        return text;
    };
    EXPECT_EQ(may("access_log"), "si---");
    EXPECT_EQ(may("goal_history"), "si-d-");
    EXPECT_EQ(may("erasure_order"), "si-d-");
    EXPECT_EQ(may("goal"), "siud-");
    EXPECT_EQ(may("outbox"), "siud-");
    EXPECT_EQ(may("schema_version"), "s----");
    EXPECT_THROW((void)put(database, "DELETE FROM access_log", {}, Rows::any()), RefusedByDatabase);
    EXPECT_THROW((void)put(database, "DROP TABLE outbox", {}, Rows::any()), RefusedByDatabase);
}

TEST_F(PostgresPlacesTest, a_database_with_another_collation_is_refused)
{
    postgres_run(postgres_server(), "CREATE DATABASE " + name_ + "_other TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'");
    EXPECT_THROW(postgres_schema(postgres_server() + " dbname=" + name_ + "_other"), SchemaError);
}

} // namespace
} // namespace samtak::test
