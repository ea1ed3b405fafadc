// Pages of what comes in. Each is the answer to a granted route (intake_routes.cpp).
#pragma once
#include "intake/incoming.hpp"
#include "intake/incoming_acts.hpp"
#include "profiles/profile.hpp"
#include "storage/change.hpp"
#include "web/call.hpp"

namespace samtak {

Response new_notice_page(Grant<SendNotice> const& grant, Call& call);
Response send_notice(Grant<SendNotice> const& grant, Call& call);
Response sent_list_page(Grant<ReadSent> const& grant, Call& call);
Response sent_page(Grant<ReadSent> const& grant, Call& call);

Response incoming_list_page(Grant<ReadIncoming> const& grant, Call& call);
Response incoming_page(Grant<ReadIncoming> const& grant, Call& call);
Response answer_incoming(Grant<AnswerIncoming> const& grant, Call& call);
Response save_answer(Grant<AnswerIncoming> const& grant, Call& call, Incoming seen_one, IncomingAnswer const& answer);
Response preliminary_reply_page(Grant<AnswerIncoming> const& grant, Call& call);
Response send_preliminary_reply(Grant<AnswerIncoming> const& grant, Call& call);
Response take_up_page(Grant<TakeUpIncoming> const& grant, Call& call);
Response take_up_incoming(Grant<TakeUpIncoming> const& grant, Call& call);

// Where a case goes on from here: to finding a coordinator, or, when the coordination has ended, to the case, where it is opened anew.
Url way_on(Call& call, CoordinationId const& id);
// Where the municipality's notices and applications go first: profile data.
Desk first_desk(Profile const& profile);
// Those at the desk get a notice of it.
void tell_desk(Change& change, Call& call, Incoming const& one);
// The viewer's own desks, by their roles today.
std::vector<Desk> own_desks(Viewer const& viewer);

} // namespace samtak
