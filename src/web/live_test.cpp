#include "web/live.hpp"

#include <gtest/gtest.h>

#include <atomic>

namespace samtak {
namespace {

TEST(LiveTest, L3_who_listens_hears_once_that_something_changed_and_others_hear_nothing)
{
    Live live{10, 4};
    auto const here = live.watch({"coordination-1", "plan-1"}, "session-a");
    auto const there = live.watch({"coordination-2"}, "session-b");
    live.changed("coordination-1");
    live.changed("plan-1");
    EXPECT_TRUE(here->take().changed);
    EXPECT_FALSE(here->take().changed);
    EXPECT_FALSE(there->take().changed);
}

TEST(LiveTest, L3_one_session_has_so_many_streams_and_gets_its_place_back)
{
    Live live{3, 2};
    auto first = live.watch({"a"}, "one");
    auto const second = live.watch({"a"}, "one");
    EXPECT_TRUE(first && second);
    EXPECT_FALSE(live.watch({"a"}, "one"));
    auto const other = live.watch({"a"}, "two");
    EXPECT_TRUE(other);
    EXPECT_FALSE(live.watch({"a"}, "three")); // all are taken
    first.reset();
    EXPECT_TRUE(live.watch({"a"}, "three"));
    live.changed("a"); // one of those that listened is gone
    EXPECT_TRUE(other->take().changed);
}

TEST(LiveTest, L3_news_from_before_the_connection_sends_are_not_lost)
{
    EventStream stream;
    stream.changed();
    int woken = 0;
    stream.wake_with([&] { ++woken; });
    EXPECT_EQ(woken, 1);
    EXPECT_TRUE(stream.take().changed);
    stream.changed();
    stream.changed();
    EXPECT_EQ(woken, 2); // what wasn't told yet is told once
    stream.wake_with({});
    stream.end();
    EXPECT_EQ(woken, 2);
    EXPECT_TRUE(stream.take().ended);
}

class Refusing : public Changes {
public:
    bool refuses = false;
    Result<void> commit(Change&&) override
    {
        if (refuses) return Failure{Problem::conflict, somebody_was_first};
        return {};
    }
    Result<void> commit_log(Change&& change) override { return commit(std::move(change)); }
    void commit_later(Change&&) override {}
};

TEST(LiveTest, L3_only_what_is_durable_is_told)
{
    Live live{10, 4};
    Refusing database;
    LiveChanges changes{database, live};
    auto const stream = live.watch({"a"}, "one");
    auto const commit = [&](std::string subject) {
        auto change = Change::background(Instant{});
        change.concerns(std::move(subject));
        return changes.commit(std::move(change)).has_value();
    };
    database.refuses = true;
    EXPECT_FALSE(commit("a"));
    EXPECT_FALSE(stream->take().changed);
    database.refuses = false;
    EXPECT_TRUE(commit(""));
    EXPECT_FALSE(stream->take().changed);
    EXPECT_TRUE(commit("a"));
    EXPECT_TRUE(stream->take().changed);
}

} // namespace
} // namespace samtak
