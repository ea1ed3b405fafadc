// Control of the access log afterwards (pjl § 22, R4.14): reviews, and what is followed up.
#pragma once
#include "access/access_log_acts.hpp"
#include "web/router.hpp"

namespace samtak {

Response log_reviews_page(Grant<ReadLogReviews> const& grant, Call& call);
Response make_log_review(Grant<MakeLogReview> const& grant, Call& call);
Response log_review_page(Grant<ReadLogReviews> const& grant, Call& call);
Response sign_log_review(Grant<SignLogReview> const& grant, Call& call);

Response follow_ups_page(Grant<ReadFollowUp> const& grant, Call& call);
Response follow_up_page(Grant<ReadFollowUp> const& grant, Call& call);
Response answer_follow_up(Grant<AnswerFollowUp> const& grant, Call& call);
Response close_follow_up(Grant<CloseFollowUp> const& grant, Call& call);
Response inform_person(Grant<InformPerson> const& grant, Call& call);

void log_review_routes(Router& router);

} // namespace samtak
