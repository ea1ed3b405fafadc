// The schema and its versions. Migrations are files migrations/<set>/YYYYMMDDHHMM_domain_what.sql, applied in name order, forward only,
// each in one transaction with its line in schema_version. Sets: "directory" and "municipality".
#pragma once
#include "kernel/day.hpp"

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <vector>

namespace samtak {

// One sentence for the one who starts the program.
struct SchemaError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Migration {
    std::string name; // the file's name without .sql
    std::string sql;
    std::string hash; // SHA-256 of the file, hexadecimal
};

// In the order in which they are applied. Throws SchemaError: no folder, a badly named file.
std::vector<Migration> read_migrations(std::filesystem::path const& folder);

struct AppliedMigration {
    std::string name;
    std::string hash;
};

// What the migrator needs of an engine.
class Schema {
public:
    virtual ~Schema() = default;
    virtual std::vector<AppliedMigration> applied() = 0;            // none in an empty database
    virtual void apply(Migration const& migration, Instant at) = 0; // all of it or nothing; throws SchemaError
};

// Makes the file if it isn't there. Nobody else may have it open while it is migrated.
std::unique_ptr<Schema> sqlite_schema(std::filesystem::path const& file);

// Connects as the role that owns the tables. The database exists already, UTF8 and with collation C (else SchemaError).
// `application_role` gets what the program needs and nothing more: it owns nothing, may not UPDATE what is append-only
// nor DELETE from the access log. Empty: no grants (tests, one role for all).
std::unique_ptr<Schema> postgres_schema(std::string const& connection, std::string application_role = {});

// How many were applied. Throws SchemaError: a file was edited after it was applied, one is missing (the database is newer than
// the program), one would come before what is applied already.
int migrate(Schema& schema, std::vector<Migration> const& migrations, Instant at);

// Throws SchemaError when the database is older than the program, newer, or was made by edited files. `serve` asks on PostgreSQL.
void require_current(Schema& schema, std::vector<Migration> const& migrations);

} // namespace samtak
