// Writes with 32 threads until somebody kills it; says each thing's id on standard output when, and only when, it is durable.
//   samtak_kill_writer write sqlite <file> | postgres <connection>
//   samtak_kill_writer list  …    what is there, one id a line; complains about a change that is there by half, or a damaged file
#include "storage/migrator.hpp"
#include "storage/postgres_database.hpp"
#include "storage/sqlite_database.hpp"

#include <iostream>
#include <thread>
#include <unistd.h>

namespace samtak {
namespace {

struct Written {
    static constexpr auto name = "kill.written";
    OnceId once;
    References references() const { return References{}.with("once", once); }
};

constexpr Statement insert_line =
    "INSERT INTO outbox (id, kind, event, reference, due, lease_until, tries) VALUES ($1, 'log', 'kill.line', $2, $3, '', 0)";
constexpr Statement all_forms = "SELECT once_id FROM done_form";
constexpr Statement all_lines = "SELECT id FROM outbox WHERE kind = 'log'";
constexpr Statement halves = "SELECT (SELECT count(*) FROM done_form) - (SELECT count(*) FROM outbox WHERE kind = 'event'),"
                             " (SELECT count(*) FROM done_form WHERE NOT EXISTS"
                             "  (SELECT 1 FROM outbox WHERE substr(reference, 1, 38) = 'once=' || once_id || ';'))"; // who did it stands after
constexpr Statement integrity = "PRAGMA integrity_check";

std::unique_ptr<Database> open(std::string const& engine, std::string const& place)
{
    auto const migrations = read_migrations(std::filesystem::path{SAMTAK_SOURCE_DIR} / "migrations/directory");
    bool const sqlite = engine == "sqlite";
    migrate(*(sqlite ? sqlite_schema(place) : postgres_schema(place)), migrations, Instant{});
    if (sqlite) return std::make_unique<SqliteDatabase>(place);
    return std::make_unique<PostgresDatabase>(std::make_shared<PostgresPool>(), place);
}

void say(std::string_view id)
{
    std::string const line = std::string{id} + "\n";
    // one write of a short line to a pipe is whole or not at all
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) std::_Exit(1);
}

// Every second thing is a log line, every other a form with its event.
void write_one(Database& database, int i)
{
    auto const once = OnceId::fresh();
    if (i % 2 == 0) {
        Change change = Change::background(Instant{});
        change.add(insert_line, {once, std::string(200, 'x'), Instant{}});
        database.commit_log(std::move(change)).value();
    } else {
        Change change{once, MemberId::fresh(), Instant{}};
        change.tell(Written{once});
        database.commit(std::move(change)).value();
    }
    say(once.text());
}

void write(Database& database)
{
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 32; ++thread)
        threads.emplace_back([&database, thread] {
            try {
                for (int i = thread;; ++i) write_one(database, i);
            } catch (StorageError const&) {
                // the server went: what was under way is not acknowledged
            }
        });
    for (std::thread& thread : threads) thread.join();
}

int list(Database& database)
{
    auto const tables = database.read({{all_forms}, {all_lines}, {halves}});
    for (Row const row : tables[0]) say(row.text(0));
    for (Row const row : tables[1]) say(row.text(0));
    Row const half = tables[2].row(0);
    if (half.integer(0) != 0 || half.integer(1) != 0) {
        std::cerr << "a change is there by half\n";
        return 1;
    }
    if (database.engine() == Engine::sqlite && database.read_one({integrity}).row(0).text(0) != "ok") {
        std::cerr << "the file is damaged\n";
        return 1;
    }
    return 0;
}

} // namespace
} // namespace samtak

int main(int argc, char** argv)
{
    if (argc != 4) return 2;
    auto const database = samtak::open(argv[2], argv[3]);
    if (std::string_view{argv[1]} == "list") return samtak::list(*database);
    samtak::write(*database);
    return 0;
}
