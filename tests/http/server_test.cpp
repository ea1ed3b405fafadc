// The real server on a free port, spoken to with bare sockets.
#include "tests/http/raw_client.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>

namespace samtak::test {
namespace {

using namespace std::chrono_literals;

Response echo(Request&& request)
{
    Response out;
    out.content_type = "text/plain; charset=utf-8";
    out.body = request.path + "|" + request.query + "|" + request.client + "|" + (request.secure ? "https" : "http") + "|" + request.body;
    return out;
}

Answer one(RunningServer const& server, std::string const& bytes)
{
    RawClient client{server.port()};
    client.send(bytes);
    return client.receive();
}

TEST(Server, answers_and_keeps_the_connection)
{
    RunningServer const server{{}, echo};
    RawClient client{server.port()};
    for (int i = 0; i < 3; ++i) {
        client.send(get("/m%C3%A5l?a=" + std::to_string(i)));
        Answer const answer = client.receive();
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.body, "/mål|a=" + std::to_string(i) + "|127.0.0.1|http|");
        EXPECT_EQ(answer.field("Connection"), "");
        EXPECT_EQ(answer.field("Server"), "");
        EXPECT_EQ(answer.field("Date").size(), 29U);
    }
    client.send(get("/", "Connection: close\r\n"));
    EXPECT_EQ(client.receive().field("Connection"), "close");
    EXPECT_TRUE(client.closed());
}

TEST(Server, an_old_client_keeps_its_connection_only_when_it_asks)
{
    RunningServer const server{{}, echo};
    RawClient client{server.port()};
    client.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    EXPECT_EQ(client.receive().field("Connection"), "keep-alive");
    client.send("GET / HTTP/1.0\r\n\r\n");
    EXPECT_EQ(client.receive().field("Connection"), "close");
    EXPECT_TRUE(client.closed());
}

TEST(Server, answers_pipelined_requests_in_their_order)
{
    for (bool const quick : {false, true}) {
        ServerSettings settings;
        settings.quick = [quick](Request const&) { return quick; };
        RunningServer const server{settings, echo};
        RawClient client{server.port()};
        std::string all;
        for (int i = 0; i < 3000; ++i) {
            all += i % 2 == 0 ? get("/" + std::to_string(i)) : post("/" + std::to_string(i), "body");
        }
        std::thread sender{[&] { client.send(all); }};
        for (int i = 0; i < 3000; ++i) {
            Answer const answer = client.receive();
            ASSERT_TRUE(answer.body.starts_with("/" + std::to_string(i) + "|")) << i << answer.body;
        }
        sender.join();
    }
}

TEST(Server, head_has_the_length_but_not_the_body)
{
    RunningServer const server{{}, echo};
    RawClient client{server.port()};
    client.send("HEAD /a HTTP/1.1\r\nHost: test\r\n\r\n" + get("/b"));
    EXPECT_EQ(client.receive(false).field("Content-Length"), "19");
    EXPECT_EQ(client.receive().body, "/b||127.0.0.1|http|"); // nothing of the first stands between
}

TEST(Server, refuses_bad_framing_with_a_calm_text_and_ends_the_connection)
{
    RunningServer const server{{}, echo};
    std::pair<int, std::string> const bad[] = {
        {400, "nonsense\r\n\r\n"},
        {400, "GET / HTTP/1.1\r\n\r\n"},
        {400, "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"},
        {400, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx"},
        {400, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
        {400, get("/../etc/passwd")},
        {400, get("/%00")},
        {405, "DELETE / HTTP/1.1\r\nHost: a\r\n\r\n"},
        {411, "POST / HTTP/1.1\r\nHost: a\r\n\r\n"},
        {413, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1048577\r\n\r\n"},
        {414, get("/" + std::string(5000, 'a'))},
        {417, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nExpect: tea\r\n\r\n"},
        {431, get("/", "X: " + std::string(20'000, 'a') + "\r\n")},
        {501, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n"},
        {505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"},
    };
    for (auto const& [status, bytes] : bad) {
        RawClient client{server.port()};
        client.send(bytes + get("/smuggled"));
        Answer const answer = client.receive();
        EXPECT_EQ(answer.status, status) << bytes.substr(0, 80);
        EXPECT_EQ(answer.field("Content-Type"), "text/plain; charset=utf-8");
        EXPECT_EQ(answer.field("Connection"), "close");
        EXPECT_EQ(answer.field("Allow"), status == 405 ? "GET, HEAD, POST" : "");
        EXPECT_TRUE(client.closed()) << status;
    }
}

TEST(Server, the_refusal_page_is_the_settings_own_when_there_is_one)
{
    ServerSettings settings;
    settings.refusal = [](int status, Request const& request) {
        Response out;
        out.body = std::to_string(status) + " for " + std::string{request.header("accept-language")};
        return out;
    };
    RunningServer const server{settings, [](Request&&) -> Response { throw std::runtime_error("no"); }};
    EXPECT_EQ(one(server, "POST / HTTP/1.1\r\nHost: a\r\nAccept-Language: nn\r\nContent-Length: 9999999\r\n\r\n").body, "413 for nn");
    Answer const broken = one(server, get("/", "Accept-Language: nb\r\n"));
    EXPECT_EQ(broken.body, "500 for nb");
    EXPECT_EQ(broken.status, 500);
}

TEST(Server, says_go_on_to_who_waits_and_takes_ten_megabytes_on_an_upload_route)
{
    ServerSettings settings;
    settings.upload_paths = {"/documents"};
    RunningServer const server{settings, [](Request&& request) {
                                   Response out;
                                   out.body = std::move(request.body);
                                   return out;
                               }};
    std::string const body(10U << 20U, 'b');
    RawClient client{server.port()};
    client.send("POST /a/documents HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n");
    EXPECT_EQ(client.receive().status, 100);
    client.send(body);
    EXPECT_TRUE(client.receive().body == body);
    client.send(get("/again"));
    EXPECT_EQ(client.receive().status, 200);
}

TEST(Server, a_form_of_ten_megabytes_gets_its_answer_although_it_is_refused)
{
    RunningServer const server{{}, echo};
    Answer const answer = one(server, post("/form", std::string(10U << 20U, 'b')));
    EXPECT_EQ(answer.status, 413);
}

TEST(Server, a_handler_that_throws_gives_a_bare_500_and_only_its_type_is_told)
{
    std::mutex mutex;
    std::string told;
    ServerSettings settings;
    settings.on_exception = [&](std::string_view kind) {
        std::lock_guard const lock{mutex};
        told += std::string{kind} + ";";
    };
    RunningServer const server{settings, [](Request&& request) -> Response {
                                   if (request.path == "/odd") {
                                       throw 7; // NOLINT: anything can be thrown
                                   }
                                   if (request.path == "/split") {
                                       return Response{}.with("Location", "/\r\nSet-Cookie: a=b");
                                   }
                                   throw std::out_of_range("what somebody typed");
                               }};
    RawClient client{server.port()};
    for (std::string const path : {"/", "/odd", "/split"}) {
        client.send(get(path));
        Answer const answer = client.receive();
        EXPECT_EQ(answer.status, 500);
        EXPECT_EQ(answer.body.find("typed"), std::string::npos);
        EXPECT_EQ(answer.field("Set-Cookie"), "");
    }
    std::lock_guard const lock{mutex};
    EXPECT_EQ(told, "std::out_of_range;std::bad_exception;std::invalid_argument;");
}

TEST(Server, a_shared_body_is_sent_as_it_is)
{
    auto const asset = std::make_shared<std::string const>(300'000, 'a');
    RunningServer const server{{}, [&](Request&&) {
                                   Response out;
                                   out.shared_body = asset;
                                   return out;
                               }};
    EXPECT_TRUE(one(server, get("/a.css")).body == *asset);
}

TEST(Server, believes_only_its_own_proxy_about_the_client)
{
    ServerSettings settings;
    settings.trusted_proxies = {"127.0.0.1"};
    std::string const forwarded = "X-Forwarded-For: 192.0.2.1, 198.51.100.7\r\nX-Forwarded-Proto: https\r\n";
    EXPECT_EQ(one(RunningServer{settings, echo}, get("/", forwarded)).body, "/||198.51.100.7|https|");
    EXPECT_EQ(one(RunningServer{{}, echo}, get("/", forwarded)).body, "/||127.0.0.1|http|");
}

TEST(Server, says_in_one_sentence_why_it_can_not_listen)
{
    RunningServer const first{{}, echo};
    auto const sentence = [](std::string const& host, unsigned short port) -> std::string {
        ServerSettings settings;
        settings.host = host;
        settings.port = port;
        try {
            Server const server{settings, echo};
        } catch (std::runtime_error const& error) {
            return error.what();
        }
        return "listens";
    };
    EXPECT_EQ(sentence("127.0.0.1", first.port()),
        "Port " + std::to_string(first.port()) + " is already in use. Stop the other program or choose another with PORT=….");
    EXPECT_EQ(sentence("192.0.2.1", 0), "The address 192.0.2.1 is not one of this machine's. Choose another with HOST=….");
    EXPECT_EQ(sentence("no such host", 0), "\"no such host\" is not an address to listen on. Choose another with HOST=….");
}

} // namespace
} // namespace samtak::test
