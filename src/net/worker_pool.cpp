#include "net/worker_pool.hpp"

#include <algorithm>

namespace samtak {

WorkerPool::WorkerPool(int threads, std::size_t queue) : queue_(queue)
{
    for (int i = 0; i < std::max(threads, 1); ++i) {
        threads_.emplace_back([this] { work(); });
    }
}

WorkerPool::~WorkerPool() { finish(); }

bool WorkerPool::offer(Job job)
{
    {
        std::lock_guard const lock{mutex_};
        // A job that an idle thread is about to take isn't waiting.
        if (finishing_ || jobs_.size() >= queue_ + idle_) {
            return false;
        }
        jobs_.push_back(std::move(job));
    }
    ready_.notify_one();
    return true;
}

void WorkerPool::finish()
{
    {
        std::lock_guard const lock{mutex_};
        finishing_ = true;
    }
    ready_.notify_all();
    for (std::thread& thread : threads_) {
        if (thread.joinable()) {
            thread.join();
        }
    }
}

std::size_t WorkerPool::waiting() const
{
    std::lock_guard const lock{mutex_};
    return jobs_.size();
}

void WorkerPool::work()
{
    std::unique_lock lock{mutex_};
    for (;;) {
        ++idle_;
        ready_.wait(lock, [this] { return finishing_ || !jobs_.empty(); });
        --idle_;
        if (jobs_.empty()) {
            return;
        }
        Job job = std::move(jobs_.front());
        jobs_.pop_front();
        lock.unlock();
        job();
        job = nullptr; // what it held is let go of here, not under the lock
        lock.lock();
    }
}

} // namespace samtak
