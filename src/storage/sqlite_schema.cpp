#include "storage/migrator.hpp"
#include "storage/schema_script.hpp"
#include "storage/sqlite_connection.hpp"

namespace samtak {
namespace {

constexpr Statement has_versions = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'";
constexpr Statement all_versions = "SELECT name, hash FROM schema_version ORDER BY name";
constexpr Statement first_column = "SELECT name FROM pragma_table_info($1) WHERE cid = 0";
constexpr Statement add_version = "INSERT INTO schema_version (name, applied_at, hash) VALUES ($1, $2, $3)";
constexpr Statement broken_references = "SELECT count(*) FROM pragma_foreign_key_check";
constexpr char const* make_versions =
    "CREATE TABLE IF NOT EXISTS schema_version (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL, hash TEXT NOT NULL) STRICT;";

class SqliteSchema final : public Schema {
public:
    explicit SqliteSchema(std::filesystem::path const& file) : connection_(file, SqliteConnection::Use::write)
    {
        // a migration may rebuild a table that others refer to; the references are checked before it is committed
        connection_.script("PRAGMA foreign_keys=OFF;");
    }

    std::vector<AppliedMigration> applied() override
    {
        std::vector<AppliedMigration> found;
        if (connection_.query({has_versions}).row(0).integer(0) == 0) return found;
        for (Row const row : connection_.query({all_versions})) found.push_back({std::string{row.text(0)}, std::string{row.text(1)}});
        return found;
    }

    void apply(Migration const& migration, Instant at) override
    {
        try {
            connection_.script("BEGIN IMMEDIATE;");
            connection_.script(make_versions);
            connection_.script(migration.sql);
            for (ProtectedTable& table : protected_tables(migration.sql)) connection_.script(triggers_for_sqlite(with_column(table)));
            if (connection_.query({broken_references}).row(0).integer(0) != 0) throw SchemaError{"a row refers to one that isn't there"};
            connection_.change(add_version, {migration.name, at, migration.hash});
            connection_.script("COMMIT;");
        } catch (std::exception const& error) {
            if (connection_.in_transaction()) connection_.script("ROLLBACK;");
            throw SchemaError{"The migration " + migration.name + " failed: " + error.what()};
        }
    }

private:
    ProtectedTable const& with_column(ProtectedTable& table)
    {
        if (!table.column.empty()) return table;
        Table const first = connection_.query({first_column, {table.table}});
        if (first.empty()) throw SchemaError{"there is no table " + table.table};
        table.column = first.row(0).text(0);
        return table;
    }

    SqliteConnection connection_;
};

} // namespace

std::unique_ptr<Schema> sqlite_schema(std::filesystem::path const& file) { return std::make_unique<SqliteSchema>(file); }

} // namespace samtak
