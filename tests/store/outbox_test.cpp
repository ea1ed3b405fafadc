// The outbox: each row is one worker's while its lease lasts, and comes back when it isn't done by then.
#include "storage/outbox.hpp"
#include "tests/store/contract.hpp"

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

namespace samtak::test {
namespace {

using namespace std::chrono_literals;

struct Told {
    static constexpr auto name = "goal.told";
    GoalId goal;
    References references() const { return References{}.with("plan", PlanId::fresh()).with("goal", goal); }
};

class OutboxTest : public Contract {
protected:
    void tell(Instant at, int times = 1)
    {
        Change change = Change::background(at);
        for (int i = 0; i < times; ++i) change.tell(Told{goal_});
        ASSERT_TRUE(db().commit(std::move(change)));
    }
    GoalId goal_ = GoalId::fresh();
    Outbox outbox_{db()};
};
SAMTAK_ON_BOTH_ENGINES(OutboxTest);

TEST_P(OutboxTest, a_row_is_claimed_when_due_and_by_one_only)
{
    tell(now);
    EXPECT_TRUE(outbox_.claim(20, now - 1s, 60s).empty());
    auto const rows = outbox_.claim(20, now, 60s);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].event, "goal.told");
    EXPECT_EQ(reference_in(rows[0].reference, "goal"), goal_.text());
    EXPECT_FALSE(reference_in(rows[0].reference, "measure"));
    EXPECT_EQ(rows[0].tries, 1);
    EXPECT_TRUE(outbox_.claim(20, now + 59s, 60s).empty());
}

TEST_P(OutboxTest, the_longest_due_come_first_and_no_more_than_asked)
{
    for (int const second : {5, 1, 4, 2, 3}) tell(now + std::chrono::seconds{second});
    auto const rows = outbox_.claim(3, now + 10s, 60s);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(outbox_.waiting(now + 10s), 5);
    for (auto const& row : rows) outbox_.done(row, now + 10s);
    EXPECT_EQ(db().read_one({"SELECT min(due) FROM outbox WHERE done_at IS NULL"}).row(0).instant(0), now + 4s);
}

TEST_P(OutboxTest, a_worker_that_stopped_leaves_its_rows_to_the_next)
{
    tell(now);
    auto const first = outbox_.claim(20, now, 60s);
    auto const second = outbox_.claim(20, now + 61s, 60s);
    ASSERT_EQ(second.size(), 1U);
    EXPECT_EQ(second[0].id, first[0].id);
    EXPECT_EQ(second[0].tries, 2);
    EXPECT_FALSE(outbox_.failed(first[0], now, "late")) << "the lease is another's now";
}

TEST_P(OutboxTest, what_is_done_is_never_claimed_again_and_forgotten_later)
{
    tell(now);
    auto const row = outbox_.claim(20, now, 60s).at(0);
    outbox_.done(row, now + 1s);
    outbox_.done(row, now + 2s);
    EXPECT_TRUE(outbox_.claim(20, now + 1h, 60s).empty());
    EXPECT_FALSE(outbox_.failed(row, now + 3s, "too late"));
    outbox_.forget_done(now + 1s);
    EXPECT_EQ(db().read_one({"SELECT count(*) FROM outbox"}).row(0).integer(0), 1);
    outbox_.forget_done(now + 2s);
    EXPECT_EQ(db().read_one({"SELECT count(*) FROM outbox"}).row(0).integer(0), 0);
}

TEST_P(OutboxTest, what_failed_is_tried_again_at_its_time)
{
    tell(now);
    EXPECT_TRUE(outbox_.failed(outbox_.claim(20, now, 60s).at(0), now + 5min, "mail.refused"));
    EXPECT_TRUE(outbox_.claim(20, now + 4min, 60s).empty());
    EXPECT_EQ(db().read_one({"SELECT last_error FROM outbox"}).row(0).text(0), "mail.refused");
    EXPECT_EQ(outbox_.claim(20, now + 5min, 60s).at(0).tries, 2);
}

TEST_P(OutboxTest, several_workers_share_the_rows_without_overlap)
{
    constexpr int rows = 600;
    tell(now, rows);
    std::vector<std::vector<std::string>> claimed(4);
    std::vector<std::thread> workers;
    for (auto& mine : claimed)
        workers.emplace_back([this, &mine] {
            for (auto batch = outbox_.claim(20, now, 60s); !batch.empty(); batch = outbox_.claim(20, now, 60s))
                for (OutboxRow const& row : batch) mine.push_back(row.id.str());
        });
    for (std::thread& worker : workers) worker.join();
    std::multiset<std::string> all;
    for (auto const& mine : claimed) all.insert(mine.begin(), mine.end());
    EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), all.size()) << "one row had two workers";
    // a worker that finds the others' rows locked may come back empty; the next round takes the rest
    std::size_t left = 0;
    for (auto batch = outbox_.claim(20, now, 60s); !batch.empty(); batch = outbox_.claim(20, now, 60s)) left += batch.size();
    EXPECT_EQ(all.size() + left, static_cast<std::size_t>(rows));
}

} // namespace
} // namespace samtak::test
