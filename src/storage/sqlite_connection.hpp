// One open SQLite file with its prepared statements. For one thread at a time.
#pragma once
#include "storage/storage_error.hpp"
#include "storage/table.hpp"

#include <filesystem>
#include <memory>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace samtak {

// A unique index or primary key was in the way.
struct SqliteNotUnique : RefusedByDatabase {
    using RefusedByDatabase::RefusedByDatabase;
};

class SqliteConnection {
public:
    enum class Use { read, write };
    // Makes the file if it isn't there (Use::write), readable by its owner only. Throws StorageError.
    SqliteConnection(std::filesystem::path const& file, Use use);

    // All of these throw StorageError, RefusedByDatabase, BadText.
    Table query(Query const& query);
    std::int64_t change(Statement statement, Values const& values); // how many rows it touched
    void run(Statement statement) { change(statement, {}); }
    void script(std::string const& sql); // several statements without parameters, for migrations
    bool in_transaction() const;

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    struct Prepared {
        std::unique_ptr<sqlite3_stmt, Finalize> statement;
        std::vector<int> places; // SQLite numbers $2 by first appearance; places[1] is where it stands
    };
    class Running; // resets the statement when done: a half-read one pins the write-ahead log

    Prepared& prepared(Statement statement);
    void bind(Prepared& prepared, Values const& values);
    void check(int code) const;

    std::unique_ptr<sqlite3, Close> database_;
    std::unordered_map<char const*, Prepared> statements_; // gone before database_
};

} // namespace samtak
