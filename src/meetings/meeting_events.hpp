// Facts of meetings, for notices inside the product. Ids only.
#pragma once
#include "kernel/ids.hpp"
#include "meetings/meeting.hpp"
#include "storage/change.hpp"

namespace samtak {

struct MeetingFact {
    CoordinationId coordination;
    MeetingId meeting;
    std::optional<MemberId> by; // nobody: the dates, or a consent
    References references() const
    {
        auto const about = References{}.with("coordination", coordination).with("meeting", meeting);
        return by ? References{about}.with("by", *by) : about;
    }
};
struct InvitationFact : MeetingFact { // to one of those called in; `invitation`: what is sent
    MemberId to;
    MeetingInvitationId invitation;
    References references() const { return MeetingFact::references().with("to", to).with("invitation", invitation); }
};
struct MeetingCalled : InvitationFact {
    static constexpr std::string_view name = "meeting.called";
};
struct MeetingChanged : InvitationFact { // moved, or called in again
    static constexpr std::string_view name = "meeting.changed";
};
struct MeetingTakenOut : InvitationFact { // it goes on without this one
    static constexpr std::string_view name = "meeting.taken_out";
};
struct MeetingCancelled : InvitationFact {
    static constexpr std::string_view name = "meeting.cancelled";
};
struct MeetingAnswered : MeetingFact { // to who coordinates
    static constexpr std::string_view name = "meeting.answered";
};
struct PollFact : MeetingFact { // to one of those who are to come
    MemberId to;
    References references() const { return MeetingFact::references().with("to", to); }
};
struct TimesAsked : PollFact { // when they can; also anew
    static constexpr std::string_view name = "meeting.times_asked";
};
struct TimeAdded : PollFact { // one more time is proposed, and they had answered
    static constexpr std::string_view name = "meeting.time_added";
};
struct PointPut : MeetingFact { // the person's own, to those who are to prepare for it
    static constexpr std::string_view name = "meeting.point_put";
};
struct MinutesSigned : MeetingFact { // to all who may read them
    static constexpr std::string_view name = "meeting.minutes_signed";
};
struct PromiseAnswered : MeetingFact { // delayed, or help is needed: to who coordinates
    static constexpr std::string_view name = "meeting.promise_answered";
};

} // namespace samtak
