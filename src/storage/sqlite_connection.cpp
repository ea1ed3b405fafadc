#include "storage/sqlite_connection.hpp"

#include "storage/text_check.hpp"

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

namespace samtak {
namespace {

// DQS off: "x" is a column, never a text. case_sensitive_like: as PostgreSQL. recursive_triggers: REPLACE may not slip past an
// append-only trigger. secure_delete: what is erased is overwritten. cache_size is KiB when negative; mmap off keeps memory small
// and turns an I/O error into an error instead of SIGBUS.
constexpr char const* settings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON;"
                                 "PRAGMA case_sensitive_like=ON; PRAGMA secure_delete=ON; PRAGMA cache_size=-4096; PRAGMA mmap_size=0;"
                                 "PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF;";

// The memory statistics are one lock that all connections share. A reader forgets its pages whenever anybody has committed, so that
// many pages, as many as a plan takes, are kept by each connection to be filled anew rather than freed and allocated one by one.
constexpr int pages_kept = 100;
void start_sqlite()
{
    static int const started =
        (sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0), sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, pages_kept), sqlite3_initialize());
    if (started != SQLITE_OK) throw StorageError{"SQLite could not start"};
}

void make_private_file(std::filesystem::path const& file)
{
    int const made = ::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (made >= 0) ::close(made);
}

bool is_refusal(int extended)
{
    switch (extended & 0xFF) {
    case SQLITE_CONSTRAINT:
    case SQLITE_ERROR:
    case SQLITE_MISMATCH:
    case SQLITE_RANGE:
    case SQLITE_TOOBIG:
    case SQLITE_READONLY: return true;
    default: return false; // not an enum of ours: codes of SQLite, open-ended
    }
}

} // namespace

void SqliteConnection::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }
void SqliteConnection::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

class SqliteConnection::Running {
public:
    explicit Running(Prepared& prepared) : statement_(prepared.statement.get()) {}
    Running(Running const&) = delete;
    Running& operator=(Running const&) = delete;
    ~Running()
    {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }

private:
    sqlite3_stmt* statement_;
};

SqliteConnection::SqliteConnection(std::filesystem::path const& file, Use use)
{
    start_sqlite();
    if (use == Use::write) make_private_file(file);
    sqlite3* database = nullptr;
    int const code = sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    database_.reset(database);
    if (code != SQLITE_OK) throw StorageError{"The database " + file.string() + " can't be opened: " + sqlite3_errstr(code)};
    sqlite3_busy_timeout(database, 5000);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    script(settings);
    if (use == Use::read) script("PRAGMA query_only=ON;");
}

bool SqliteConnection::in_transaction() const { return sqlite3_get_autocommit(database_.get()) == 0; }

void SqliteConnection::check(int code) const
{
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
    // SQLite's texts name tables and columns, not values
    std::string const text = std::string{"SQLite: "} + sqlite3_errmsg(database_.get()) + " (" + std::to_string(code) + ")";
    if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_ROWID) throw SqliteNotUnique{text};
    if (is_refusal(code)) throw RefusedByDatabase{text};
    if ((code & 0xff) == SQLITE_FULL || code == SQLITE_IOERR_WRITE)
        throw StorageError{"The disk is full or can't be written, so the database can't grow. Make room, then start again. " + text};
    throw StorageError{text};
}

void SqliteConnection::script(std::string const& sql) { check(sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr)); }

SqliteConnection::Prepared& SqliteConnection::prepared(Statement statement)
{
    if (auto const found = statements_.find(statement.sql.data()); found != statements_.end()) return found->second;
    sqlite3_stmt* made = nullptr;
    check(sqlite3_prepare_v3(
        database_.get(), statement.sql.data(), static_cast<int>(statement.sql.size() + 1), SQLITE_PREPARE_PERSISTENT, &made, nullptr));
    Prepared fresh{std::unique_ptr<sqlite3_stmt, Finalize>{made}, {}};
    int const count = sqlite3_bind_parameter_count(made);
    for (int i = 1; i <= count; ++i) fresh.places.push_back(sqlite3_bind_parameter_index(made, ("$" + std::to_string(i)).c_str()));
    return statements_.emplace(statement.sql.data(), std::move(fresh)).first->second;
}

void SqliteConnection::bind(Prepared& prepared, Values const& values)
{
    check_texts(values);
    if (values.size() != prepared.places.size()) throw RefusedByDatabase{"SQLite: the statement takes another number of parameters"};
    for (std::size_t i = 0; i < values.size(); ++i) {
        sqlite3_stmt* const statement = prepared.statement.get();
        int const place = prepared.places[i];
        auto const& value = values[i].get();
        // the values outlive the step, so nothing is copied
        if (auto const* const number = std::get_if<std::int64_t>(&value))
            check(sqlite3_bind_int64(statement, place, *number));
        else if (auto const* const text = std::get_if<std::string>(&value))
            check(sqlite3_bind_text64(statement, place, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8));
        else if (auto const* const bytes = std::get_if<Bytes>(&value))
            check(bytes->empty() ? sqlite3_bind_zeroblob(statement, place, 0)
                                 : sqlite3_bind_blob64(statement, place, bytes->data(), bytes->size(), SQLITE_STATIC));
        else
            check(sqlite3_bind_null(statement, place));
    }
}

namespace {

void add_cell(Table& table, sqlite3_stmt* statement, int column)
{
    // The value is found once; sqlite3_column_… would find it anew for its kind, its text and its length. No other thread has the connection.
    auto* const value = sqlite3_column_value(statement, column);
    auto const length = [&] { return static_cast<std::size_t>(sqlite3_value_bytes(value)); };
    switch (sqlite3_value_type(value)) {
    case SQLITE_NULL: table.add_null(); return;
    case SQLITE_INTEGER: table.add_integer(sqlite3_value_int64(value)); return;
    case SQLITE_TEXT: {
        auto const* const text = reinterpret_cast<char const*>(sqlite3_value_text(value));
        table.add_text({text, length()});
        return;
    }
    case SQLITE_BLOB: {
        auto const* const bytes = static_cast<unsigned char const*>(sqlite3_value_blob(value));
        table.add_bytes({bytes, length()});
        return;
    }
    default: throw RefusedByDatabase{"SQLite: column " + std::to_string(column) + " is a number with a fraction"};
    }
}

} // namespace

Table SqliteConnection::query(Query const& query)
{
    Prepared& ready = prepared(query.statement);
    Running const running{ready};
    bind(ready, query.values);
    sqlite3_stmt* const statement = ready.statement.get();
    int code = sqlite3_step(statement);
    check(code);
    int const columns = sqlite3_column_count(statement);
    Table table{columns};
    for (; code == SQLITE_ROW; code = sqlite3_step(statement))
        for (int column = 0; column < columns; ++column) add_cell(table, statement, column);
    check(code);
    return table;
}

std::int64_t SqliteConnection::change(Statement statement, Values const& values)
{
    Prepared& ready = prepared(statement);
    Running const running{ready};
    bind(ready, values);
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW) code = sqlite3_step(ready.statement.get());
    check(code);
    return sqlite3_stmt_readonly(ready.statement.get()) != 0 ? 0 : sqlite3_changes64(database_.get());
}

} // namespace samtak
