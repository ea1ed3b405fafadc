#include "net/multipart.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

constexpr std::string_view type = "multipart/form-data; boundary=----WebKitFormBoundaryabc";

std::string part(std::string const& head, std::string const& content)
{
    return "------WebKitFormBoundaryabc\r\n" + head + "\r\n\r\n" + content + "\r\n";
}
std::string field(std::string const& name, std::string const& value) { return part("Content-Disposition: form-data; name=\"" + name + "\"", value); }
std::string file(std::string const& name, std::string const& bytes, std::string const& media = "application/pdf")
{
    return part("Content-Disposition: form-data; name=\"document\"; filename=\"" + name + "\"\r\nContent-Type: " + media, bytes);
}
std::string const end = "------WebKitFormBoundaryabc--\r\n";

TEST(Multipart, D1_a_form_with_a_file_as_a_browser_sends_it)
{
    std::string const bytes{"%PDF-1.7\r\n--\0\xff\r\n\r\n------WebKit", 30};
    auto const body = field("csrf", "abc") + field("words", "første linje\r\nandre") + field("empty", "") + file("Samtykke Åse.pdf", bytes) + end;
    auto const found = parse_multipart(type, body);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->fields, (Fields{{"csrf", "abc"}, {"words", "første linje\r\nandre"}, {"empty", ""}}));
    ASSERT_EQ(found->files.size(), 1U);
    EXPECT_EQ(found->files[0].field, "document");
    EXPECT_EQ(found->files[0].name, "Samtykke Åse.pdf");
    EXPECT_EQ(found->files[0].bytes, bytes);
}

TEST(Multipart, D1_no_file_chosen_is_no_file_and_an_empty_one_is_one)
{
    auto const none = parse_multipart(type, file("", "", "application/octet-stream") + end);
    ASSERT_TRUE(none);
    EXPECT_TRUE(none->files.empty() && none->fields.empty());
    auto const empty = parse_multipart(type, file("tom.pdf", "") + end);
    ASSERT_TRUE(empty);
    ASSERT_EQ(empty->files.size(), 1U);
    EXPECT_TRUE(empty->files[0].bytes.empty());
}

TEST(Multipart, D1_two_files_and_those_that_call_themselves_messages_or_multiparts)
{
    auto const body = file("a.eml", "From: a\r\n\r\nhei", "message/rfc822") + file("b.mht", "--x\r\n", "multipart/related; boundary=x") + end;
    auto const found = parse_multipart(type, body); // what is found lies in the body
    ASSERT_TRUE(found);
    ASSERT_EQ(found->files.size(), 2U);
    EXPECT_EQ(found->files[0].bytes, "From: a\r\n\r\nhei");
    EXPECT_EQ(found->files[1].bytes, "--x\r\n");
}

TEST(Multipart, D1_what_is_cut_off_at_any_byte_is_refused)
{
    auto const body = field("csrf", "abc") + file("a.pdf", "%PDF-1.7") + end;
    for (std::size_t length = 0; length + 2 < body.size(); ++length)
        EXPECT_FALSE(parse_multipart(type, std::string_view{body}.substr(0, length))) << length;
    EXPECT_TRUE(parse_multipart(type, body));
}

TEST(Multipart, D1_limits_are_held)
{
    std::string many;
    for (int i = 0; i <= 300; ++i) many += field("a", "1");
    EXPECT_FALSE(parse_multipart(type, many + end));
    EXPECT_FALSE(parse_multipart(type, part("Content-Disposition: form-data; name=a\r\nX: " + std::string(5000, 'x'), "1") + end));
    EXPECT_FALSE(parse_multipart(type, field(std::string(101, 'n'), "1") + end));
    EXPECT_TRUE(parse_multipart(type, field(std::string(100, 'n'), "1") + end));
    EXPECT_FALSE(parse_multipart(type, field("a", std::string((1U << 20U) + 1, 'a')) + end));
    EXPECT_TRUE(parse_multipart(type, file("a.pdf", std::string((1U << 20U) + 1, 'a')) + end));
}

TEST(Multipart, D1_what_is_no_form_is_refused)
{
    auto const body = field("a", "1") + end;
    for (std::string_view const other :
        {"multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"", "multipart/form-data; boundary=other"})
        EXPECT_FALSE(parse_multipart(other, body)) << other;
    EXPECT_FALSE(parse_multipart("multipart/form-data; boundary=" + std::string(71, 'b'), "--" + std::string(71, 'b') + "--"));
    EXPECT_FALSE(parse_multipart(type, "preamble\r\n" + body));
    EXPECT_FALSE(parse_multipart(type, body + "epilogue"));
    EXPECT_FALSE(parse_multipart(type, part("Content-Type: text/plain", "1") + end)) << "no name";
    EXPECT_FALSE(parse_multipart(type, part("Content-Disposition: attachment; name=\"a\"", "1") + end));
    EXPECT_FALSE(parse_multipart(type, part("Content-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64", "MQ==") + end));
}

TEST(Multipart, D1_bytes_in_a_file_name_that_cannot_be_read_become_marks)
{
    std::string name{"a\0b\x01 \xff.pdf", 10};
    auto const found = parse_multipart(type, file(name, "x") + end);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->files.size(), 1U);
    EXPECT_TRUE(valid_utf8(found->files[0].name));
    EXPECT_EQ(found->files[0].name.find('\0'), std::string::npos);
    EXPECT_EQ(found->files[0].name.find('\x01'), std::string::npos);
}

TEST(Multipart, D1_encoded_words_in_a_name_are_not_decoded)
{
    auto const found = parse_multipart(type, file("=?utf-8?B?Li4vLi4vZXRj?=.pdf", "x") + end);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->files.at(0).name, "=?utf-8?B?Li4vLi4vZXRj?=.pdf");
}

} // namespace
} // namespace samtak
