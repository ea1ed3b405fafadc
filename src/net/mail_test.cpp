#include "net/mail.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Mail sample()
{
    Mail mail;
    mail.from = {"Østre kommune", "noreply@example.no"};
    mail.to = {"", "someone@example.no"};
    mail.subject = "Du har noko nytt å sjå på";
    mail.text = "Hei\n\nDu har ei ny melding. Čáhppes 🌻\n.\nhttps://example.no/x?a=b\n";
    mail.message_id = {"0123456789abcdef@example.no"};
    mail.at = Instant{std::chrono::seconds{1709210096}};
    return mail;
}

TEST(Mail, is_written_with_the_headers_of_a_machine)
{
    std::string const bytes = message_bytes(sample());
    EXPECT_NE(bytes.find("From: =?UTF-8?b?w5hzdHJl?= kommune <noreply@example.no>\r\n"), std::string::npos) << bytes;
    EXPECT_NE(bytes.find("\r\nTo: someone@example.no\r\n"), std::string::npos) << bytes;
    EXPECT_NE(bytes.find("\r\nMessage-Id: <0123456789abcdef@example.no>\r\n"), std::string::npos) << bytes;
    EXPECT_NE(bytes.find("Date: Thu, 29 Feb 2024 12:34:56 +0000\r\n"), std::string::npos) << bytes;
    EXPECT_NE(bytes.find("\r\nAuto-Submitted: auto-generated\r\n"), std::string::npos) << bytes;
    EXPECT_NE(bytes.find("Content-Type: text/plain; charset=utf-8\r\n"), std::string::npos) << bytes;
    EXPECT_NE(bytes.find("MIME-Version: 1.0\r\n"), std::string::npos) << bytes;
    EXPECT_NE(bytes.find("Content-Transfer-Encoding: quoted-printable\r\n"), std::string::npos) << bytes;
}

TEST(Mail, is_seven_bit_with_short_lines_that_end_as_they_must)
{
    Mail mail = sample();
    mail.text = std::string(3000, 'x') + "\n" + mail.text + "last line without an end";
    mail.html = "<p>" + std::string(3000, 'y') + "</p>\n<p>æøå</p>";
    mail.subject += std::string(150, 'z') + " æ";
    std::string const bytes = message_bytes(mail);
    std::size_t from = 0;
    while (from < bytes.size()) {
        auto const end = bytes.find('\n', from);
        ASSERT_NE(end, std::string::npos);
        ASSERT_EQ(bytes[end - 1], '\r');
        ASSERT_LE(end - from, 200U) << bytes.substr(from, end - from);
        from = end + 1;
    }
    for (char const c : bytes) {
        ASSERT_TRUE(c == '\r' || c == '\n' || c == '\t' || (c >= ' ' && c <= '~'));
    }
}

TEST(Mail, offers_html_beside_the_text)
{
    Mail mail = sample();
    mail.html = "<p>Hei</p>";
    std::string const bytes = message_bytes(mail);
    auto const alternative = bytes.find("Content-Type: multipart/alternative");
    auto const plain = bytes.find("Content-Type: text/plain");
    auto const html = bytes.find("Content-Type: text/html");
    EXPECT_LT(alternative, plain);
    EXPECT_LT(plain, html); // the last is the one that readers prefer
    EXPECT_NE(html, std::string::npos);
}

TEST(Mail, R13_03_carries_a_calendar_beside_the_text_without_a_file_name)
{
    Mail mail = sample();
    mail.calendar = {"REQUEST", "BEGIN:VCALENDAR\r\nSUMMARY:Møte\r\nEND:VCALENDAR\r\n"};
    ASSERT_TRUE(sound_mail(mail));
    std::string const bytes = message_bytes(mail);
    EXPECT_NE(bytes.find("Content-Type: text/calendar; charset=utf-8; method=REQUEST\r\n"), std::string::npos) << bytes;
    EXPECT_NE(bytes.find("\r\nBEGIN:VCALENDAR\r\nSUMMARY:M=C3=B8te\r\nEND:VCALENDAR\r\n"), std::string::npos) << bytes;
    EXPECT_LT(bytes.find("text/plain"), bytes.find("text/calendar"));
    EXPECT_EQ(bytes.find("name="), std::string::npos);
    EXPECT_EQ(bytes.find("Content-Disposition"), std::string::npos);
    for (std::string const bad : {"SUMMARY:a\nATTENDEE:b\r\n", "SUMMARY:a", "a\rb\r\n", "\n", ""}) {
        mail.calendar->text = bad;
        EXPECT_FALSE(sound_mail(mail)) << bad;
    }
    mail.calendar = {"REQUEST\r\nX: y", "BEGIN:VCALENDAR\r\n"};
    EXPECT_FALSE(sound_mail(mail));
}

TEST(Mail, knows_an_address_from_what_could_do_harm)
{
    for (std::string const address : {"a@b", "first.last+tag@example.no", "o'hara@example.no"}) {
        EXPECT_TRUE(sound_address(address)) << address;
    }
    for (std::string const address :
        {"", "a", "@", "a@", "@b", "a@b@c", "a b@c", "a@b\r\nRCPT TO:<x@y>", "a@b\n", "<a@b>", "a@b,c@d", "\"a\"@b", "-a@b", "å@b"}) {
        EXPECT_FALSE(sound_address(address)) << address;
    }
    EXPECT_FALSE(sound_address(std::string(250, 'a') + "@b.no"));
    EXPECT_FALSE(sound_address(std::string_view{"a\0@b", 4}));
}

TEST(Mail, is_sound_only_as_a_whole)
{
    EXPECT_TRUE(sound_mail(sample()));
    auto const with = [](auto change) {
        Mail mail = sample();
        change(mail);
        return sound_mail(mail);
    };
    EXPECT_FALSE(with([](Mail& mail) { mail.subject += "\r\nBcc: x@y"; }));
    EXPECT_FALSE(with([](Mail& mail) { mail.from.name += "\n"; }));
    EXPECT_FALSE(with([](Mail& mail) { mail.to.name += "\x7f"; }));
    EXPECT_FALSE(with([](Mail& mail) { mail.message_id = {"<a@b>"}; }));
    EXPECT_FALSE(with([](Mail& mail) { mail.text += "\xC3"; }));
    EXPECT_FALSE(with([](Mail& mail) { mail.text += '\0'; }));
    EXPECT_FALSE(with([](Mail& mail) { mail.html = "\xFF"; }));
}

} // namespace
} // namespace samtak
