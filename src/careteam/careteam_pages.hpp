// The group's pages.
#pragma once
#include "careteam/careteam_acts.hpp"
#include "web/call.hpp"

namespace samtak {

Response careteam_page(Grant<ReadCareTeam> const& grant, Call& call);
Response new_participant_page(Grant<EditCareTeam> const& grant, Call& call);
Response create_participant(Grant<EditCareTeam> const& grant, Call& call);
Response edit_participant_page(Grant<EditCareTeam> const& grant, Call& call);
Response update_participant(Grant<EditCareTeam> const& grant, Call& call);
Response end_participant(Grant<EditCareTeam> const& grant, Call& call);
Response invite_participant(Grant<EditCareTeam> const& grant, Call& call);

} // namespace samtak
