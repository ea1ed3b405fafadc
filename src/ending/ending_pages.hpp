// The pages of whether a coordination works, and whether it ends. Each is the answer to a granted route (ending_routes.cpp).
#pragma once
#include "ending/ending_acts.hpp"
#include "web/call.hpp"

namespace samtak {

Response coordination_evaluations_page(Grant<ReadCoordinationEvaluations> const& grant, Call& call);
Response new_coordination_evaluation_page(Grant<EvaluateCoordination> const& grant, Call& call);
Response evaluate_coordination(Grant<EvaluateCoordination> const& grant, Call& call);

Response ending_page(Grant<ReadEnding> const& grant, Call& call);
Response propose_ending_page(Grant<ProposeEnding> const& grant, Call& call);
Response propose_ending(Grant<ProposeEnding> const& grant, Call& call);
Response ending_view_page(Grant<SayAboutEnding> const& grant, Call& call);
Response say_about_ending(Grant<SayAboutEnding> const& grant, Call& call);
Response ending_talk_page(Grant<DiscussEnding> const& grant, Call& call);
Response discuss_ending(Grant<DiscussEnding> const& grant, Call& call);
Response ending_announcement_page(Grant<AnnounceEnding> const& grant, Call& call);
Response announce_ending(Grant<AnnounceEnding> const& grant, Call& call);
Response ending_decision_page(Grant<DecideEnding> const& grant, Call& call);
Response decide_ending(Grant<DecideEnding> const& grant, Call& call);
Response reopening_page(Grant<ReopenCoordination> const& grant, Call& call);
Response reopen_coordination(Grant<ReopenCoordination> const& grant, Call& call);

Response endings_page(Grant<ListEndings> const& grant, Call& call);
Response find_ending(Grant<ListEndings> const& grant, Call& call);

} // namespace samtak
