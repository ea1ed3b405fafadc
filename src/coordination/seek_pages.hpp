// Pages of finding a coordinator. Each is the answer to a granted route (coordination_routes.cpp).
#pragma once
#include "coordination/coordinator_acts.hpp"
#include "web/call.hpp"

namespace samtak {

Response seek_page(Grant<SeekCoordinator> const& grant, Call& call);
Response pick_unit_page(Grant<PickUnit> const& grant, Call& call);
Response pick_unit(Grant<PickUnit> const& grant, Call& call);
Response nominee_page(Grant<NominateCoordinator> const& grant, Call& call);
Response nominate(Grant<NominateCoordinator> const& grant, Call& call);
Response question_page(Grant<ReadNomination> const& grant, Call& call);
Response answer_question(Grant<AnswerNomination> const& grant, Call& call);
Response propose_change_page(Grant<ProposeChange> const& grant, Call& call);
Response propose_change(Grant<ProposeChange> const& grant, Call& call);
Response hand_over_page(Grant<HandOverCase> const& grant, Call& call);
Response write_hand_over(Grant<HandOverCase> const& grant, Call& call);

} // namespace samtak
