// The pages of a presentation (C5): of who coordinates, and of the one it is for.
#pragma once
#include "careteam/presentation_acts.hpp"
#include "web/call.hpp"

namespace samtak {

Response presentation_page(Grant<ReadCareTeam> const& grant, Call& call);
Response edit_presentation_page(Grant<WritePresentation> const& grant, Call& call);
Response write_presentation(Grant<WritePresentation> const& grant, Call& call);
Response confirm_paper_presentation(Grant<WritePresentation> const& grant, Call& call);

Response own_presentation_page(Grant<ReadOwnPresentation> const& grant, Call& call);
Response confirm_presentation(Grant<AnswerPresentation> const& grant, Call& call);
Response agree_on_cooperation(Grant<AnswerPresentation> const& grant, Call& call);
Response tell_service_change(Grant<AnswerPresentation> const& grant, Call& call);

} // namespace samtak
