// Hands short messages to a gateway that takes them by HTTP, encrypted on the way.
#pragma once
#include "net/smtp.hpp"

namespace samtak {

struct Sms {
    std::string to; // +4740000001
    std::string text;
    std::string key; // the same when it is sent again, so that the gateway can see that it is
};

// What notify/ sends through, so that its tests need no gateway.
class SmsSender {
public:
    virtual ~SmsSender() = default;
    virtual Delivery send(Sms const& sms) = 0;
};

struct SmsGatewaySettings {
    std::string url;    // https://…; http:// only to 127.0.0.1, ::1 or localhost, for tests
    std::string sender; // who it is from, as the gateway knows us
    std::string token;  // empty: none asked for. Sent as a bearer token
    std::chrono::milliseconds connect_time{10'000};
    std::chrono::milliseconds whole_time{30'000};
};

// POST with {"to", "from", "text"} and the key as Idempotency-Key. For several threads at once: each message has its own connection.
class SmsGateway final : public SmsSender {
public:
    // Throws std::runtime_error with one clear sentence on settings that can't be used.
    explicit SmsGateway(SmsGatewaySettings settings);
    Delivery send(Sms const& sms) override;

private:
    SmsGatewaySettings settings_;
};

// A text as a JSON string with its quotes.
std::string json_text(std::string_view text);

} // namespace samtak
