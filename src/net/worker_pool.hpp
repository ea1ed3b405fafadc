// Threads with one bounded queue before them. The listener has one for requests; password checks have a small one of
// their own (architecture.md § 6).
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace samtak {

class WorkerPool {
public:
    using Job = std::function<void()>; // must not throw
    WorkerPool(int threads, std::size_t queue);
    ~WorkerPool(); // finishes first
    WorkerPool(WorkerPool const&) = delete;
    WorkerPool& operator=(WorkerPool const&) = delete;

    // False when as many as the queue takes are waiting already: the caller says so to its own caller at once.
    bool offer(Job job);
    // Does what is in the queue, takes nothing more, and returns when all is done. Not from one of its own threads.
    void finish();
    std::size_t waiting() const;

private:
    void work();

    mutable std::mutex mutex_;
    std::condition_variable ready_;
    std::deque<Job> jobs_;
    std::size_t queue_;
    std::size_t idle_ = 0;
    bool finishing_ = false;
    std::vector<std::thread> threads_;
};

} // namespace samtak
