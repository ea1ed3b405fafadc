// The pages of assessment, decision and appeal. Each is the answer to a granted route (decision_routes.cpp).
#pragma once
#include "decisions/decision_acts.hpp"
#include "web/call.hpp"

namespace samtak {

Response assessment_page(Grant<WriteAssessment> const& grant, Call& call);
Response write_assessment(Grant<WriteAssessment> const& grant, Call& call);

Response decisions_page(Grant<ReadDecisions> const& grant, Call& call);
Response letter_page(Grant<ReadDecisions> const& grant, Call& call);
Response letter_pdf(Grant<ReadDecisions> const& grant, Call& call);
Response edit_decision_page(Grant<WriteDecision> const& grant, Call& call);
Response write_decision(Grant<WriteDecision> const& grant, Call& call);
Response preview_page(Grant<SignDecision> const& grant, Call& call);
Response sign_decision(Grant<SignDecision> const& grant, Call& call);

Response appeal_page(Grant<MakeAppeal> const& grant, Call& call);
Response make_appeal(Grant<MakeAppeal> const& grant, Call& call);
Response paper_appeal_page(Grant<HandleAppeal> const& grant, Call& call);
Response enter_paper_appeal(Grant<HandleAppeal> const& grant, Call& call);
Response appeal_steps_page(Grant<HandleAppeal> const& grant, Call& call);
Response take_appeal_step(Grant<HandleAppeal> const& grant, Call& call);
Response note_known(Grant<HandleAppeal> const& grant, Call& call); // R3.04: from when the deadline runs

} // namespace samtak
