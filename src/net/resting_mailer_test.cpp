// A mail server that hangs delays one mail, not all that stand behind it.
#include "net/resting_mailer.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

using Outcome = Delivery::Outcome;
using std::chrono::seconds;

struct Server : MailSender { // answers as it is told, after so long
    Outcome outcome = Outcome::later;
    seconds takes{60};
    RestingMailer::Instant now{};
    int asked = 0;
    Delivery send(Mail const&) override
    {
        ++asked;
        now += takes;
        return {outcome, ""};
    }
};

TEST(RestingMailer, D4_L11_a_server_that_hangs_is_left_alone_for_a_minute_and_then_asked_again)
{
    Server server;
    RestingMailer mailer{server, [&] { return server.now; }};
    EXPECT_EQ(mailer.send({}).outcome, Outcome::later);
    for (int i = 0; i < 60; ++i) EXPECT_EQ(mailer.send({}).outcome, Outcome::later);
    EXPECT_EQ(server.asked, 1) << "sixty mails wait, and not an hour is lost";
    server.now += RestingMailer::rest;
    server.outcome = Outcome::accepted;
    EXPECT_EQ(mailer.send({}).outcome, Outcome::accepted);
    EXPECT_EQ(mailer.send({}).outcome, Outcome::accepted);
    EXPECT_EQ(server.asked, 3);
}

TEST(RestingMailer, D4_what_is_put_off_or_refused_at_once_puts_nothing_else_off)
{
    Server server;
    server.takes = seconds{1};
    RestingMailer mailer{server, [&] { return server.now; }};
    for (auto const outcome : {Outcome::later, Outcome::refused, Outcome::accepted}) {
        server.outcome = outcome;
        EXPECT_EQ(mailer.send({}).outcome, outcome);
    }
    server.outcome = Outcome::accepted;
    server.takes = seconds{30};
    EXPECT_EQ(mailer.send({}).outcome, Outcome::accepted) << "slow, and it works";
    EXPECT_EQ(mailer.send({}).outcome, Outcome::accepted);
    EXPECT_EQ(server.asked, 5);
}

} // namespace
} // namespace samtak
