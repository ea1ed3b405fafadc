// A database in one SQLite file: one writer, up to four readers. stack.md § 4 has the measurements.
#pragma once
#include "storage/database.hpp"
#include "storage/sqlite_writer.hpp"

namespace samtak {

class SqliteDatabase final : public Database {
public:
    // The file must exist (migrator.hpp makes it). Several processes on one file are kept out by FolderLock, not here.
    explicit SqliteDatabase(std::filesystem::path file);

    using Database::read;
    std::vector<Table> read(std::span<Query const> queries) override;
    Table write_returning(Query const& query) override { return writer_.write_returning(query); }
    Result<void> commit(Change&& change) override { return writer_.commit(std::move(change)); }
    Result<void> commit_log(Change&& change) override { return writer_.commit(std::move(change)); }
    void commit_later(Change&& change) override { writer_.commit_later(std::move(change)); }
    Engine engine() const override { return Engine::sqlite; }
    std::uint64_t lost_later() const override { return writer_.lost_later(); }

private:
    class Borrowed;
    std::unique_ptr<SqliteConnection> take();
    void give_back(std::unique_ptr<SqliteConnection> connection);

    std::filesystem::path file_;
    SqliteWriter writer_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<SqliteConnection>> idle_;
    int open_ = 0;
};

} // namespace samtak
