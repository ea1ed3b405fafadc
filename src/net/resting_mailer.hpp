// A mail server that hangs must not hold up all else that the worker does: after a mail that took long and came to nothing, the next ones are put
// off at once for a while. They stand in the outbox, and are tried again (net/smtp.hpp: Outcome::later).
#pragma once
#include "net/smtp.hpp"

#include <functional>
#include <mutex>
#include <optional>

namespace samtak {

class RestingMailer final : public MailSender {
public:
    using Instant = std::chrono::steady_clock::time_point;
    explicit RestingMailer(MailSender& inner, std::function<Instant()> now = std::chrono::steady_clock::now) : inner_(inner), now_(std::move(now)) {}
    Delivery send(Mail const& mail) override;

    static constexpr std::chrono::seconds long_time{5}, rest{60};

private:
    MailSender& inner_;
    std::function<Instant()> now_;
    std::mutex mutex_;
    std::optional<Instant> rests_until_;
};

} // namespace samtak
