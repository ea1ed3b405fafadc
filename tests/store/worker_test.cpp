// The background worker on both engines: each event at least once, whatever happens in between.
#include "jobs/worker.hpp"
#include "tests/store/contract.hpp"

namespace samtak::test {
namespace {

using namespace std::chrono_literals;
using Kind = JobOutcome::Kind;

struct Happened {
    static constexpr std::string_view name = "test.happened";
    GoalId goal;
    References references() const { return References{}.with("goal", goal); }
};

class WorkerTest : public OnBothEngines {
protected:
    void tell(int times = 1)
    {
        for (int i = 0; i < times; ++i) {
            auto change = Change::background(clock.now());
            change.tell(Happened{GoalId::fresh()});
            ASSERT_TRUE(db().commit(std::move(change)));
        }
    }
    std::int64_t waiting() { return Outbox{db()}.waiting(clock.now()); }

    SetClock clock{*parse_instant("2026-11-22T10:00:00.000000Z")};
};
SAMTAK_ON_BOTH_ENGINES(WorkerTest);

TEST_P(WorkerTest, runs_each_event_once_when_all_is_well)
{
    int runs = 0;
    Worker one{{{"test", &db(),
                   {{"test.happened",
                       [&](OutboxRow const&, Instant) {
                           ++runs;
                           return JobOutcome{};
                       }}}}},
        clock};
    tell(25);
    EXPECT_EQ(one.run_once(), 20) << "a batch";
    EXPECT_EQ(one.run_once(), 5);
    EXPECT_EQ(one.run_once(), 0);
    EXPECT_EQ(runs, 25);
    EXPECT_EQ(waiting(), 0);
}

TEST_P(WorkerTest, tries_again_with_growing_waits_and_gives_up_visibly)
{
    int runs = 0;
    WorkerSettings settings;
    settings.most_tries = 3;
    Worker one{{{"test", &db(),
                   {{"test.happened",
                       [&](OutboxRow const&, Instant) {
                           ++runs;
                           return JobOutcome{Kind::later, "not now"};
                       }}}}},
        clock, settings};
    tell();
    one.run_once();
    EXPECT_EQ(one.run_once(), 0) << "not before the wait is over";
    clock.set(clock.now() + 16s);
    one.run_once();
    clock.set(clock.now() + 16s);
    EXPECT_EQ(one.run_once(), 0) << "the second wait is longer";
    clock.set(clock.now() + 16s);
    one.run_once();
    EXPECT_EQ(runs, 3);
    clock.set(clock.now() + std::chrono::hours{24 * 365});
    EXPECT_EQ(one.run_once(), 0);
    EXPECT_EQ(Outbox{db()}.given_up(), 1) << "kept and counted";
}

TEST_P(WorkerTest, L11_a_wait_for_a_time_is_no_try_however_often)
{
    int runs = 0;
    WorkerSettings settings;
    settings.most_tries = 2;
    auto until = clock.now() + 1h;
    Worker one{{{"test", &db(),
                   {{"test.happened",
                       [&](OutboxRow const& row, Instant now) {
                           EXPECT_EQ(row.tries, 1);
                           ++runs;
                           return now < until ? JobOutcome::wait_until(until) : JobOutcome{};
                       }}}}},
        clock, settings};
    tell();
    one.run_once();
    for (int i = 0; i < 5; ++i) {
        clock.set(until - 1s);
        EXPECT_EQ(one.run_once(), 0) << "not before its time";
        clock.set(until);
        until += 1h;
        EXPECT_EQ(one.run_once(), 1);
    }
    EXPECT_EQ(runs, 6);
    clock.set(until);
    until = clock.now();
    one.run_once();
    EXPECT_EQ(waiting(), 0);
    EXPECT_EQ(Outbox{db()}.given_up(), 0);
}

TEST_P(WorkerTest, L11_a_wait_for_what_is_past_does_not_run_without_end)
{
    int runs = 0;
    Worker one{{{"test", &db(),
                   {{"test.happened",
                       [&](OutboxRow const&, Instant now) {
                           ++runs;
                           return JobOutcome::wait_until(now - 1h);
                       }}}}},
        clock};
    tell();
    for (int i = 0; i < 5; ++i) one.run_once();
    EXPECT_EQ(runs, 1);
}

TEST_P(WorkerTest, what_a_handler_throws_stops_nothing_else)
{
    int runs = 0;
    Worker one{{{"test", &db(),
                   {{"test.happened",
                       [&](OutboxRow const&, Instant) -> JobOutcome {
                           if (++runs == 1) throw std::runtime_error{"broken"};
                           return {};
                       }}}}},
        clock};
    tell(2);
    EXPECT_EQ(one.run_once(), 2);
    clock.set(clock.now() + 16s);
    EXPECT_EQ(one.run_once(), 1);
    EXPECT_EQ(runs, 3);
    EXPECT_EQ(Outbox{db()}.given_up(), 0);
}

TEST_P(WorkerTest, an_event_that_nobody_listens_to_is_done_and_counted)
{
    Worker one{{{"test", &db(), {}}}, clock};
    tell(2);
    EXPECT_EQ(one.run_once(), 2);
    EXPECT_EQ(one.unknown_events(), 2U);
    EXPECT_EQ(waiting(), 0);
}

TEST_P(WorkerTest, what_a_killed_worker_had_claimed_runs_again_when_its_lease_is_over)
{
    tell(3);
    ASSERT_EQ((Outbox{db()}.claim(20, clock.now(), 300s).size()), 3U); // and then the process was killed
    int runs = 0;
    Worker next{{{"test", &db(),
                    {{"test.happened",
                        [&](OutboxRow const& row, Instant) {
                            EXPECT_EQ(row.tries, 2);
                            ++runs;
                            return JobOutcome{};
                        }}}}},
        clock};
    EXPECT_EQ(next.run_once(), 0);
    clock.set(clock.now() + 301s);
    EXPECT_EQ(next.run_once(), 3);
    EXPECT_EQ(runs, 3);
}

TEST_P(WorkerTest, leaves_the_rest_of_a_batch_when_the_lease_is_nearly_used_up)
{
    int runs = 0;
    Worker one{{{"test", &db(),
                   {{"test.happened",
                       [&](OutboxRow const&, Instant) {
                           ++runs;
                           clock.set(clock.now() + 250s); // a slow mail server
                           return JobOutcome{};
                       }}}}},
        clock};
    tell(3);
    EXPECT_EQ(one.run_once(), 1);
    clock.set(clock.now() + 60s);
    EXPECT_EQ(one.run_once(), 1);
    EXPECT_EQ(runs, 2);
}

TEST_P(WorkerTest, works_by_itself_and_stops_at_once)
{
    SystemClock const real;
    std::atomic<int> runs{0};
    WorkerSettings settings;
    settings.idle = 20ms;
    Worker one{{{"test", &db(),
                   {{"test.happened",
                       [&](OutboxRow const&, Instant) {
                           ++runs;
                           return JobOutcome{};
                       }}}}},
        real, settings};
    one.start();
    tell(4);
    for (int i = 0; i < 500 && runs < 4; ++i) std::this_thread::sleep_for(10ms);
    EXPECT_EQ(runs, 4);
    auto const before = std::chrono::steady_clock::now();
    one.stop();
    EXPECT_LT(std::chrono::steady_clock::now() - before, 5s);
}

TEST(WorkerWaits, double_up_to_two_hours)
{
    WorkerSettings const settings;
    EXPECT_EQ(wait_after(1, settings), 15s);
    EXPECT_EQ(wait_after(2, settings), 30s);
    EXPECT_EQ(wait_after(5, settings), 240s);
    EXPECT_EQ(wait_after(40, settings), 7200s);
}

TEST(WorkerWait, G1_L11_a_mail_server_may_be_down_for_a_day)
{
    WorkerSettings const settings;
    std::chrono::seconds all{0};
    for (int tries = 1; tries < settings.most_tries; ++tries) all += wait_after(tries, settings);
    EXPECT_GT(all, std::chrono::hours{24});
}

} // namespace
} // namespace samtak::test
