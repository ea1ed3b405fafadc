// A stream on a real connection: it says that something changed, shows a sign of life, and ends with either side.
#include "net/event_stream.hpp"
#include "tests/http/raw_client.hpp"

#include <gtest/gtest.h>

#include <mutex>

namespace samtak::test {
namespace {

using namespace std::chrono_literals;

// Each request gets the next stream, which the test keeps.
struct Streams {
    std::mutex mutex;
    std::vector<std::shared_ptr<EventStream>> all;
    Response operator()(Request&&)
    {
        Response response;
        response.content_type = "text/event-stream";
        response.stream = std::make_shared<EventStream>();
        std::lock_guard const guard{mutex};
        all.push_back(response.stream);
        return response;
    }
    std::shared_ptr<EventStream> newest()
    {
        for (int wait = 0; wait < 1000; ++wait) {
            {
                std::lock_guard const guard{mutex};
                if (!all.empty()) return all.back();
            }
            std::this_thread::sleep_for(10ms);
        }
        return nullptr;
    }
};

ServerSettings quiet()
{
    ServerSettings settings;
    settings.stream_heartbeat = 60s;
    return settings;
}

constexpr char const* changed = "event: changed\ndata: 1\n\n";

TEST(EventStreamHttp, L3_a_change_is_told_to_who_listens_and_the_answer_has_no_length)
{
    Streams streams;
    RunningServer const server{quiet(), std::ref(streams)};
    RawClient client{server.port()};
    client.send(get("/"));
    auto const answer = client.receive();
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.field("Content-Type"), "text/event-stream");
    EXPECT_EQ(answer.field("Content-Length"), "");
    EXPECT_EQ(answer.field("Connection"), "close");
    EXPECT_TRUE(client.silent_for(100ms));
    for (int i = 0; i < 3; ++i) {
        streams.newest()->changed();
        EXPECT_EQ(client.until("\n\n"), changed);
    }
    streams.newest()->end();
    EXPECT_TRUE(client.closed());
}

TEST(EventStreamHttp, L3_a_quiet_stream_gives_signs_of_life_and_ends_after_its_time)
{
    auto settings = quiet();
    settings.stream_heartbeat = 200ms;
    settings.stream_lifetime = 1s;
    Streams streams;
    RunningServer const server{settings, std::ref(streams)};
    RawClient client{server.port()};
    client.send(get("/"));
    EXPECT_EQ(client.receive().status, 200);
    EXPECT_EQ(client.until("\n\n"), ":\n\n");
    EXPECT_EQ(client.until("\n\n"), ":\n\n");
    std::string rest;
    for (std::string piece; !(piece = client.until("\n\n")).empty();) rest += piece; // until the end
    EXPECT_LT(rest.size(), 30U);
    EXPECT_TRUE(client.closed());
}

TEST(EventStreamHttp, L3_who_goes_away_gives_the_stream_back_and_who_talks_is_sent_away)
{
    Streams streams;
    RunningServer const server{quiet(), std::ref(streams)};
    RawClient gone{server.port()};
    gone.send(get("/"));
    EXPECT_EQ(gone.receive().status, 200);
    std::weak_ptr<EventStream> const held = streams.newest();
    {
        std::lock_guard const guard{streams.mutex};
        streams.all.clear();
    }
    EXPECT_FALSE(held.expired());
    gone.reset();
    for (int wait = 0; wait < 1000 && !held.expired(); ++wait) std::this_thread::sleep_for(10ms);
    EXPECT_TRUE(held.expired());

    RawClient talks{server.port()};
    talks.send(get("/"));
    EXPECT_EQ(talks.receive().status, 200);
    talks.send(get("/"));
    EXPECT_TRUE(talks.closed());
}

TEST(EventStreamHttp, L3_a_head_request_ends_and_a_server_that_stops_does_not_wait_for_listeners)
{
    Streams streams;
    RunningServer server{quiet(), std::ref(streams)};
    RawClient head{server.port()};
    head.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(head.receive(false).status, 200);
    EXPECT_TRUE(head.closed());
    RawClient client{server.port()};
    client.send(get("/"));
    EXPECT_EQ(client.receive().status, 200);
    auto const before = std::chrono::steady_clock::now();
    server.stop();
    server.wait();
    EXPECT_LT(std::chrono::steady_clock::now() - before, 10s); // far less than the 20 s that a sluggish client would get
    EXPECT_TRUE(client.closed());
}

TEST(EventStreamHttp, L3_many_changes_from_many_threads_reach_a_slow_reader_as_few)
{
    Streams streams;
    RunningServer const server{quiet(), std::ref(streams)};
    RawClient client{server.port()};
    client.send(get("/"));
    EXPECT_EQ(client.receive().status, 200);
    auto const stream = streams.newest();
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int n = 0; n < 2000; ++n) stream->changed();
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(client.until("\n\n"), changed);
    stream->end();
    for (std::string piece; !(piece = client.until("\n\n")).empty();) EXPECT_EQ(piece, changed);
    EXPECT_TRUE(client.closed());
}

} // namespace
} // namespace samtak::test
