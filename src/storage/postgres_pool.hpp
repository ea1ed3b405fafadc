// The process's connections to PostgreSQL, shared by all its databases. Thread-safe.
#pragma once
#include "storage/postgres_connection.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace samtak {

class PostgresPool {
public:
    struct Limits {
        int most = 64; // open at one time, in the whole process
        std::chrono::milliseconds idle = std::chrono::minutes{1};
    };
    PostgresPool() : PostgresPool(Limits{}) {}
    explicit PostgresPool(Limits limits);
    PostgresPool(PostgresPool const&) = delete;
    PostgresPool& operator=(PostgresPool const&) = delete;
    ~PostgresPool();

    // A connection for one batch or change. Goes back when destroyed, unless it was given up.
    class Borrowed {
    public:
        Borrowed(PostgresPool& pool, std::string key, std::unique_ptr<PostgresConnection> connection)
            : pool_(pool), key_(std::move(key)), connection_(std::move(connection))
        {
        }
        Borrowed(Borrowed const&) = delete;
        Borrowed& operator=(Borrowed const&) = delete;
        ~Borrowed() { pool_.give_back(std::move(key_), std::move(connection_)); }
        PostgresConnection& operator*() const { return *connection_; }
        // It failed in a way that nobody should meet again.
        void give_up() { connection_.reset(); }

    private:
        PostgresPool& pool_;
        std::string key_;
        std::unique_ptr<PostgresConnection> connection_;
    };
    // Waits while `most` are in use. Throws StorageError when the server can't be reached.
    Borrowed borrow(std::string const& connection);
    // After a lost connection: the others to the same place are most likely gone too.
    void close_idle(std::string const& connection);
    int open_now() const;

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Idle {
        std::string key;
        std::unique_ptr<PostgresConnection> connection;
        Time since;
    };
    std::unique_ptr<PostgresConnection> take_idle(std::string const& key);
    void give_back(std::string key, std::unique_ptr<PostgresConnection> connection);
    void close_old();

    Limits limits_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::condition_variable stop_;
    std::vector<Idle> idle_; // the longest idle first
    int open_ = 0;           // idle and in use
    bool stopping_ = false;
    std::thread closer_; // last: starts when the rest is ready
};

} // namespace samtak
