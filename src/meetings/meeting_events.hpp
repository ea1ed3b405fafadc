// Facts of meetings, for notices inside the product. Ids only.
#pragma once
#include "kernel/ids.hpp"
#include "meetings/meeting.hpp"
#include "storage/change.hpp"

namespace samtak {

struct MeetingFact {
    CoordinationId coordination;
    MeetingId meeting;
    MemberId by;
    References references() const { return References{}.with("coordination", coordination).with("meeting", meeting).with("by", by); }
};
struct MeetingCalled : MeetingFact { // to each who is called in: also when it is moved
    static constexpr std::string_view name = "meeting.called";
    MemberId to;
    References references() const { return MeetingFact::references().with("to", to); }
};
struct MeetingCancelled : MeetingFact {
    static constexpr std::string_view name = "meeting.cancelled";
    MemberId to;
    References references() const { return MeetingFact::references().with("to", to); }
};
struct MeetingAnswered : MeetingFact { // to who coordinates
    static constexpr std::string_view name = "meeting.answered";
};
struct MinutesSigned : MeetingFact { // to all who may read them
    static constexpr std::string_view name = "meeting.minutes_signed";
};
struct PromiseAnswered : MeetingFact { // delayed, or help is needed: to who coordinates
    static constexpr std::string_view name = "meeting.promise_answered";
};

} // namespace samtak
