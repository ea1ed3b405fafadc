// The PostgreSQL server that the tests use: makes and removes databases there.
#pragma once
#include <string>

namespace samtak::test {

// The server's connection string (SAMTAK_TEST_POSTGRES); throws when it isn't set.
std::string postgres_server();

// Runs one statement as the server's owner. Throws when it fails.
void postgres_run(std::string const& connection, std::string const& sql);

// Connection string of a database on the server.
std::string postgres_place(std::string const& database);

// Makes a database, as a copy of `from` or an empty one (UTF8, collation C).
void make_postgres_database(std::string const& name, std::string const& from = "template0");

// All rows of all tables but schema_version, past every trigger (so the tests' role is a superuser). False when it can't be done.
bool empty_postgres_database(std::string const& name);

} // namespace samtak::test
