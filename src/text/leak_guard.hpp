// The last door before the mail server (L11): lets a text out only if it is, byte for byte, an approved sentence with an opaque link.
// It knows nothing of how the text was made, so a mistake anywhere before it is stopped here.
#pragma once
#include "text/invitation_text.hpp"

namespace samtak {

class LeakGuard {
public:
    // The senders of this installation; a text in any other's name is refused.
    explicit LeakGuard(std::vector<OutboundSender> senders) : senders_(std::move(senders)) {}
    bool lets_out(OutboundMessage const& message) const;

private:
    std::vector<OutboundSender> senders_;
};

// The same door for what leaves about a meeting: mail and calendar are read again, byte for byte, line by line. A line that isn't of the kind it
// must be stops it; so do a time in the mail that isn't the calendar's, another's address, and a place that isn't the profile's.
class MeetingGuard {
public:
    MeetingGuard(OutboundSender sender, std::string organizer, NeutralPlaces places)
        : sender_(std::move(sender)), organizer_(std::move(organizer)), places_(std::move(places))
    {
    }
    bool lets_out(MeetingMessage const& message, std::string_view recipient) const;

private:
    OutboundSender sender_;
    std::string organizer_;
    NeutralPlaces places_;
};

// False for 32 digits that somebody could have put together to say something: decimal digits only, spelled letters, filling.
// A random one is refused once in some million; then make another.
bool says_nothing(NoticeId const& reference);

} // namespace samtak
