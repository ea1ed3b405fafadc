#include "net/resting_mailer.hpp"

namespace samtak {

Delivery RestingMailer::send(Mail const& mail)
{
    auto const began = now_();
    {
        std::lock_guard const lock{mutex_};
        if (rests_until_ && began < *rests_until_) return {Delivery::Outcome::later, "the mail server hung a moment ago"};
    }
    auto delivery = inner_.send(mail);
    auto const ended = now_();
    std::lock_guard const lock{mutex_};
    rests_until_.reset();
    if (delivery.outcome == Delivery::Outcome::later && ended - began >= long_time) rests_until_ = ended + rest;
    return delivery;
}

} // namespace samtak
