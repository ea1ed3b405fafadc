// The pages of BTI. Each is the answer to a granted route (coordination_routes.cpp), and there only where the profile has levels.
#pragma once
#include "coordination/bti_acts.hpp"
#include "web/call.hpp"

namespace samtak {

Response bti_page(Grant<ReadBti> const& grant, Call& call);
Response new_level_page(Grant<SetBtiLevel> const& grant, Call& call);
Response set_level(Grant<SetBtiLevel> const& grant, Call& call);

Response new_entry_page(Grant<WriteRelayLog> const& grant, Call& call);
Response write_entry(Grant<WriteRelayLog> const& grant, Call& call);
Response new_relay_evaluation_page(Grant<WriteRelayLog> const& grant, Call& call);
Response evaluate_entry(Grant<WriteRelayLog> const& grant, Call& call);
Response new_own_view_page(Grant<SayOwnView> const& grant, Call& call);
Response say_own_view(Grant<SayOwnView> const& grant, Call& call);

Response offer_relay_page(Grant<OfferRelay> const& grant, Call& call);
Response offer_relay(Grant<OfferRelay> const& grant, Call& call);
Response take_back_relay(Grant<OfferRelay> const& grant, Call& call);
Response relay_question_page(Grant<ReadRelayQuestion> const& grant, Call& call);
Response answer_relay(Grant<AnswerRelay> const& grant, Call& call);

Response relay_coordinator_page(Grant<ProposeFromRelay> const& grant, Call& call);
Response propose_relay_coordinator(Grant<ProposeFromRelay> const& grant, Call& call);

} // namespace samtak
