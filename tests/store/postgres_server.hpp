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
void drop_postgres_database(std::string const& name); // also when somebody is connected; throws nothing

} // namespace samtak::test
