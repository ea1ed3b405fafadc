#include "storage/migrator.hpp"
#include "storage/postgres_result.hpp"
#include "storage/schema_script.hpp"

#include <fmt/format.h>

#include <array>

namespace samtak {
namespace {

constexpr char const* make_versions =
    "CREATE TABLE IF NOT EXISTS schema_version (name text PRIMARY KEY, applied_at text NOT NULL, hash text NOT NULL)";
// two `samtak migrate` at once: the second one waits
constexpr char const* begin = "BEGIN; SET LOCAL search_path = public; SELECT pg_advisory_xact_lock(2026112200)";

struct CloseConnection {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};

class PostgresSchema final : public Schema {
public:
    PostgresSchema(std::string const& connection, std::string application_role)
        : connection_(PQconnectdb(connection.c_str())), application_role_(std::move(application_role))
    {
        if (PQstatus(connection_.get()) != CONNECTION_OK)
            throw StorageError{"PostgreSQL can't be reached: " + first_line(PQerrorMessage(connection_.get()))};
        PQsetNoticeProcessor(
            connection_.get(), [](void*, char const*) {}, nullptr);
        run("SET client_encoding = 'UTF8'; SET search_path = public");
        Table const database = query("SELECT pg_encoding_to_char(encoding), datcollate FROM pg_database WHERE datname = current_database()");
        if (database.row(0).text(0) != "UTF8" || (database.row(0).text(1) != "C" && database.row(0).text(1) != "POSIX"))
            throw SchemaError{std::string{"The PostgreSQL database "} + PQdb(connection_.get()) + " must have encoding UTF8 and collation C."};
    }

    std::vector<AppliedMigration> applied() override
    {
        std::vector<AppliedMigration> found;
        if (query("SELECT to_regclass('public.schema_version') IS NULL").row(0).yes(0)) return found;
        for (Row const row : query("SELECT name, hash FROM schema_version ORDER BY name"))
            found.push_back({std::string{row.text(0)}, std::string{row.text(1)}});
        return found;
    }

    void apply(Migration const& migration, Instant at) override
    {
        try {
            run(begin);
            run(make_versions);
            run(for_postgres(migration.sql));
            auto tables = protected_tables(migration.sql);
            for (ProtectedTable& table : tables) run(triggers_for_postgres(with_column(table)));
            grant(tables);
            query("INSERT INTO schema_version (name, applied_at, hash) VALUES ($1, $2, $3)",
                {migration.name.c_str(), instant_text(at).c_str(), migration.hash.c_str()});
            run("COMMIT");
        } catch (std::exception const& error) {
            PostgresResult const rolled_back{PQexec(connection_.get(), "ROLLBACK")};
            throw SchemaError{"The migration " + migration.name + " failed: " + error.what()};
        }
    }

private:
    ProtectedTable const& with_column(ProtectedTable& table)
    {
        if (!table.column.empty()) return table;
        Table const first = query("SELECT attname FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum = 1", {table.table.c_str()});
        if (first.empty()) throw SchemaError{"there is no table " + table.table};
        table.column = first.row(0).text(0);
        return table;
    }

    // What is granted stays granted, so only new tables change; append-only ones are told in the migration that makes them.
    void grant(std::vector<ProtectedTable> const& tables)
    {
        if (application_role_.empty()) return;
        std::string const role = name(application_role_);
        run(fmt::format("GRANT USAGE ON SCHEMA public TO {0}; GRANT SELECT ON ALL TABLES IN SCHEMA public TO {0}", role));
        for (Row const row :
            query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'schema_version'"
                  " AND NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = pg_class.oid AND tgname = relname || '_no_truncate')"))
            run(fmt::format("GRANT INSERT, UPDATE, DELETE ON {0} TO {1}", name(std::string{row.text(0)}), role));
        for (ProtectedTable const& table : tables) {
            std::string_view const changing = table.kind == ProtectedTable::Kind::once_signed ? ", UPDATE" : "";
            // a log line goes only with the record it is about, by the owner's hand
            std::string_view const erasing = table.table == "access_log" ? "" : ", DELETE";
            run(fmt::format("REVOKE ALL ON {0} FROM {1}; GRANT SELECT, INSERT{2}{3} ON {0} TO {1}", table.table, role, changing, erasing));
        }
    }

    std::string name(std::string const& plain)
    {
        char* const quoted = PQescapeIdentifier(connection_.get(), plain.data(), plain.size());
        if (quoted == nullptr) throw SchemaError{"a name can't be quoted"};
        std::string text{quoted};
        PQfreemem(quoted);
        return text;
    }

    void run(std::string const& script)
    {
        PostgresResult const result{PQexec(connection_.get(), script.c_str())};
        auto const status = PQresultStatus(result.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY) throw_error(result.get());
    }

    Table query(char const* sql, std::vector<char const*> const& values = {})
    {
        PostgresResult const result{
            PQexecParams(connection_.get(), sql, static_cast<int>(values.size()), nullptr, values.data(), nullptr, nullptr, 0)};
        auto const status = PQresultStatus(result.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) throw_error(result.get());
        return to_table(result.get());
    }

    std::unique_ptr<PGconn, CloseConnection> connection_;
    std::string application_role_;
};

} // namespace

std::unique_ptr<Schema> postgres_schema(std::string const& connection, std::string application_role)
{
    return std::make_unique<PostgresSchema>(connection, std::move(application_role));
}

} // namespace samtak
