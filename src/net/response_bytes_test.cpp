#include "net/response_bytes.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

TEST(HttpDate, is_written_as_the_standard_says)
{
    HttpDate date;
    EXPECT_EQ(date.at(784111777), "Sun, 06 Nov 1994 08:49:37 GMT"); // the example of RFC 9110 § 5.6.7
    EXPECT_EQ(date.at(784111778), "Sun, 06 Nov 1994 08:49:38 GMT");
    EXPECT_EQ(date.at(1709210096), "Thu, 29 Feb 2024 12:34:56 GMT");
}

TEST(ResponseHead, names_length_and_our_own_fields_and_no_server)
{
    Response response;
    response.body = "hello";
    response.with("X-Ours", "yes");
    EXPECT_EQ(response_head(response, Persistence::keep, "now"),
        "HTTP/1.1 200 OK\r\nDate: now\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 5\r\nX-Ours: yes\r\n\r\n");
    EXPECT_NE(response_head(response, Persistence::close, "now").find("\r\nConnection: close\r\n"), std::string::npos);
    EXPECT_NE(response_head(response, Persistence::keep_1_0, "now").find("\r\nConnection: keep-alive\r\n"), std::string::npos);
}

TEST(ResponseHead, a_shared_body_counts_instead_of_the_other)
{
    Response response;
    response.body = "unused";
    response.shared_body = std::make_shared<std::string const>("asset");
    EXPECT_NE(response_head(response, Persistence::keep, "now").find("Content-Length: 5\r\n"), std::string::npos);
}

TEST(ResponseHead, an_answer_without_a_body_says_no_length)
{
    for (int const status : {204, 304}) {
        Response response;
        response.status = status;
        std::string const head = response_head(response, Persistence::keep, "now");
        EXPECT_EQ(head.find("Content-"), std::string::npos) << head;
        EXPECT_FALSE(has_body(status));
    }
}

TEST(ResponseHead, refuses_a_field_that_would_break_the_answer_in_two)
{
    for (std::string const& value : std::vector<std::string>{"a\r\nSet-Cookie: b=c", "a\nb", "a\rb", std::string("a\0b", 3), "a\x7f"}) {
        Response response;
        response.with("Location", value);
        EXPECT_THROW(response_head(response, Persistence::keep, "now"), std::invalid_argument);
    }
    for (std::string const name : {"", "a b", "a:b", "a\r\nb"}) {
        Response response;
        response.with(name, "x");
        EXPECT_THROW(response_head(response, Persistence::keep, "now"), std::invalid_argument);
    }
    Response response;
    response.content_type = "text/html\r\nX: y";
    EXPECT_THROW(response_head(response, Persistence::keep, "now"), std::invalid_argument);
}

TEST(BareAnswer, is_calm_text_for_every_status_that_the_listener_gives)
{
    for (int const status : {400, 405, 408, 411, 413, 414, 417, 431, 500, 501, 503, 505}) {
        Response const answer = bare_answer(status);
        EXPECT_EQ(answer.status, status);
        EXPECT_GT(answer.body.find('\n'), 20U) << answer.body; // a sentence, not only the code
        EXPECT_NE(answer.body.find(std::to_string(status)), std::string::npos);
        EXPECT_EQ(answer.content_type, "text/plain; charset=utf-8");
    }
}

} // namespace
} // namespace samtak
