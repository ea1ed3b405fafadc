// All databases of one process: the directory and one per municipality. Opened at first use. For app/ and tests.
#pragma once
#include "storage/database.hpp"
#include "storage/folder_lock.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>

namespace samtak {

class PostgresPool;

// directory.db and <municipality>.db in one folder
struct SqliteFolder {
    std::filesystem::path folder;
};

// Connection strings as libpq takes them. {database} becomes directory or the municipality's key:
// "host=/run/postgresql user=samtak dbname=samtak_{database}". `placed` has those that stand on another cluster.
struct PostgresPlaces {
    std::string connection;
    std::map<std::string, std::string, std::less<>> placed = {};
    std::string connection_of(std::string const& database) const;
};

struct StorageSettings {
    std::variant<SqliteFolder, PostgresPlaces> place;
    std::filesystem::path migrations;        // the folder with directory/ and municipality/
    std::vector<std::string> municipalities; // keys: a-z, 0-9 and -, never "directory"
};

class Databases {
public:
    // On SQLite it takes the folder for this process. Throws StorageError with one sentence.
    explicit Databases(StorageSettings settings);
    ~Databases();

    // At start, before anything is opened. SQLite: migrates every file, makes those that are missing. PostgreSQL: every schema must be
    // current (`samtak migrate` as owner: migrate_postgres). Throws SchemaError or StorageError with one sentence.
    void prepare(Instant now);

    // From any thread. An unknown municipality is a programming error (std::logic_error): ask knows() first.
    Database& directory() { return open("directory"); }
    Database& municipality(std::string_view key);
    bool knows(std::string_view municipality) const;
    std::vector<std::string> const& municipalities() const { return settings_.municipalities; }
    Engine engine() const;

private:
    struct Slot {
        std::mutex mutex;
        std::unique_ptr<Database> database;
    };
    Database& open(std::string_view name);
    std::unique_ptr<Database> make(std::string const& name);

    StorageSettings settings_;
    std::unique_ptr<FolderLock> lock_;
    std::shared_ptr<PostgresPool> pool_;
    std::map<std::string, Slot, std::less<>> slots_;
};

// `samtak migrate`: with `places` as the role that owns the tables. How many migrations were applied in all.
int migrate_postgres(PostgresPlaces const& as_owner, StorageSettings const& settings, std::string const& application_role, Instant now);

} // namespace samtak
