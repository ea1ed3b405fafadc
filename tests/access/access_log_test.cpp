#include "tests/access/policy_fixture.hpp"

#include <thread>

namespace samtak::test {
namespace {

constexpr Statement count_lines = "SELECT count(*) FROM access_log";
constexpr Statement sum_refusals = "SELECT coalesce(sum(times), 0) FROM security_log";
constexpr Statement count_refusal_rows = "SELECT count(*) FROM security_log";
constexpr Statement all_lines = "SELECT id, process, sequence, at, member_id, member_version, relation, basis, purpose, act, use, subject_kind, "
                                "subject_id, person_id, parts, rows, level, previous, hash FROM access_log ORDER BY process, sequence";

class AccessLogTest : public PolicyTest {
protected:
    // How many lines there are; each holds the hash of the one before, and its own is right.
    std::size_t whole_chain()
    {
        auto const lines = database->read_one({all_lines});
        std::string previous;
        std::int64_t sequence = 0;
        for (auto const line : lines) {
            EXPECT_EQ(line.integer(2), ++sequence);
            EXPECT_EQ(line.text(17), previous);
            Values values;
            for (int column = 0; column < 18; ++column) {
                if (line.null(column))
                    values.emplace_back(nullptr);
                else if (column == 2 || column == 5 || column == 15)
                    values.emplace_back(line.integer(column));
                else
                    values.emplace_back(line.text(column));
            }
            EXPECT_EQ(line.text(18), log_line_hash(values));
            previous = line.text(18);
        }
        return lines.size();
    }
};

TEST_F(AccessLogTest, D3_K6_the_line_is_there_before_the_grant)
{
    give(Relation::participant, Parts::about() | Parts::area(1));
    AccessLog log{*database, clock};
    Policy policy{source, log};
    auto const plan = PlanId::fresh();
    auto const grant = policy.decide<ReadPlan>(viewer, plan, Use::read, today);
    ASSERT_TRUE(grant);
    EXPECT_EQ(grant->parts(), Parts::about() | Parts::area(1));
    auto const lines = database->read_one({all_lines});
    ASSERT_EQ(lines.size(), 1U);
    auto const line = lines.row(0);
    EXPECT_EQ(line.text(4), viewer.member().text());
    EXPECT_EQ(line.text(6), "participant");
    EXPECT_EQ(line.text(7), "participant_consent");
    EXPECT_EQ(line.text(9), "plan.read");
    EXPECT_EQ(line.text(12), plan.text());
    EXPECT_EQ(line.text(13), source.facts.person->text());
    EXPECT_EQ(line.text(14), "about area:day");
}

TEST_F(AccessLogTest, L3_K6_a_page_that_follows_asks_the_policy_each_time_and_has_one_line_for_ten_minutes)
{
    give(Relation::participant, Parts::about() | Parts::area(1));
    AccessLog log{*database, clock};
    Policy policy{source, log};
    auto const plan = PlanId::fresh();
    auto const follow = [&] { return policy.decide<ReadPlan>(viewer, plan, Use::follow, today).has_value(); };
    EXPECT_TRUE(follow());
    clock.set(*parse_instant("2026-11-18T10:09:59.000000Z"));
    EXPECT_TRUE(follow());
    EXPECT_EQ(whole_chain(), 1U);
    clock.set(*parse_instant("2026-11-18T10:10:00.000000Z"));
    EXPECT_TRUE(follow());
    EXPECT_EQ(whole_chain(), 2U);
    EXPECT_TRUE(policy.decide<ReadPlan>(viewer, PlanId::fresh(), Use::follow, today)); // another thing
    EXPECT_EQ(whole_chain(), 3U);
    EXPECT_TRUE(policy.decide<ReadPlan>(viewer, plan, Use::read, today)); // an ordinary look is always a line
    EXPECT_EQ(whole_chain(), 4U);
    source.facts.relations.front().parts = Parts::about(); // less is seen now: that is another look
    EXPECT_TRUE(follow());
    EXPECT_EQ(whole_chain(), 5U);
    source.facts.relations.clear(); // withdrawn: no line stands for what is no longer allowed
    EXPECT_FALSE(follow());
    auto const lines = database->read_one({all_lines});
    EXPECT_EQ(lines.row(0).text(10), "read");
}

struct ListNotices {
    using Subject = Scope;
    static constexpr std::string_view name = "notice.list", reading = name;
};

// The first `durable` lines are saved, and none after them.
class FullDisk final : public Changes {
public:
    FullDisk(Changes& disk, int durable) : disk_(disk), left_(durable) {}
    Result<void> commit(Change&& change) override { return disk_.commit(std::move(change)); }
    Result<void> commit_log(Change&& change) override
    {
        if (left_-- <= 0) throw std::runtime_error{"disk full"};
        return disk_.commit_log(std::move(change));
    }
    void commit_later(Change&&) override {}

private:
    Changes& disk_;
    int left_;
};

TEST_F(AccessLogTest, K6_a_list_says_in_a_second_line_how_it_was_cut_and_how_many_rows_it_held)
{
    give(Relation::member, Parts::none());
    AccessLog log{*database, clock};
    Policy policy{source, log};
    auto const grant = policy.decide<ListNotices>(viewer, Scope{Scope::Reach::unit}, Use::read, today);
    ASSERT_TRUE(grant);
    policy.listed(*grant, viewer, {"newest=100", 3});
    ASSERT_EQ(whole_chain(), 2U);
    auto const lines = database->read_one({all_lines});
    auto const first = lines.row(0), second = lines.row(1);
    EXPECT_EQ(first.text(11), "scope");
    EXPECT_EQ(first.text(12), "unit");
    EXPECT_TRUE(first.null(15)) << "not known before it is read";
    EXPECT_EQ(second.text(11), "list");
    EXPECT_EQ(second.text(12), first.text(0)) << "names the line that it belongs to";
    EXPECT_EQ(second.text(9), "notice.list");
    EXPECT_EQ(second.text(4), first.text(4));
    EXPECT_EQ(second.text(7), first.text(7));
    EXPECT_EQ(second.text(14), "newest=100");
    EXPECT_EQ(second.integer(15), 3);
}

TEST_F(AccessLogTest, K6_a_list_whose_second_line_is_not_durable_is_not_shown)
{
    give(Relation::member, Parts::none());
    FullDisk disk{*database, 1};
    AccessLog log{disk, clock};
    Policy policy{source, log};
    auto const grant = policy.decide<ListNotices>(viewer, Scope{}, Use::read, today);
    ASSERT_TRUE(grant);
    EXPECT_THROW(policy.listed(*grant, viewer, {"", 3}), std::runtime_error);
    EXPECT_EQ(count(count_lines), 1);
}

class NoDisk final : public Changes {
public:
    Result<void> commit(Change&&) override { throw std::runtime_error{"disk full"}; }
    Result<void> commit_log(Change&&) override { throw std::runtime_error{"disk full"}; }
    void commit_later(Change&&) override {}
};

TEST_F(AccessLogTest, K6_no_line_no_access)
{
    give(Relation::coordinator, Parts::all());
    NoDisk no_disk;
    AccessLog log{no_disk, clock};
    Policy policy{source, log};
    EXPECT_THROW((void)policy.decide<ReadPlan>(viewer, PlanId::fresh(), Use::read, today), std::runtime_error);
}

TEST_F(AccessLogTest, K6_R5_03_each_line_holds_the_hash_of_the_one_before_also_from_many_threads)
{
    give(Relation::coordinator, Parts::all());
    AccessLog log{*database, clock};
    Policy policy{source, log};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int n = 0; n < 25; ++n) ASSERT_TRUE(policy.decide<ReadPlan>(viewer, PlanId::fresh(), Use::read, today));
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(whole_chain(), 100U);
}

TEST_F(AccessLogTest, D2_ten_thousand_refusals_leave_the_access_log_as_it_was)
{
    {
        AccessLog log{*database, clock};
        Policy policy{source, log};
        for (int i = 0; i < 10'000; ++i) {
            auto const refused = policy.decide<ReadPlan>(viewer, PlanId::fresh(), Use::read, today);
            ASSERT_FALSE(refused);
            ASSERT_EQ(refused.error().problem, Problem::not_found);
            clock.set(clock.now() + std::chrono::milliseconds{20});
        }
        EXPECT_TRUE(policy.too_many_refusals(viewer));
    }
    database.reset(); // what was given to commit_later is written before the database closes
    database = std::make_unique<SqliteDatabase>(folder / "place.db");
    EXPECT_EQ(count(count_lines), 0);
    EXPECT_EQ(count(sum_refusals), 10'000);
    EXPECT_EQ(count(count_refusal_rows), 1);
}

TEST_F(AccessLogTest, D2_readable_but_not_theirs_to_do_is_said_only_to_those_who_may_read)
{
    AccessLog log{*database, clock};
    Policy policy{source, log};
    EXPECT_EQ(policy.decide<WritePlan>(viewer, PlanId::fresh(), Use::change, today).error().problem, Problem::not_found);
    give(Relation::participant, Parts::area(0));
    EXPECT_EQ(policy.decide<WritePlan>(viewer, PlanId::fresh(), Use::change, today).error().problem, Problem::not_yours);
    EXPECT_EQ(count(count_lines), 0);
}

TEST_F(AccessLogTest, L6_see_as_is_cut_to_what_the_other_sees_and_never_more_than_the_viewer)
{
    give(Relation::coordinator, Parts::all());
    source.facts.blocked = Parts::area(2);
    source.others = Facts{};
    source.others->plan_consent = true;
    source.others->relations.push_back({Relation::participant, Parts::area(1) | Parts::area(2)});
    AccessLog log{*database, clock};
    Policy policy{source, log};
    auto const seen = policy.decide_seen_as<ReadPlan>(viewer, PlanId::fresh(), ParticipantId::fresh(), today);
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->parts(), Parts::area(1));
    EXPECT_EQ(database->read_one({all_lines}).row(0).text(6), "coordinator"); // the viewer's own read
}

} // namespace
} // namespace samtak::test
