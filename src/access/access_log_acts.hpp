// Reading the access log, and controlling it afterwards.
#pragma once
#include "access/grant.hpp"

namespace samtak {

// pjl § 22 a, pjf § 14: the person, and those who consent for them, read who has looked.
struct ReadAccessLog {
    using Subject = CoordinationId;
    static constexpr std::string_view name = "access_log.read", reading = name;
};

// pjl § 22: control afterwards. Who looked at which case number; no name of the person, no content.
struct ReadLogReviews {
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::municipality;
    static constexpr std::string_view name = "log_review.read", reading = name;
};
struct MakeLogReview : ReadLogReviews { // draws the lines
    static constexpr std::string_view name = "log_review.make";
};
struct SignLogReview : ReadLogReviews {
    static constexpr std::string_view name = "log_review.sign";
};
// What became of a look that was asked about: read by who controls, and by the leader who is asked.
struct ReadFollowUp {
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::municipality;
    static constexpr std::string_view name = "log_follow_up.read", reading = name;
};
struct AnswerFollowUp : ReadFollowUp {
    static constexpr std::string_view name = "log_follow_up.answer";
};
struct CloseFollowUp : ReadFollowUp {
    static constexpr std::string_view name = "log_follow_up.close";
};
struct InformPerson : ReadFollowUp { // that the person has been told of unlawful access (R4.07)
    static constexpr std::string_view name = "log_review.inform";
};

} // namespace samtak
