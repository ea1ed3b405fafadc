// The pages of taking part (E7): of the one asked, of who coordinates, of a leader.
#pragma once
#include "careteam/careteam_acts.hpp"
#include "web/call.hpp"

namespace samtak {

Response part_question_page(Grant<ReadOwnPart> const& grant, Call& call);
Response answer_part_question(Grant<AnswerPart> const& grant, Call& call);

Response part_page(Grant<EditCareTeam> const& grant, Call& call);
Response ask_to_take_part(Grant<AddParticipant> const& grant, Call& call);
Response raise_part(Grant<RaisePart> const& grant, Call& call);

Response raised_part_page(Grant<ReadPartRaisings> const& grant, Call& call);
Response answer_raised_part(Grant<AnswerPartRaising> const& grant, Call& call);

} // namespace samtak
