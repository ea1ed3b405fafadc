#include "net/request_reader.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

using State = RequestReader::State;

RequestLimits limits()
{
    RequestLimits out;
    out.head = 2000;
    out.target = 300;
    out.fields = 20;
    out.body = {.form = 100, .upload = 1000};
    out.upload_paths = {"/documents"};
    return out;
}

// What one connection sends first, whole or in steps: 0 while it needs more, 200 when whole, else why it was refused.
int outcome(std::string const& bytes, std::size_t step = 1'000'000, Request* out = nullptr)
{
    RequestLimits const held = limits();
    RequestReader reader{held};
    std::string rest;
    for (std::size_t at = 0; at < bytes.size() && reader.state() == State::reading; at += step) {
        rest += bytes.substr(at, step);
        rest.erase(0, reader.feed(rest));
    }
    if (out != nullptr) {
        *out = reader.request();
    }
    return reader.state() == State::reading ? 0 : reader.state() == State::whole ? 200 : reader.status();
}

std::string get(std::string const& target) { return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n"; }
std::string with(std::string const& fields, std::string const& body = "") { return "POST /x HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n" + body; }

TEST(RequestReader, reads_a_form_the_same_in_one_piece_and_byte_by_byte)
{
    std::string const bytes = "POST /lund/plans?x=1&y=%20 HTTP/1.1\r\nHost: a:8080\r\nCoOkie:  s=1 \r\nContent-Length: 7\r\n\r\na=1&b=2";
    for (std::size_t const step : {1, 2, 3, 7, 1000}) {
        Request request;
        ASSERT_EQ(outcome(bytes, step, &request), 200) << step;
        EXPECT_EQ(request.method, Method::post);
        EXPECT_EQ(request.path, "/lund/plans");
        EXPECT_EQ(request.query, "x=1&y=%20");
        EXPECT_EQ(request.header("cookie"), "s=1");
        EXPECT_EQ(request.body, "a=1&b=2");
    }
}

TEST(RequestReader, leaves_the_next_request_alone)
{
    RequestLimits const held = limits();
    RequestReader reader{held};
    std::string const first = with("Content-Length: 2\r\n", "hi");
    std::string bytes = first + get("/next");
    ASSERT_EQ(reader.feed(bytes), first.size());
    ASSERT_EQ(reader.state(), State::whole);
    EXPECT_EQ(reader.request().body, "hi");
    reader.reset();
    bytes.erase(0, first.size());
    EXPECT_EQ(reader.feed(bytes), bytes.size());
    EXPECT_EQ(reader.request().path, "/next");
}

TEST(RequestReader, reads_a_chunked_body_and_forgets_its_trailer)
{
    for (std::size_t const step : {1, 5, 1000}) {
        Request request;
        ASSERT_EQ(
            outcome(with("Transfer-Encoding: chunked\r\n", "3;n=v\r\nabc\r\n2\r\nde\r\n0\r\nX-Forwarded-For: 1.2.3.4\r\n\r\n"), step, &request), 200);
        EXPECT_EQ(request.body, "abcde");
        EXPECT_EQ(request.header("x-forwarded-for"), "");
    }
}

// Found by tests/fuzz/request: four bytes of a last chunk with a trailer, and the program stopped at an assertion.
TEST(RequestReader, waits_for_the_end_of_a_body_without_chunks)
{
    for (std::size_t const step : {1, 2, 3, 4, 5, 1000}) {
        Request request;
        ASSERT_EQ(outcome(with("Transfer-Encoding: chunked\r\n", "0\r\nTransit: 1\r\n\r\n"), step, &request), 200) << step;
        EXPECT_EQ(request.body, "");
    }
}

TEST(RequestReader, refuses_a_length_that_can_be_read_in_two_ways)
{
    EXPECT_EQ(outcome(with("Content-Length: 2\r\nContent-Length: 2\r\n", "hi")), 400);
    EXPECT_EQ(outcome(with("Content-Length: 2\r\nContent-Length: 3\r\n", "hi")), 400);
    EXPECT_EQ(outcome(with("Content-Length: 2, 2\r\n", "hi")), 400);
    EXPECT_EQ(outcome(with("Content-Length: +2\r\n", "hi")), 400);
    EXPECT_EQ(outcome(with("Content-Length: -2\r\n", "hi")), 400);
    EXPECT_EQ(outcome(with("Content-Length: 0x2\r\n", "hi")), 400);
    EXPECT_EQ(outcome(with("Content-Length:\r\n")), 400);
    EXPECT_EQ(outcome(with("Content-Length: 2\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")), 400);
    EXPECT_EQ(outcome(with("Transfer-Encoding: chunked\r\nContent-Length: 2\r\n", "0\r\n\r\n")), 400);
    EXPECT_EQ(outcome(with("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")), 400);
    EXPECT_EQ(outcome(with("Transfer-Encoding : chunked\r\n", "0\r\n\r\n")), 400);
    EXPECT_EQ(outcome(with("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n")), 501);
    EXPECT_EQ(outcome(with("Transfer-Encoding: identity\r\n")), 501);
    EXPECT_EQ(outcome("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), 400);
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi"), 400);
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n"), 200);
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), 400);
    EXPECT_EQ(outcome(with("")), 411);
}

TEST(RequestReader, holds_the_body_limit_of_the_path)
{
    EXPECT_EQ(outcome(with("Content-Length: 100\r\n", std::string(100, 'a'))), 200);
    EXPECT_EQ(outcome(with("Content-Length: 101\r\n")), 413); // before any of it has come
    EXPECT_EQ(outcome(with("Content-Length: 9999999999999999999\r\n")), 413);
    EXPECT_EQ(outcome(with("Content-Length: 99999999999999999999999\r\n")), 400); // more than a number holds
    EXPECT_EQ(outcome(with("Transfer-Encoding: chunked\r\n", "65\r\n")), 413);
    EXPECT_EQ(outcome(with("Transfer-Encoding: chunked\r\n", "64\r\n" + std::string(100, 'a') + "\r\n1\r\n")), 413);
    EXPECT_EQ(outcome(with("Transfer-Encoding: chunked\r\n", "ffffffffffffffff\r\n")), 413);
    std::string const upload = "POST /a/documents HTTP/1.1\r\nHost: a\r\nContent-Length: ";
    EXPECT_EQ(outcome(upload + "1000\r\n\r\n" + std::string(1000, 'a')), 200);
    EXPECT_EQ(outcome(upload + "1001\r\n\r\n"), 413);
}

TEST(RequestReader, refuses_broken_chunks)
{
    for (std::string const body : {"g\r\n", "-1\r\n", "1 2\r\n", "3\r\nabcd\r\n", "3\r\nabc0\r\n\r\n", "\r\n", "1;\x01\r\n"}) {
        EXPECT_EQ(outcome(with("Transfer-Encoding: chunked\r\n", body + "00000000")), 400) << body;
    }
    EXPECT_EQ(outcome(with("Transfer-Encoding: chunked\r\n", "1;" + std::string(5000, 'a'))), 400); // a line without end
}

TEST(RequestReader, demands_one_sound_host)
{
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\n\r\n"), 400);
    EXPECT_EQ(outcome("GET / HTTP/1.0\r\n\r\n"), 200);
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"), 400);
    for (std::string const host : {"", "a b", "a/b", "a@b", "a:b", "a:123456", ":80", "[::1", "[]", "[x]", "a,b", "a?b"}) {
        EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n"), 400) << host;
    }
    for (std::string const host : {"a", "a.no", "a:1", "127.0.0.1:8080", "[::1]", "[::1]:80", "xn--mlp-ula.no"}) {
        EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n"), 200) << host;
    }
}

TEST(RequestReader, knows_what_it_does_not_do_from_what_nobody_does)
{
    for (std::string const method : {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"}) {
        EXPECT_EQ(outcome(method + " / HTTP/1.1\r\nHost: a\r\n\r\n"), 405) << method;
    }
    EXPECT_EQ(outcome("BREW / HTTP/1.1\r\nHost: a\r\n\r\n"), 501);
    EXPECT_EQ(outcome("get / HTTP/1.1\r\nHost: a\r\n\r\n"), 501);
    EXPECT_EQ(outcome("GET / HTTP/2.0\r\nHost: a\r\n\r\n"), 505);
    EXPECT_EQ(outcome("GET / HTTP/1.2\r\nHost: a\r\n\r\n"), 505);
    EXPECT_EQ(outcome("GET /\r\nHost: a\r\n\r\n"), 400);
    EXPECT_EQ(outcome(with("Content-Length: 1\r\nExpect: 200-ok\r\n")), 417);
}

TEST(RequestReader, takes_a_path_in_one_clean_form_only)
{
    for (std::string const target : {"/", "/a", "/a/", "/a/b.c", "/%C3%A5", "/a%20b", "/...", "/a/.b", "/?", "/a?b//../%zz", "/~a"}) {
        EXPECT_EQ(outcome(get(target)), 200) << target;
    }
    for (std::string const target : {"a", "*", "http://a/", "//", "//a", "/a//b", "/.", "/..", "/a/../b", "/a/.", "/%2e%2e/a", "/a%2fb", "/a\\b",
             "/a%5cb", "/%00", "/%0a", "/%7f", "/%C2%85", "/%E5", "/%C0%AF", "/%ED%A0%80", "/%", "/%4", "/%zz", "/a#b", "/\xC3\xA5", "/a?\xC3\xA5"}) {
        EXPECT_EQ(outcome(get(target)), 400) << target;
    }
}

TEST(RequestReader, holds_the_limits_of_the_head)
{
    EXPECT_EQ(outcome(get("/" + std::string(299, 'a'))), 200);
    EXPECT_EQ(outcome(get("/" + std::string(300, 'a'))), 414);
    EXPECT_EQ(outcome("GET /" + std::string(3000, 'a')), 414); // no end in sight
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(3000, 'a')), 431);
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(3000, 'a') + "\r\n\r\n"), 431);
    std::string many;
    for (int i = 0; i < 20; ++i) {
        many += "X: 1\r\n";
    }
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: a\r\n" + many + "\r\n"), 431);
}

TEST(RequestReader, refuses_lines_that_servers_read_differently_at_once)
{
    EXPECT_EQ(outcome("GET / HTTP/1.1\nHost: a\n\n"), 400);
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n"), 400);
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n"), 400);
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n"), 400);
    EXPECT_EQ(outcome(std::string("GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n", 35)), 400);
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n"), 400);
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: a\r\n: empty\r\n\r\n"), 400);
    EXPECT_EQ(outcome("GET  / HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
    EXPECT_EQ(outcome("\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
    EXPECT_EQ(outcome("\x16\x03\x01"), 400); // TLS
}

TEST(RequestReader, tells_when_the_client_waits_for_our_word)
{
    RequestLimits const held = limits();
    RequestReader reader{held};
    std::string const head = with("Content-Length: 2\r\nExpect: 100-continue\r\n");
    reader.feed(head);
    EXPECT_TRUE(reader.take_continue());
    EXPECT_FALSE(reader.take_continue());
    reader.feed("hi");
    EXPECT_EQ(reader.state(), State::whole);
    RequestReader hasty{held};
    hasty.feed(head + "h"); // didn't wait
    EXPECT_FALSE(hasty.take_continue());
    EXPECT_EQ(outcome(with("Content-Length: 101\r\nExpect: 100-continue\r\n")), 413);
}

} // namespace
} // namespace samtak
