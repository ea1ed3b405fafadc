// Reports of mail servers, as RFC 3464 has them, and what isn't one.
#include "net/returned_mail.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

std::string report(std::string const& action, std::string const& original, std::string const& type = "multipart/report; report-type=delivery-status")
{
    return "From: Mail Delivery System <Mailer-Daemon@localhost>\nTo: plan@kommune.example\nMIME-Version: 1.0\nContent-Type: " + type +
        "; boundary=\"b\"\nSubject: Mail delivery failed\n\n--b\nContent-type: text/plain; charset=us-ascii\n\nSorry.\n\n"
        "--b\nContent-type: message/delivery-status\n\nReporting-MTA: dns; localhost\n\nAction: " +
        action + "\nFinal-Recipient: rfc822;somebody@example.test\nStatus: 5.0.0\n\n--b\n" + original + "\n--b--\n";
}

std::string const whole =
    "Content-type: message/rfc822\n\nMessage-Id: <0123456789abcdef0123456789abcdef@kommune.example>\nFrom: plan@kommune.example\n"
    "Subject: Noe er nytt\n\nLogg inn.\n";
std::string const headers =
    "Content-type: text/rfc822-headers\n\nMessage-ID:\n <0123456789abcdef0123456789abcdef@kommune.example>\nSubject: Noe er nytt\n";
std::string const id = "0123456789abcdef0123456789abcdef@kommune.example";

TEST(ReturnedMail, G1_D4_a_report_of_failure_names_the_mail_that_came_back)
{
    EXPECT_EQ(returned_message_id(report("failed", whole)), id);
    EXPECT_EQ(returned_message_id(report("failed", headers)), id);
    EXPECT_EQ(returned_message_id(report("Failed", whole)), id);
}

TEST(ReturnedMail, G1_D4_a_delay_a_reply_and_anything_else_is_no_failure)
{
    EXPECT_FALSE(returned_message_id(report("delayed", whole)));
    EXPECT_FALSE(returned_message_id(report("relayed\nX-Action: failed", whole)));
    EXPECT_FALSE(returned_message_id(report("failed", "Content-type: text/plain\n\nMessage-ID: <x@y>\n"))) << "the mail isn't in it";
    EXPECT_FALSE(returned_message_id(report("failed", whole, "multipart/mixed")));
    EXPECT_FALSE(returned_message_id("Subject: Ferie\nAuto-Submitted: auto-replied\nIn-Reply-To: <" + id + ">\n\nEg er borte.\n"));
    for (auto const* text : {"", "\n", "\0\0", "Content-Type: multipart/report\n\n", "Content-Type: multipart/report; boundary=b\n\n--b\n--b\n--b--"})
        EXPECT_FALSE(returned_message_id(text)) << text;
}

} // namespace
} // namespace samtak
