#include "net/worker_pool.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

namespace samtak {
namespace {

TEST(WorkerPool, does_all_that_it_took_before_it_finishes)
{
    std::atomic<int> done = 0;
    WorkerPool pool{4, 1000};
    for (int i = 0; i < 1000; ++i) {
        ASSERT_TRUE(pool.offer([&] { ++done; }));
    }
    pool.finish();
    EXPECT_EQ(done, 1000);
    EXPECT_FALSE(pool.offer([] {}));
}

TEST(WorkerPool, says_no_when_its_queue_is_full)
{
    std::promise<void> gate;
    std::shared_future<void> const open = gate.get_future().share();
    std::promise<void> begun;
    WorkerPool pool{1, 2};
    ASSERT_TRUE(pool.offer([&] {
        begun.set_value();
        open.wait();
    }));
    begun.get_future().wait();
    EXPECT_TRUE(pool.offer([] {}));
    EXPECT_TRUE(pool.offer([] {}));
    EXPECT_FALSE(pool.offer([] {}));
    EXPECT_EQ(pool.waiting(), 2U);
    gate.set_value();
    pool.finish();
    EXPECT_EQ(pool.waiting(), 0U);
}

TEST(WorkerPool, several_jobs_run_at_the_same_time)
{
    std::promise<void> first;
    std::promise<void> second;
    WorkerPool pool{2, 2};
    pool.offer([&] { // each waits for the other
        first.set_value();
        second.get_future().wait();
    });
    pool.offer([&] {
        first.get_future().wait();
        second.set_value();
    });
    pool.finish();
    SUCCEED();
}

TEST(WorkerPool, a_queue_of_none_still_takes_what_an_idle_thread_can_do_at_once)
{
    std::promise<void> gate;
    std::promise<void> begun;
    WorkerPool pool{1, 0};
    bool taken = false;
    while (!taken) { // until the thread has come to its place
        taken = pool.offer([&] {
            begun.set_value();
            gate.get_future().wait();
        });
    }
    begun.get_future().wait();
    EXPECT_FALSE(pool.offer([] {}));
    gate.set_value();
}

} // namespace
} // namespace samtak
