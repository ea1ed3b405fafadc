// For tests of stores on both engines: each test gets a fresh, migrated database of its own, copied from a template.
//   class PlanStoreTest : public OnBothEngines {};
//   SAMTAK_ON_BOTH_ENGINES(PlanStoreTest);
//   TEST_P(PlanStoreTest, F8_…) { PlanStore plans{db()}; … }
// PostgreSQL: SAMTAK_TEST_POSTGRES is the connection string of a server where databases may be made (tests/postgres.sh).
// Unset, the PostgreSQL half fails, unless SAMTAK_SQLITE_ONLY=1 leaves it out. Databases made there
// stay until the server goes; between tests they are emptied (all tables but schema_version) and used again.
#pragma once
#include "storage/database.hpp"
#include "storage/migrator.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>

namespace samtak::test {

// A folder that goes away with the object.
class TempFolder {
public:
    TempFolder();
    TempFolder(TempFolder const&) = delete;
    TempFolder& operator=(TempFolder const&) = delete;
    ~TempFolder();
    std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
};

std::filesystem::path migrations_folder(); // the product's, with directory/ and municipality/

// Sets of migrations: "municipality", "directory", "empty" (not migrated), or one that a test adds (the second time is ignored).
void add_set(std::string const& name, std::vector<Migration> migrations);

class FreshDatabase {
public:
    explicit FreshDatabase(Engine engine, std::string const& set = "municipality");
    FreshDatabase(FreshDatabase const&) = delete;
    FreshDatabase& operator=(FreshDatabase const&) = delete;
    ~FreshDatabase();
    std::unique_ptr<Database> open() const; // one more Database on the same place (on SQLite: close the first before)
    std::unique_ptr<Schema> schema() const;
    std::string const& place() const { return place_; } // SQLite: the file; PostgreSQL: the connection string

private:
    Engine engine_;
    TempFolder folder_;
    std::string set_;
    std::string database_; // PostgreSQL: its name
    std::string place_;
};

class OnBothEngines : public testing::TestWithParam<Engine> {
protected:
    // throws (which fails the test) when there is no PostgreSQL to test on
    explicit OnBothEngines(std::string const& set = "municipality");
    Database& db() { return *database_; }
    void reopen(); // as after a new start of the program
    // After every test: who changed a row of the plan last, and when, is the same on the row as in the newest line of its history.
    void TearDown() override;
    FreshDatabase const& fresh() const { return fresh_; }

private:
    bool has_plans_;
    FreshDatabase fresh_;
    std::unique_ptr<Database> database_;
};

bool sqlite_only();            // SAMTAK_SQLITE_ONLY=1
std::string random_name();     // twelve hexadecimal digits
std::vector<Engine> engines(); // both, or SQLite alone with SAMTAK_SQLITE_ONLY=1
std::string engine_name(testing::TestParamInfo<Engine> const& info);

} // namespace samtak::test

#define SAMTAK_ON_BOTH_ENGINES(suite) INSTANTIATE_TEST_SUITE_P(store, suite, testing::ValuesIn(samtak::test::engines()), samtak::test::engine_name)
