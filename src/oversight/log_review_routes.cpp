#include "oversight/log_review_pages.hpp"

namespace samtak {

void log_review_routes(Router& router)
{
    router.get<ReadLogReviews>("/log-reviews", log_reviews_page);
    router.post<MakeLogReview>("/log-reviews", make_log_review);
    router.get<ReadLogReviews>("/log-reviews/{review}", log_review_page);
    router.post<SignLogReview>("/log-reviews/{review}/signature", sign_log_review);
    router.get<ReadFollowUp>("/log-follow-ups", follow_ups_page);
    router.get<ReadFollowUp>("/log-follow-ups/{follow_up}", follow_up_page);
    router.post<AnswerFollowUp>("/log-follow-ups/{follow_up}/answer", answer_follow_up);
    router.post<CloseFollowUp>("/log-follow-ups/{follow_up}/closing", close_follow_up);
    router.post<InformPerson>("/log-follow-ups/{follow_up}/informing", inform_person);
}

} // namespace samtak
