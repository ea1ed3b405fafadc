// What others are told when a look in the log is asked about (pjl § 22). Ids only.
#pragma once
#include "oversight/log_review.hpp"
#include "storage/change.hpp"

namespace samtak {

struct FollowUpAsked {
    static constexpr std::string_view name = "log_review.follow_up_asked";
    FollowUpId follow_up;
    MemberId to, by;
    References references() const { return References{}.with("follow_up", follow_up).with("to", to).with("by", by); }
};
struct FollowUpAnswered {
    static constexpr std::string_view name = "log_review.follow_up_answered";
    FollowUpId follow_up;
    MemberId to, by;
    References references() const { return References{}.with("follow_up", follow_up).with("to", to).with("by", by); }
};

} // namespace samtak
