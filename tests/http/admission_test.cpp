// A large body is read only when the program has said so from the head alone (architecture.md § 6).
#include "raw_client.hpp"

#include <gtest/gtest.h>

#include <atomic>

namespace samtak::test {
namespace {

class AdmissionTest : public testing::Test {
protected:
    AdmissionTest()
    {
        settings.upload_paths = {"/documents"};
        settings.body = {.form = 1000, .upload = 100'000};
        settings.admit = [this](Request const& request) {
            ++asked;
            seen_body = seen_body || !request.body.empty();
            if (request.path.starts_with("/no")) {
                Response refusal;
                refusal.status = 404;
                refusal.body = "not for you";
                return Admission{std::move(refusal), nullptr};
            }
            if (request.path.starts_with("/broken")) throw std::runtime_error{"no"};
            ++held;
            return Admission{std::nullopt, {static_cast<void*>(&held), [this](void*) { --held; }}};
        };
    }
    static Response length(Request&& request)
    {
        Response out;
        out.body = std::to_string(request.body.size());
        return out;
    }
    static std::string head(std::string const& path, std::size_t size)
    {
        return "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n";
    }
    ServerSettings settings;
    std::atomic<int> asked = 0, held = 0;
    std::atomic<bool> seen_body = false;
};

TEST_F(AdmissionTest, D1_K10_a_large_body_is_asked_for_once_and_its_place_is_given_back)
{
    RunningServer const server{settings, length};
    RawClient client{server.port()};
    for (int i = 0; i < 3; ++i) {
        client.send(head("/documents", 50'000) + std::string(50'000, 'a'));
        EXPECT_EQ(client.receive().body, "50000");
    }
    EXPECT_EQ(asked, 3);
    EXPECT_FALSE(seen_body) << "decided by the head";
    EXPECT_EQ(held, 0);
}

TEST_F(AdmissionTest, D1_K10_who_may_not_send_it_is_told_before_the_body_comes)
{
    RunningServer const server{settings, length};
    RawClient client{server.port()};
    client.send(head("/no/documents", 50'000));
    Answer const answer = client.receive();
    EXPECT_EQ(answer.status, 404);
    EXPECT_EQ(answer.body, "not for you");
    EXPECT_TRUE(client.closed());
    RawClient broken{server.port()};
    broken.send(head("/broken/documents", 50'000));
    EXPECT_EQ(broken.receive().status, 500);
}

TEST_F(AdmissionTest, D1_K10_small_bodies_are_not_asked_for_and_what_has_no_length_stays_small)
{
    RunningServer const server{settings, length};
    RawClient client{server.port()};
    client.send(head("/no/documents", 900) + std::string(900, 'a'));
    EXPECT_EQ(client.receive().body, "900");
    client.send(head("/elsewhere", 1001));
    EXPECT_EQ(client.receive().status, 413);
    RawClient chunked{server.port()};
    chunked.send("POST /documents HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n7d0\r\n" + std::string(2000, 'a') + "\r\n0\r\n\r\n");
    EXPECT_EQ(chunked.receive().status, 413);
    EXPECT_EQ(asked, 0);
}

TEST_F(AdmissionTest, D1_K10_who_goes_away_in_the_middle_gives_the_place_back)
{
    RunningServer const server{settings, length};
    {
        RawClient client{server.port()};
        client.send("POST /documents HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 50000\r\n\r\n");
        EXPECT_EQ(client.receive().status, 100) << "go on, once it is admitted";
        EXPECT_EQ(held, 1);
        client.send(std::string(20'000, 'a'));
        client.reset();
    }
    for (int i = 0; i < 100 && held > 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds{50});
    EXPECT_EQ(held, 0);
}

} // namespace
} // namespace samtak::test
