// A thread that takes all that waits at once, so that many writes can share one transaction and its fsync (group commit).
#pragma once
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace samtak {

template <class Job> class WriteQueue {
public:
    // `work` runs on the thread, is given one group after the other, answers each job and throws nothing.
    explicit WriteQueue(std::function<void(std::vector<Job>&)> work) : work_(std::move(work)), thread_([this] { serve(); }) {}
    WriteQueue(WriteQueue const&) = delete;
    WriteQueue& operator=(WriteQueue const&) = delete;
    ~WriteQueue() // after all that waits is done
    {
        {
            std::lock_guard const lock{mutex_};
            stopping_ = true;
        }
        wake_.notify_one();
        thread_.join();
    }

    void add(Job job)
    {
        {
            std::lock_guard const lock{mutex_};
            waiting_.push_back(std::move(job));
        }
        wake_.notify_one();
    }

    // More than this waiting means that the disk or the server stands still: what nobody waits for is given up first.
    static constexpr std::size_t most_waiting = 10'000;
    bool full() const
    {
        std::lock_guard const lock{mutex_};
        return waiting_.size() >= most_waiting;
    }

private:
    void serve()
    {
        std::vector<Job> group;
        for (;;) {
            {
                std::unique_lock lock{mutex_};
                wake_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
                if (waiting_.empty()) return;
                group.swap(waiting_);
            }
            work_(group);
            group.clear();
        }
    }

    std::function<void(std::vector<Job>&)> work_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::vector<Job> waiting_;
    bool stopping_ = false;
    std::thread thread_; // last: starts when the rest is ready
};

} // namespace samtak
