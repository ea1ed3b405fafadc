// A database on a PostgreSQL server. Reads are one pipeline each; changes too, and then COMMIT. stack.md § 4 has the measurements.
#pragma once
#include "storage/database.hpp"
#include "storage/postgres_lane.hpp"

namespace samtak {

class PostgresDatabase final : public Database {
public:
    // `connection` as libpq takes it. Connects at first use.
    PostgresDatabase(std::shared_ptr<PostgresPool> pool, std::string connection);

    using Database::read;
    std::vector<Table> read(std::span<Query const> queries) override;
    Table write_returning(Query const& query) override;
    Result<void> commit(Change&& change) override;
    Result<void> commit_log(Change&& change) override { return lane_.commit(std::move(change)); }
    void commit_later(Change&& change) override { lane_.commit_later(std::move(change)); }
    Engine engine() const override { return Engine::postgres; }
    std::uint64_t lost_later() const override { return lane_.lost_later(); }

private:
    std::shared_ptr<PostgresPool> pool_;
    std::string connection_;
    PostgresLane lane_;
};

} // namespace samtak
