#include "net/http.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

std::string decoded(std::string_view text, bool plus_is_space = false)
{
    std::string out;
    return percent_decode(text, plus_is_space, out) ? out : "broken";
}

Fields parsed(std::string_view text)
{
    Fields out;
    EXPECT_TRUE(parse_urlencoded(text, out)) << text;
    return out;
}

TEST(PercentDecode, reads_escapes_in_either_case_and_leaves_the_rest)
{
    EXPECT_EQ(decoded("/m%C3%a5l"), "/mål");
    EXPECT_EQ(decoded("a+b"), "a+b");
    EXPECT_EQ(decoded("a+b%2B", true), "a b+");
    EXPECT_EQ(decoded("%00"), "\0"s);
    EXPECT_EQ(decoded("%2541"), "%41"); // once only
}

TEST(PercentDecode, refuses_a_broken_escape)
{
    for (std::string_view const text : {"%", "a%4", "%zz", "%4g", "%-1", "%%41"}) {
        EXPECT_EQ(decoded(text), "broken") << text;
    }
}

TEST(Urlencoded, keeps_order_repeats_and_empty_values)
{
    EXPECT_EQ(parsed("a=1&b=&a=2&c"), (Fields{{"a", "1"}, {"b", ""}, {"a", "2"}, {"c", ""}}));
    EXPECT_EQ(parsed("&&a=1&"), (Fields{{"a", "1"}}));
    EXPECT_EQ(parsed("a=b=c"), (Fields{{"a", "b=c"}}));
    EXPECT_EQ(parsed("=x"), (Fields{{"", "x"}}));
    EXPECT_EQ(parsed(""), Fields{});
}

TEST(Urlencoded, decodes_names_and_values)
{
    EXPECT_EQ(parsed("what+matters=%C4%8D%C3%A1hppes+%F0%9F%8C%BB%0D%0Aline"), (Fields{{"what matters", "čáhppes 🌻\r\nline"}}));
    EXPECT_EQ(parsed("a=%26%3D"), (Fields{{"a", "&="}}));
}

TEST(Urlencoded, refuses_broken_escapes_and_too_many_fields)
{
    Fields out;
    EXPECT_FALSE(parse_urlencoded("a=%", out));
    EXPECT_FALSE(parse_urlencoded("%1=a", out));
    std::string many;
    for (int i = 0; i < 2000; ++i) {
        many += "a=1&";
    }
    EXPECT_TRUE(parse_urlencoded(many, out));
    EXPECT_EQ(out.size(), 2000U);
    EXPECT_FALSE(parse_urlencoded(many + "a=1", out));
}

TEST(Utf8, takes_every_length_and_the_edges)
{
    for (std::string_view const text : {""sv, "plain"sv, "\0"sv, "å"sv, "ŋ"sv, "🌻"sv, "\xC2\x80"sv, "\xDF\xBF"sv, "\xE0\xA0\x80"sv, "\xED\x9F\xBF"sv,
             "\xEE\x80\x80"sv, "\xEF\xBF\xBF"sv, "\xF0\x90\x80\x80"sv, "\xF4\x8F\xBF\xBF"sv}) {
        EXPECT_TRUE(valid_utf8(text)) << text;
    }
}

TEST(Utf8, refuses_overlong_surrogates_too_high_and_cut)
{
    for (std::string_view const text : {"\x80"sv, "\xBF"sv, "\xC0\x80"sv, "\xC1\xBF"sv, "\xE0\x9F\xBF"sv, "\xED\xA0\x80"sv, "\xED\xBF\xBF"sv,
             "\xF0\x8F\xBF\xBF"sv, "\xF4\x90\x80\x80"sv, "\xF5\x80\x80\x80"sv, "\xFF"sv, "\xC3"sv, "a\xE2\x82"sv, "\xF0\x9F\x8C"sv, "\xC3(\xA5"sv,
             "\xE2\x28\xA1"sv, "\xE2\x82\x28"sv, "\xF0\x9F\x8C\x41"sv, "m\xE5l"sv}) {
        EXPECT_FALSE(valid_utf8(text));
    }
}

TEST(Cookie, finds_its_own_among_several)
{
    Request request;
    request.headers = {{"cookie", "a=1; session=abc=d;b=2"}, {"accept", "x"}, {"cookie", "last = 9 ;broken"}};
    EXPECT_EQ(request.cookie("session"), "abc=d");
    EXPECT_EQ(request.cookie("b"), "2");
    EXPECT_EQ(request.cookie("last"), "9");
    EXPECT_EQ(request.cookie("sess"), "");
    EXPECT_EQ(request.cookie("broken"), "");
    EXPECT_EQ(request.cookie("SESSION"), "");
    EXPECT_EQ(Request{}.cookie("a"), "");
}

TEST(Cookie, the_first_of_two_with_one_name_counts)
{
    Request request;
    request.headers = {{"cookie", "a=1; a=2"}};
    EXPECT_EQ(request.cookie("a"), "1");
}

TEST(Cookie, is_set_closed_by_default)
{
    EXPECT_EQ(set_cookie("session", "abc"), "session=abc; Path=/; HttpOnly; Secure; SameSite=Lax");
    EXPECT_EQ(set_cookie(
                  "lang", "nn", {.path = "/x", .max_age = std::chrono::hours{1}, .http_only = false, .secure = false, .same_site = SameSite::strict}),
        "lang=nn; Path=/x; Max-Age=3600; SameSite=Strict");
}

TEST(Cookie, refuses_what_would_say_something_else)
{
    EXPECT_THROW(set_cookie("a", "b; Domain=x"), std::invalid_argument);
    EXPECT_THROW(set_cookie("a", "b\r\nSet-Cookie: c=d"), std::invalid_argument);
    EXPECT_THROW(set_cookie("a=b", "c"), std::invalid_argument);
    EXPECT_THROW(set_cookie("", "c"), std::invalid_argument);
    EXPECT_THROW(set_cookie("a", "å"), std::invalid_argument);
    EXPECT_THROW(set_cookie("a", "b", {.path = "/;x"}), std::invalid_argument);
}

TEST(Request, answers_the_first_header_of_a_name)
{
    Request request;
    request.headers = {{"accept", "a"}, {"accept", "b"}};
    EXPECT_EQ(request.header("accept"), "a");
    EXPECT_EQ(request.header("host"), "");
}

} // namespace
} // namespace samtak
