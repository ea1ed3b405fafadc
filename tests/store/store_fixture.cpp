#include "tests/store/store_fixture.hpp"

#include "kernel/id.hpp"
#include "storage/postgres_database.hpp"
#include "storage/sqlite_database.hpp"
#include "tests/store/postgres_server.hpp"

#include <cstdlib>
#include <map>

namespace samtak::test {
namespace {

#define SAMTAK_DIFFERS(table, id)                                                                                                                    \
    "SELECT count(*) FROM " table " t JOIN " table "_history h ON h." id " = t.id AND h.version = t.version WHERE (t.changed_running <> h.running "  \
    "OR t.changed_by IS NULL OR t.changed_by <> h.member_id OR t.changed_at <> h.at"
constexpr Statement last_changes_that_differ[] = {
    SAMTAK_DIFFERS("plan", "plan_id") " OR t.changed_reason <> h.reason)",
    SAMTAK_DIFFERS("own_words", "own_words_id") ")",
    SAMTAK_DIFFERS("goal", "goal_id") " OR t.changed_reason <> h.reason)",
    SAMTAK_DIFFERS("measure", "measure_id") " OR t.changed_reason <> h.reason)",
};

constexpr Instant long_ago{std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}};

std::map<std::string, std::vector<Migration>>& added_sets()
{
    static std::map<std::string, std::vector<Migration>> sets{{"empty", {}}};
    return sets;
}

std::vector<Migration> migrations_of(std::string const& set)
{
    auto const found = added_sets().find(set);
    return found != added_sets().end() ? found->second : read_migrations(migrations_folder() / set);
}

// Migrated once per program and set; each test copies it.
std::string const& postgres_template(std::string const& set)
{
    static std::map<std::string, std::string> made;
    auto const found = made.find(set);
    if (found != made.end()) return found->second;
    std::string const name = "samtak_template_" + random_name();
    make_postgres_database(name);
    migrate(*postgres_schema(postgres_place(name)), migrations_of(set), long_ago);
    return made.emplace(set, name).first->second;
}

std::filesystem::path const& sqlite_template(std::string const& set)
{
    static TempFolder const folder;
    static std::map<std::string, std::filesystem::path> made;
    auto const found = made.find(set);
    if (found != made.end()) return found->second;
    auto const file = folder.path() / (set + ".db");
    {
        auto const schema = sqlite_schema(file); // the last connection that closes empties the write-ahead log
        migrate(*schema, migrations_of(set), long_ago);
    }
    return made.emplace(set, file).first->second;
}

// Making a database takes a third of a second, emptying one some milliseconds: those that tests are done with are used again.
std::map<std::string, std::vector<std::string>>& emptied_databases()
{
    static std::map<std::string, std::vector<std::string>> by_set;
    return by_set;
}

std::string take_postgres_database(std::string const& set)
{
    auto& emptied = emptied_databases()[set];
    if (!emptied.empty()) {
        std::string name = std::move(emptied.back());
        emptied.pop_back();
        return name;
    }
    std::string name = "samtak_test_" + random_name();
    make_postgres_database(name, postgres_template(set));
    return name;
}

void give_back_postgres_database(std::string const& set, std::string const& name)
{
    if (set != "empty" && empty_postgres_database(name)) emptied_databases()[set].push_back(name);
}

} // namespace

std::string random_name()
{
    auto const digits = random_id_text();
    return {digits.data(), 12};
}

TempFolder::TempFolder()
{
    path_ = std::filesystem::temp_directory_path() / ("samtak-test." + random_name());
    std::filesystem::create_directories(path_);
}

TempFolder::~TempFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path migrations_folder() { return std::filesystem::path{SAMTAK_SOURCE_DIR} / "migrations"; }

void add_set(std::string const& name, std::vector<Migration> migrations) { added_sets().emplace(name, std::move(migrations)); }

FreshDatabase::FreshDatabase(Engine engine, std::string const& set) : engine_(engine), set_(set)
{
    switch (engine_) {
    case Engine::sqlite:
        place_ = folder_.path() / "test.db";
        std::filesystem::copy_file(sqlite_template(set), place_);
        return;
    case Engine::postgres:
        database_ = take_postgres_database(set);
        place_ = postgres_place(database_);
        return;
    }
}

FreshDatabase::~FreshDatabase()
{
    if (engine_ == Engine::postgres) give_back_postgres_database(set_, database_);
}

std::unique_ptr<Database> FreshDatabase::open() const
{
    if (engine_ == Engine::sqlite) return std::make_unique<SqliteDatabase>(place_);
    return std::make_unique<PostgresDatabase>(std::make_shared<PostgresPool>(), place_);
}

std::unique_ptr<Schema> FreshDatabase::schema() const { return engine_ == Engine::sqlite ? sqlite_schema(place_) : postgres_schema(place_); }

OnBothEngines::OnBothEngines(std::string const& set) : has_plans_(set == "municipality"), fresh_(GetParam(), set), database_(fresh_.open()) {}

void OnBothEngines::TearDown()
{
    if (!has_plans_ || !database_) return;
    for (Statement const differs : last_changes_that_differ)
        EXPECT_EQ(database_->read_one({differs}).row(0).integer(0), 0) << "not marked after its history was written: " << differs.sql;
}

void OnBothEngines::reopen()
{
    database_.reset();
    database_ = fresh_.open();
}

bool sqlite_only()
{
    char const* const only = std::getenv("SAMTAK_SQLITE_ONLY");
    return only != nullptr && std::string_view{only} == "1";
}

std::vector<Engine> engines()
{
    if (sqlite_only()) return {Engine::sqlite};
    return {Engine::sqlite, Engine::postgres};
}

std::string engine_name(testing::TestParamInfo<Engine> const& info)
{
    switch (info.param) {
    case Engine::sqlite: return "sqlite";
    case Engine::postgres: return "postgres";
    }
    return {};
}

} // namespace samtak::test
