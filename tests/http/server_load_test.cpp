// The real server when it is full, slow clients hang on it, or it is to stop.
#include "tests/http/raw_client.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <list>
#include <mutex>

namespace samtak::test {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

Response hello(Request&&)
{
    Response out;
    out.body = "hello";
    return out;
}

// Handlers wait here until the test lets them go.
class Gate {
public:
    Response pass(Request&& request)
    {
        std::unique_lock lock{mutex_};
        ++inside_;
        changed_.notify_all();
        changed_.wait(lock, [this] { return open_; });
        return hello(std::move(request));
    }
    void wait_until_inside(int count)
    {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [&] { return inside_ >= count; });
    }
    void open()
    {
        std::lock_guard const lock{mutex_};
        open_ = true;
        changed_.notify_all();
    }
    Server::Handler handler()
    {
        return [this](Request&& request) { return pass(std::move(request)); };
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int inside_ = 0;
    bool open_ = false;
};

TEST(ServerLoad, says_503_and_when_to_come_back_while_the_queue_is_full)
{
    Gate gate;
    ServerSettings settings;
    settings.workers = 2;
    settings.queue = 3;
    RunningServer const server{settings, gate.handler()};
    std::list<RawClient> clients;
    for (int i = 0; i < 5; ++i) { // two inside, three waiting
        clients.emplace_back(server.port()).send(get("/"));
        gate.wait_until_inside(std::min(i + 1, 2));
    }
    RawClient late{server.port()};
    Answer answer;
    for (int tries = 0; tries < 100 && answer.status != 503; ++tries) { // the three before may not have arrived quite yet
        late = RawClient{server.port()};
        late.send(get("/"));
        if (late.silent_for(200ms)) {
            clients.push_back(std::move(late));
            continue;
        }
        answer = late.receive();
    }
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.field("Retry-After"), "2");
    gate.open();
    for (RawClient& client : clients) {
        EXPECT_EQ(client.receive().status, 200);
    }
    late.send(get("/"));
    EXPECT_EQ(late.receive().status, 200); // on the same connection
}

TEST(ServerLoad, a_thousand_idle_and_slow_clients_keep_nobody_from_an_answer)
{
    RunningServer const server{{}, hello};
    std::list<RawClient> idle;
    for (int i = 0; i < 1000; ++i) {
        RawClient& client = idle.emplace_back(server.port());
        if (i % 2 == 0) {
            client.send("GET / HTTP/1.1\r\nHost: te"); // and no more for now
        }
    }
    auto const begun = Clock::now();
    std::atomic<int> answered = 0;
    std::vector<std::thread> active;
    for (int i = 0; i < 8; ++i) {
        active.emplace_back([&] {
            RawClient client{server.port()};
            for (int k = 0; k < 250; ++k) {
                client.send(get("/"));
                answered += client.receive().status == 200 ? 1 : 0;
            }
        });
    }
    for (std::thread& thread : active) {
        thread.join();
    }
    EXPECT_EQ(answered, 2000);
    EXPECT_LT(Clock::now() - begun, 10s);
    for (RawClient& client : idle) {
        client.send("GET / HTTP/1.1\r\nHost: test\r\n\r\n");
    }
    int late = 0;
    int refused = 0;
    for (RawClient& client : idle) { // a half-sent head followed by another is broken: 400; the idle ones get theirs
        int const status = client.receive().status;
        late += status == 200 ? 1 : 0;
        refused += status == 400 ? 1 : 0;
    }
    EXPECT_EQ(late, 500);
    EXPECT_EQ(refused, 500);
}

TEST(ServerLoad, a_request_that_comes_drop_by_drop_ends_at_its_deadline)
{
    ServerSettings settings;
    settings.request_deadline = 1s;
    RunningServer const server{settings, hello};
    RawClient client{server.port()};
    auto const begun = Clock::now();
    for (char const c : std::string{"GET / HTTP/1.1\r\nHost: test\r\nX: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}) {
        client.send({&c, 1});
        if (!client.silent_for(100ms)) {
            break; // each byte gains nothing: the deadline is absolute
        }
    }
    EXPECT_EQ(client.receive().status, 408);
    EXPECT_TRUE(client.closed());
    EXPECT_LT(Clock::now() - begun, 3s);
}

TEST(ServerLoad, a_body_that_never_comes_ends_at_its_deadline)
{
    ServerSettings settings;
    settings.request_deadline = 300ms;
    RunningServer const server{settings, hello};
    RawClient client{server.port()};
    client.send("POST / HTTP/1.1\r\nHost: test\r\nContent-Length: 100\r\n\r\nhalf");
    EXPECT_EQ(client.receive().status, 408);
}

TEST(ServerLoad, an_idle_connection_is_closed_in_silence_and_a_working_one_is_not)
{
    ServerSettings settings;
    settings.idle_deadline = 300ms;
    settings.request_deadline = 300ms;
    RunningServer const server{settings, [](Request&& request) {
                                   std::this_thread::sleep_for(900ms); // longer than every deadline
                                   return hello(std::move(request));
                               }};
    RawClient client{server.port()};
    client.send(get("/"));
    EXPECT_EQ(client.receive().status, 200);
    EXPECT_TRUE(client.closed());
    RawClient never{server.port()}; // says nothing at all
    EXPECT_TRUE(never.closed());
}

TEST(ServerLoad, who_does_not_take_the_answer_is_cut_off)
{
    ServerSettings settings;
    settings.request_deadline = 300ms;
    settings.slowest_line = 8U << 20U;
    RunningServer const server{settings, [](Request&&) {
                                   Response out;
                                   out.body.assign(16U << 20U, 'x'); // more than the system keeps on the way
                                   return out;
                               }};
    RawClient lazy{server.port()};
    lazy.send(get("/"));
    std::this_thread::sleep_for(2800ms); // 0.3 s and 2 s for the bytes
    EXPECT_EQ(lazy.receive().status, 0); // cut short
    RawClient eager{server.port()};
    eager.send(get("/"));
    EXPECT_EQ(eager.receive().status, 200);
}

TEST(ServerLoad, more_connections_than_allowed_are_closed_at_once)
{
    ServerSettings settings;
    settings.connections = 2;
    RunningServer const server{settings, hello};
    RawClient first{server.port()};
    first.send(get("/"));
    EXPECT_EQ(first.receive().status, 200);
    {
        RawClient second{server.port()};
        second.send(get("/"));
        EXPECT_EQ(second.receive().status, 200);
        RawClient third{server.port()};
        EXPECT_TRUE(third.closed());
    }
    Answer answer;
    for (int tries = 0; tries < 100 && answer.status != 200; ++tries) { // until the second's leaving has been noticed
        std::this_thread::sleep_for(20ms);
        RawClient fourth{server.port()};
        fourth.send(get("/"));
        answer = fourth.receive();
    }
    EXPECT_EQ(answer.status, 200);
}

TEST(ServerLoad, stopping_finishes_what_has_begun_and_lets_nobody_in)
{
    Gate gate;
    ServerSettings settings;
    settings.workers = 1;
    RunningServer server{settings, gate.handler()};
    RawClient idle{server.port()};
    RawClient working{server.port()};
    working.send(get("/"));
    gate.wait_until_inside(1);
    RawClient queued{server.port()};
    queued.send(get("/"));
    RawClient half{server.port()};
    half.send("POST / HTTP/1.1\r\nHost: test\r\nContent-Length: 4\r\n\r\nha");
    std::this_thread::sleep_for(200ms);
    server.stop();
    EXPECT_TRUE(idle.closed());
    EXPECT_THROW(RawClient{server.port()}, std::runtime_error);
    gate.open();
    half.send("lf");
    for (RawClient* const client : {&working, &queued, &half}) {
        Answer const answer = client->receive();
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.field("Connection"), "close");
    }
    server.wait();
}

TEST(ServerLoad, stopping_does_not_wait_for_ever_for_a_client)
{
    ServerSettings settings;
    settings.drain_deadline = 300ms;
    RunningServer server{settings, hello};
    RawClient half{server.port()};
    half.send("GET / HTTP/1.1\r\n");
    std::this_thread::sleep_for(100ms);
    auto const begun = Clock::now();
    server.stop();
    server.wait();
    EXPECT_LT(Clock::now() - begun, 3s);
}

TEST(ServerLoad, clients_that_vanish_do_no_harm)
{
    RunningServer const server{{}, hello};
    for (int i = 0; i < 300; ++i) {
        RawClient client{server.port()};
        client.send(i % 3 == 0 ? get("/") : i % 3 == 1 ? "GET / HT" : "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nab");
        if (i % 2 == 0) {
            client.reset();
        }
    }
    RawClient client{server.port()};
    client.send(get("/"));
    EXPECT_EQ(client.receive().status, 200);
}

} // namespace
} // namespace samtak::test
