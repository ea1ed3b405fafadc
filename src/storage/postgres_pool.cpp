#include "storage/postgres_pool.hpp"

#include <algorithm>

namespace samtak {

PostgresPool::PostgresPool(Limits limits) : limits_(limits), closer_([this] { close_old(); }) {}

PostgresPool::~PostgresPool()
{
    {
        std::lock_guard const lock{mutex_};
        stopping_ = true;
    }
    stop_.notify_one();
    closer_.join();
}

PostgresPool::Borrowed PostgresPool::borrow(std::string const& connection)
{
    while (auto idle = take_idle(connection)) {
        if (idle->usable()) return {*this, connection, std::move(idle)};
        give_back({}, nullptr); // closed below us
    }
    try {
        return {*this, connection, std::make_unique<PostgresConnection>(connection)};
    } catch (...) {
        give_back({}, nullptr);
        throw;
    }
}

// Nothing: the caller may open a new one, which is counted already.
std::unique_ptr<PostgresConnection> PostgresPool::take_idle(std::string const& key)
{
    Idle closed; // destroyed after the lock is let go
    std::unique_lock lock{mutex_};
    for (;;) {
        auto const found = std::find_if(idle_.rbegin(), idle_.rend(), [&key](Idle const& idle) { return idle.key == key; });
        if (found != idle_.rend()) { // the last used knows the most statements
            auto connection = std::move(found->connection);
            idle_.erase(std::next(found).base());
            return connection;
        }
        if (open_ < limits_.most) {
            ++open_;
            return nullptr;
        }
        if (!idle_.empty()) { // another database's makes room
            closed = std::move(idle_.front());
            idle_.erase(idle_.begin());
            return nullptr;
        }
        changed_.wait(lock);
    }
}

void PostgresPool::give_back(std::string key, std::unique_ptr<PostgresConnection> connection)
{
    {
        std::lock_guard const lock{mutex_};
        if (connection)
            idle_.push_back({std::move(key), std::move(connection), std::chrono::steady_clock::now()});
        else
            --open_;
    }
    changed_.notify_one();
}

void PostgresPool::close_idle(std::string const& connection)
{
    std::vector<Idle> closed;
    std::lock_guard const lock{mutex_};
    auto const others = std::stable_partition(idle_.begin(), idle_.end(), [&connection](Idle const& idle) { return idle.key != connection; });
    std::move(others, idle_.end(), std::back_inserter(closed));
    idle_.erase(others, idle_.end());
    open_ -= static_cast<int>(closed.size());
    changed_.notify_all();
}

int PostgresPool::open_now() const
{
    std::lock_guard const lock{mutex_};
    return open_;
}

void PostgresPool::close_old()
{
    std::unique_lock lock{mutex_};
    while (!stop_.wait_for(lock, limits_.idle / 4, [this] { return stopping_; })) {
        auto const before = std::chrono::steady_clock::now() - limits_.idle;
        auto const young = std::find_if(idle_.begin(), idle_.end(), [before](Idle const& idle) { return idle.since > before; });
        std::vector<Idle> closed{std::make_move_iterator(idle_.begin()), std::make_move_iterator(young)};
        idle_.erase(idle_.begin(), young);
        open_ -= static_cast<int>(closed.size());
        lock.unlock();
        closed.clear(); // says goodbye to the server, without the lock
        lock.lock();
        changed_.notify_all();
    }
}

} // namespace samtak
