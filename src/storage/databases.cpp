#include "storage/databases.hpp"

#include "storage/migrator.hpp"
#include "storage/postgres_database.hpp"
#include "storage/sqlite_database.hpp"
#include "storage/storage_error.hpp"

#include <algorithm>

namespace samtak {
namespace {

std::vector<Migration> migrations_of(StorageSettings const& settings, std::string const& database)
{
    return read_migrations(settings.migrations / (database == "directory" ? "directory" : "municipality"));
}

// It becomes part of a file name and of a connection string.
bool is_key(std::string_view key)
{
    auto const plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !key.empty() && key != "directory" && std::all_of(key.begin(), key.end(), plain);
}

std::filesystem::path file_of(SqliteFolder const& place, std::string const& database) { return place.folder / (database + ".db"); }

} // namespace

std::string PostgresPlaces::connection_of(std::string const& database) const
{
    if (auto const found = placed.find(database); found != placed.end()) return found->second;
    constexpr std::string_view hole = "{database}";
    std::string text = connection;
    if (auto const at = text.find(hole); at != std::string::npos) return text.replace(at, hole.size(), database);
    throw StorageError{"The PostgreSQL connection in the settings has no {database}, so every municipality would share one database."};
}

Databases::Databases(StorageSettings settings) : settings_(std::move(settings))
{
    if (auto const* const place = std::get_if<SqliteFolder>(&settings_.place))
        lock_ = std::make_unique<FolderLock>(place->folder);
    else
        pool_ = std::make_shared<PostgresPool>();
    slots_.try_emplace("directory");
    for (std::string const& key : settings_.municipalities) {
        if (!is_key(key)) throw StorageError{"\"" + key + "\" can't be a municipality's key."};
        slots_.try_emplace(key);
    }
}

Databases::~Databases() = default;

void Databases::prepare(Instant now)
{
    for (auto const& [name, slot] : slots_) {
        auto const migrations = migrations_of(settings_, name);
        if (auto const* const place = std::get_if<SqliteFolder>(&settings_.place))
            migrate(*sqlite_schema(file_of(*place, name)), migrations, now);
        else
            require_current(*postgres_schema(std::get<PostgresPlaces>(settings_.place).connection_of(name)), migrations);
    }
}

Database& Databases::municipality(std::string_view key)
{
    if (key == "directory") throw std::logic_error{"the directory is no municipality"};
    return open(key);
}

bool Databases::knows(std::string_view municipality) const { return municipality != "directory" && slots_.find(municipality) != slots_.end(); }

Engine Databases::engine() const { return std::holds_alternative<SqliteFolder>(settings_.place) ? Engine::sqlite : Engine::postgres; }

std::unique_ptr<Database> Databases::make(std::string const& name)
{
    if (auto const* const place = std::get_if<SqliteFolder>(&settings_.place)) return std::make_unique<SqliteDatabase>(file_of(*place, name));
    return std::make_unique<PostgresDatabase>(pool_, std::get<PostgresPlaces>(settings_.place).connection_of(name));
}

Database& Databases::open(std::string_view name)
{
    auto const found = slots_.find(name);
    if (found == slots_.end()) throw std::logic_error{"no such municipality"};
    Slot& slot = found->second;
    std::lock_guard const lock{slot.mutex};
    if (!slot.database) slot.database = make(found->first);
    return *slot.database;
}

int migrate_postgres(PostgresPlaces const& as_owner, StorageSettings const& settings, std::string const& application_role, Instant now)
{
    int applied = 0;
    auto names = settings.municipalities;
    names.emplace_back("directory");
    for (std::string const& name : names)
        applied += migrate(*postgres_schema(as_owner.connection_of(name), application_role), migrations_of(settings, name), now);
    return applied;
}

} // namespace samtak
