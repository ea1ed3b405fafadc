#include "storage/sqlite_database.hpp"

namespace samtak {
namespace {

constexpr Statement begin = "BEGIN";
constexpr Statement commit_read = "COMMIT";
constexpr Statement roll_back = "ROLLBACK";

// More gain little and cost 2 to 3 MB each (architecture.md § 6).
constexpr int most_readers = 4;

std::filesystem::path must_exist(std::filesystem::path file)
{
    if (!std::filesystem::exists(file)) throw StorageError{"There is no database " + file.string() + "."};
    return file;
}

} // namespace

class SqliteDatabase::Borrowed {
public:
    explicit Borrowed(SqliteDatabase& from) : from_(from), connection_(from.take()) {}
    Borrowed(Borrowed const&) = delete;
    Borrowed& operator=(Borrowed const&) = delete;
    ~Borrowed() { from_.give_back(std::move(connection_)); }
    SqliteConnection* operator->() const { return connection_.get(); }

private:
    SqliteDatabase& from_;
    std::unique_ptr<SqliteConnection> connection_;
};

SqliteDatabase::SqliteDatabase(std::filesystem::path file) : file_(must_exist(std::move(file))), writer_(file_) {}

std::vector<Table> SqliteDatabase::read(std::span<Query const> queries)
{
    std::vector<Table> tables;
    tables.reserve(queries.size());
    Borrowed const connection{*this};
    if (queries.size() == 1) { // a statement alone sees one moment by itself
        tables.push_back(connection->query(queries.front()));
        return tables;
    }
    connection->run(begin);
    try {
        for (Query const& query : queries) tables.push_back(connection->query(query));
        connection->run(commit_read);
    } catch (...) {
        if (connection->in_transaction()) connection->run(roll_back);
        throw;
    }
    return tables;
}

std::unique_ptr<SqliteConnection> SqliteDatabase::take()
{
    {
        std::unique_lock lock{mutex_};
        returned_.wait(lock, [this] { return !idle_.empty() || open_ < most_readers; });
        if (!idle_.empty()) {
            auto connection = std::move(idle_.back()); // the last used has the warmest cache
            idle_.pop_back();
            return connection;
        }
        ++open_;
    }
    try {
        return std::make_unique<SqliteConnection>(file_, SqliteConnection::Use::read);
    } catch (...) {
        give_back(nullptr);
        throw;
    }
}

void SqliteDatabase::give_back(std::unique_ptr<SqliteConnection> connection)
{
    {
        std::lock_guard const lock{mutex_};
        if (connection)
            idle_.push_back(std::move(connection));
        else
            --open_;
    }
    returned_.notify_one();
}

} // namespace samtak
