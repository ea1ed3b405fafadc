#include "web/conflict_page.hpp"
#include "web/drafts.hpp"
#include "web/posted_fields.hpp"
#include "web/site.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

TEST(Drafts, L15_R5_06_a_draft_keeps_what_was_typed_but_no_number_and_none_of_the_forms_own_fields)
{
    Fields const posted{{"csrf", "x"}, {"once", "y"}, {"draft", "/a/drafts?form=%2Fp"}, {"version", "3"}, {"words", "Eg vil ta bussen."},
        {"number", "whatever"}, {"other", "018180 00010"}, {"phone", "57000001"}, {"new_password", "hemmeleg"}};
    EXPECT_EQ(draft_fields(posted), (Fields{{"version", "3"}, {"words", "Eg vil ta bussen."}, {"phone", "57000001"}}));
}

TEST(Drafts, L15_what_is_too_large_is_not_kept) { EXPECT_EQ(draft_fields({{"words", std::string(most_draft_bytes + 1, 'a')}}), std::nullopt); }

TEST(Drafts, L15_a_draft_belongs_to_a_page_of_ours)
{
    EXPECT_EQ(draft_page("form=%2Fplans%2Fabc%2Fgoals%2Fnew"), "/plans/abc/goals/new");
    EXPECT_EQ(draft_page("form=https%3A%2F%2Felsewhere"), std::nullopt);
    EXPECT_EQ(draft_page("form=%2Fa%20b"), std::nullopt);
    EXPECT_EQ(draft_page("other=1"), std::nullopt);
    EXPECT_EQ(draft_page("form=%2F" + std::string(400, 'a')), std::nullopt);
    EXPECT_EQ(draft_page_of_form(Form{{{"draft", "/sunny/drafts?form=%2Fpeople%2Fnew"}}}), "/people/new");
    EXPECT_EQ(draft_page_of_form(Form{}), std::nullopt);
}

Request posting(std::string body, std::string type = "application/x-www-form-urlencoded")
{
    Request request;
    request.method = Method::post;
    request.headers = {{"content-type", std::move(type)}};
    request.body = std::move(body);
    return request;
}

TEST(PostedFields, L15_bytes_that_are_no_utf8_can_be_shown_but_not_saved)
{
    auto posted = read_form(posting("words=%E6%20b%C3%A6r&good=%C4%8D%F0%9F%98%80"));
    ASSERT_TRUE(posted);
    Form& form = *posted;
    EXPECT_EQ(form.get("words"), "\xEF\xBF\xBD b\xC3\xA6r");
    EXPECT_EQ(form.get("good"), "\xC4\x8D\xF0\x9F\x98\x80"); // Sámi letters and emoji are kept
    EXPECT_EQ(form.text("words", {}), "");
    EXPECT_EQ(form.problems().size(), 1U);
    EXPECT_EQ(form.text("good", {}), "\xC4\x8D\xF0\x9F\x98\x80");
}

TEST(PostedFields, only_forms_are_read)
{
    EXPECT_TRUE(is_form(posting("")));
    EXPECT_FALSE(is_form(posting("", "application/json")));
    EXPECT_FALSE(read_form(posting("a=%zz")));
}

TEST(ConflictPage, L15_a_merge_holds_what_both_wrote)
{
    using Kind = ConflictField::Kind;
    EXPECT_EQ(merged({.mine = "Øve heime.", .theirs = "Øve på skulen.", .kind = Kind::lines}), "Øve på skulen.\n\nØve heime.");
    EXPECT_EQ(merged({.mine = "Øve heime og ute.", .theirs = "Øve heime", .kind = Kind::lines}), "Øve heime og ute.");
    EXPECT_EQ(merged({.mine = "", .theirs = "Skulen", .kind = Kind::line}), "Skulen");
    EXPECT_EQ(merged({.mine = "Heime", .theirs = "Skulen", .kind = Kind::line}), "Heime");
}

TEST(SecurityHeaders, D3_every_answer_has_them_and_an_answers_own_win)
{
    Response response;
    response.with("Referrer-Policy", "same-origin");
    add_security_headers(response, true);
    std::map<std::string, std::string> headers{response.headers.begin(), response.headers.end()};
    EXPECT_EQ(headers["Content-Security-Policy"],
        "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'");
    EXPECT_EQ(headers["X-Content-Type-Options"], "nosniff");
    EXPECT_EQ(headers["Referrer-Policy"], "same-origin");
    EXPECT_EQ(headers["Cache-Control"], "no-store");
    EXPECT_TRUE(headers.contains("Strict-Transport-Security"));
    Response plain;
    add_security_headers(plain, false);
    std::map<std::string, std::string> const plain_headers{plain.headers.begin(), plain.headers.end()};
    EXPECT_FALSE(plain_headers.contains("Strict-Transport-Security"));
}

} // namespace
} // namespace samtak
