// The migrator: forward only, in name order, and it refuses what it doesn't know.
#include "tests/store/contract.hpp"

#include <algorithm>
#include <fstream>

namespace samtak::test {
namespace {

constexpr Instant at{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};

class SchemaTest : public testing::TestWithParam<Engine> {
protected:
    static Migration first() { return {"202601010000_thing_table", "CREATE TABLE thing (id TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT;", "1"}; }
    static Migration second() { return {"202602010000_thing_bits", "ALTER TABLE thing ADD COLUMN bits BLOB;", "2"}; }
    static Migration broken() { return {"202603010000_thing_broken", "CREATE TABLE other (id TEXT); CREATE TABLE thing (id TEXT);", "3"}; }

    void expect_refused(std::vector<Migration> const& migrations, std::string const& why)
    {
        try {
            migrate(*schema_, migrations, at);
            ADD_FAILURE() << "not refused: " << why;
        } catch (SchemaError const& error) {
            EXPECT_NE(std::string{error.what()}.find(why), std::string::npos) << error.what();
        }
    }
    FreshDatabase fresh_{GetParam(), "empty"};
    std::unique_ptr<Schema> schema_ = fresh_.schema();
};
SAMTAK_ON_BOTH_ENGINES(SchemaTest);

TEST_P(SchemaTest, migrations_are_applied_once_in_order)
{
    EXPECT_EQ(migrate(*schema_, {first()}, at), 1);
    EXPECT_EQ(migrate(*schema_, {first(), second()}, at), 1);
    EXPECT_EQ(migrate(*schema_, {first(), second()}, at), 0);
    EXPECT_NO_THROW(require_current(*schema_, {first(), second()}));
    schema_.reset();
    auto const database = fresh_.open();
    EXPECT_TRUE(database->read_one({"SELECT id, n, bits FROM thing"}).empty());
    Table const versions = database->read_one({"SELECT name, applied_at, hash FROM schema_version ORDER BY name"});
    ASSERT_EQ(versions.size(), 2U);
    EXPECT_EQ(versions.row(1).text(0), "202602010000_thing_bits");
    EXPECT_EQ(versions.row(1).instant(1), at);
}

TEST_P(SchemaTest, an_edited_migration_is_refused)
{
    migrate(*schema_, {first()}, at);
    Migration edited = first();
    edited.hash = "other";
    expect_refused({edited, second()}, "edited");
    EXPECT_THROW(require_current(*schema_, {edited}), SchemaError);
}

TEST_P(SchemaTest, a_database_newer_than_the_program_is_refused)
{
    migrate(*schema_, {first(), second()}, at);
    expect_refused({first()}, "newer");
    EXPECT_THROW(require_current(*schema_, {first()}), SchemaError);
}

TEST_P(SchemaTest, a_database_older_than_the_program_is_not_served)
{
    EXPECT_THROW(require_current(*schema_, {first()}), SchemaError);
    migrate(*schema_, {first()}, at);
    EXPECT_THROW(require_current(*schema_, {first(), second()}), SchemaError);
}

TEST_P(SchemaTest, a_migration_from_before_the_last_applied_is_refused)
{
    migrate(*schema_, {first(), second()}, at);
    expect_refused({first(), {"202601150000_thing_between", "SELECT 1;", "b"}, second()}, "comes before");
}

TEST_P(SchemaTest, a_migration_that_fails_leaves_nothing)
{
    expect_refused({first(), broken()}, "202603010000_thing_broken");
    EXPECT_EQ(schema_->applied().size(), 1U);
    EXPECT_EQ(migrate(*schema_, {first(), {"202603010000_thing_broken", "CREATE TABLE other (id TEXT);", "4"}}, at), 1);
}

TEST_P(SchemaTest, a_broken_reference_is_refused)
{
    Migration const orphan{"202601010000_thing_orphan",
        "CREATE TABLE a (id TEXT PRIMARY KEY) STRICT; CREATE TABLE b (id TEXT PRIMARY KEY, a TEXT NOT NULL REFERENCES a (id)) STRICT;"
        "INSERT INTO b (id, a) VALUES ('1', 'gone');",
        "o"};
    expect_refused({orphan}, "202601010000_thing_orphan");
}

TEST_P(SchemaTest, the_products_own_migrations_are_applied)
{
    for (auto const* set : {"municipality", "directory"}) {
        FreshDatabase const fresh{GetParam(), set};
        EXPECT_EQ(fresh.open()->read_one({"SELECT count(*) FROM outbox"}).row(0).integer(0), 0);
    }
}

// "table.column type required" of every column and "table (columns) unique" of every index, the same words for both engines
std::vector<std::string> described(Engine engine, std::string const& set)
{
    FreshDatabase const fresh{engine, set};
    auto const database = fresh.open();
    bool const sqlite = engine == Engine::sqlite;
    Query const columns = sqlite
        ? Query{"SELECT m.name || '.' || c.name || ' ' || replace(replace(lower(c.type), 'integer', 'bigint'), 'blob', 'bytea') ||"
                " CASE WHEN c.\"notnull\" = 1 OR c.pk > 0 THEN ' required' ELSE '' END"
                " FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"}
        : Query{
              "SELECT cast(table_name || '.' || column_name || ' ' || data_type || CASE WHEN is_nullable = 'NO' THEN ' required' ELSE '' END AS text)"
              " FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT IN"
              " (SELECT table_name FROM information_schema.views WHERE table_schema = 'public')"};
    Query const indexes = sqlite
        ? Query{"SELECT m.name || ' (' || (SELECT group_concat(c.name, ',') FROM pragma_index_info(i.name) c) || ')' ||"
                " CASE WHEN i.\"unique\" = 1 THEN ' unique' ELSE '' END || CASE WHEN i.partial = 1 THEN ' partial' ELSE '' END"
                " FROM sqlite_master m JOIN pragma_index_list(m.name) i WHERE m.type = 'table'"}
        : Query{
              "SELECT cast(indrelid AS regclass) || ' (' || (SELECT string_agg(attname, ',' ORDER BY array_position(cast(indkey AS smallint[]), attnum))"
              " FROM pg_attribute WHERE attrelid = indrelid AND attnum = ANY (indkey)) || ')' ||"
              " CASE WHEN indisunique THEN ' unique' ELSE '' END || CASE WHEN indpred IS NULL THEN '' ELSE ' partial' END"
              " FROM pg_index JOIN pg_class ON pg_class.oid = indrelid WHERE relnamespace = cast('public' AS regnamespace)"};
    std::vector<std::string> lines;
    for (Table const& table : database->read({columns, indexes}))
        for (Row const row : table) lines.emplace_back(row.text(0));
    std::sort(lines.begin(), lines.end());
    return lines;
}

TEST(Migrations, both_engines_get_the_same_schema)
{
    if (sqlite_only()) GTEST_SKIP();
    for (auto const* set : {"municipality", "directory"}) {
        auto const expected = described(Engine::sqlite, set);
        EXPECT_GT(expected.size(), 20U);
        EXPECT_EQ(described(Engine::postgres, set), expected) << set;
    }
}

TEST(Migrations, badly_named_files_and_empty_folders_are_refused)
{
    TempFolder const folder;
    EXPECT_THROW(read_migrations(folder.path()), SchemaError);
    EXPECT_THROW(read_migrations(folder.path() / "none"), SchemaError);
    std::ofstream{folder.path() / "202601010000_thing_table.sql"} << "SELECT 1;";
    EXPECT_EQ(read_migrations(folder.path()).front().hash, "17db4fd369edb9244b9f91d9aeed145c3d04ad8ba6e95d06247f07a63527d11a");
    std::ofstream{folder.path() / "2026-01_thing.sql"} << "SELECT 1;";
    EXPECT_THROW(read_migrations(folder.path()), SchemaError);
}

} // namespace
} // namespace samtak::test
