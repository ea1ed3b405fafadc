#include "tests/store/postgres_server.hpp"

#include <libpq-fe.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace samtak::test {

std::string postgres_server()
{
    char const* const connection = std::getenv("SAMTAK_TEST_POSTGRES");
    if (connection == nullptr || *connection == '\0')
        throw std::runtime_error{
            "SAMTAK_TEST_POSTGRES is not set: run under `tests/postgres.sh with …`, or leave PostgreSQL out with SAMTAK_SQLITE_ONLY=1"};
    return connection;
}

void postgres_run(std::string const& connection, std::string const& sql)
{
    std::unique_ptr<PGconn, void (*)(PGconn*)> const open{PQconnectdb(connection.c_str()), PQfinish};
    PQsetNoticeProcessor(
        open.get(), [](void*, char const*) {}, nullptr);
    std::unique_ptr<PGresult, void (*)(PGresult*)> const result{PQexec(open.get(), sql.c_str()), PQclear};
    auto const status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) throw std::runtime_error{PQerrorMessage(open.get())};
}

// the last of two values counts
std::string postgres_place(std::string const& database) { return postgres_server() + " dbname=" + database; }

void make_postgres_database(std::string const& name, std::string const& from)
{
    postgres_run(postgres_server(), "CREATE DATABASE " + name + " TEMPLATE " + from + " ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
}

bool empty_postgres_database(std::string const& name)
{
    try {
        postgres_run(postgres_place(name), R"(
            SET session_replication_role = replica;
            DO $$ DECLARE one text; BEGIN
                FOR one IN SELECT format('%I', relname) FROM pg_class
                    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'schema_version'
                LOOP EXECUTE 'DELETE FROM ' || one; END LOOP;
            END $$)");
        return true;
    } catch (std::exception const&) {
        return false; // the next test gets a new one
    }
}

} // namespace samtak::test
