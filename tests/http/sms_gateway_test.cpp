// The real HTTP to a gateway on this machine.
#include "net/sms.hpp"
#include "tests/http/raw_client.hpp"

#include <gtest/gtest.h>

#include <mutex>

namespace samtak::test {
namespace {

class SmsGatewayTest : public testing::Test {
protected:
    Response take(Request&& request)
    {
        std::lock_guard const guard{lock};
        got.push_back(std::move(request));
        Response answer;
        answer.status = status;
        answer.body = "+4740000001 is unknown";
        return answer;
    }
    SmsGatewaySettings settings() const
    {
        SmsGatewaySettings one;
        one.url = "http://127.0.0.1:" + std::to_string(server.port()) + "/send";
        one.sender = "Samtak";
        one.token = "hemmeleg";
        return one;
    }
    Delivery send() { return SmsGateway{settings()}.send({"+4740000001", "Nytt \"til\" deg: https://samtak.example/x", "9f3a0c77"}); }

    std::mutex lock;
    std::vector<Request> got;
    int status = 200;
    RunningServer server{{}, [this](Request&& request) { return take(std::move(request)); }};
};

TEST_F(SmsGatewayTest, L11_posts_who_from_whom_and_what)
{
    EXPECT_EQ(send().outcome, Delivery::Outcome::accepted);
    ASSERT_EQ(got.size(), 1U);
    EXPECT_EQ(got[0].method, Method::post);
    EXPECT_EQ(got[0].path, "/send");
    EXPECT_EQ(got[0].body, R"({"to":"+4740000001","from":"Samtak","text":"Nytt \"til\" deg: https://samtak.example/x"})");
    EXPECT_EQ(got[0].header("content-type"), "application/json");
    EXPECT_EQ(got[0].header("authorization"), "Bearer hemmeleg");
    EXPECT_EQ(got[0].header("idempotency-key"), "9f3a0c77");
}

TEST_F(SmsGatewayTest, L11_what_the_gateway_answers_decides_whether_it_is_tried_again)
{
    using Outcome = Delivery::Outcome;
    for (auto const& [answer, outcome] :
        {std::pair{202, Outcome::accepted}, {400, Outcome::refused}, {422, Outcome::refused}, {401, Outcome::later}, {403, Outcome::later},
            {404, Outcome::later}, {429, Outcome::later}, {500, Outcome::later}, {503, Outcome::later}, {302, Outcome::later}}) {
        status = answer;
        auto const said = send();
        EXPECT_EQ(said.outcome, outcome) << answer;
        EXPECT_EQ(said.note.find("40000001"), std::string::npos) << "not its own words";
    }
}

TEST_F(SmsGatewayTest, L11_a_gateway_that_is_away_is_tried_again)
{
    auto const one = settings();
    server.stop();
    server.wait();
    EXPECT_EQ(SmsGateway{one}.send({"+4740000001", "x", "k"}).outcome, Delivery::Outcome::later);
}

TEST(SmsGatewaySettingsTest, L11_settings_that_would_send_in_clear_text_or_as_another_header_are_refused)
{
    auto const made = [](std::string url, std::string sender, std::string token) {
        SmsGatewaySettings one;
        one.url = std::move(url);
        one.sender = std::move(sender);
        one.token = std::move(token);
        return SmsGateway{one};
    };
    EXPECT_NO_THROW(made("https://sms.example/send", "Samtak", ""));
    EXPECT_NO_THROW(made("http://localhost:8081/send", "Samtak", ""));
    for (auto const* url :
        {"", "http://sms.example/send", "http://127.0.0.1.sms.example/", "http://localhost@sms.example/", "ftp://127.0.0.1/", "file:///etc/passwd"})
        EXPECT_THROW(made(url, "Samtak", ""), std::runtime_error) << url;
    EXPECT_THROW(made("https://sms.example/send", "", ""), std::runtime_error);
    EXPECT_THROW(made("https://sms.example/send", "Samtak", "a\r\nX: b"), std::runtime_error);
}

TEST(JsonText, a_text_stays_one_text) { EXPECT_EQ(json_text("a\"b\\c\nd\x01 å"), "\"a\\\"b\\\\c\\u000ad\\u0001 å\""); }

} // namespace
} // namespace samtak::test
