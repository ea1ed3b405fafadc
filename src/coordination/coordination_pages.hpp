// The pages of a case. Each is the answer to a granted route (coordination_routes.cpp).
#pragma once
#include "coordination/coordination_acts.hpp"
#include "web/call.hpp"

namespace samtak {

Response new_person_page(Grant<RegisterPerson> const& grant, Call& call);
Response create_person(Grant<RegisterPerson> const& grant, Call& call);

Response coordination_page(Grant<ReadCoordination> const& grant, Call& call);

Response edit_person_page(Grant<EditPerson> const& grant, Call& call);
Response update_person(Grant<EditPerson> const& grant, Call& call);
Response new_representation_page(Grant<EditPerson> const& grant, Call& call);
Response add_representation(Grant<EditPerson> const& grant, Call& call);
Response end_representation(Grant<EditPerson> const& grant, Call& call);

Response start_talk_page(Grant<WriteStartTalk> const& grant, Call& call);
Response write_start_talk(Grant<WriteStartTalk> const& grant, Call& call);

Response expectation_card_page(Grant<ReadExpectationCard> const& grant, Call& call);
Response edit_expectation_card_page(Grant<WriteExpectationCard> const& grant, Call& call);
Response write_expectation_card(Grant<WriteExpectationCard> const& grant, Call& call);

Response expectation_card_versions_page(Grant<ReadExpectationCard> const& grant, Call& call);
Response start_talk_versions_page(Grant<WriteStartTalk> const& grant, Call& call);
Response person_versions_page(Grant<EditPerson> const& grant, Call& call);

Response tool_page(Grant<ChooseTool> const& grant, Call& call);
Response write_tool_choice(Grant<ChooseTool> const& grant, Call& call);

} // namespace samtak
