// The pages of meetings. Each is the answer to a granted route (meeting_routes.cpp).
#pragma once
#include "meetings/meeting_acts.hpp"
#include "web/call.hpp"

namespace samtak {

Response meetings_page(Grant<ReadMeetings> const& grant, Call& call);
Response meeting_page(Grant<ReadMeetings> const& grant, Call& call);

Response new_meeting_page(Grant<PlanMeeting> const& grant, Call& call);
Response plan_meeting(Grant<PlanMeeting> const& grant, Call& call);
Response edit_meeting_page(Grant<PlanMeeting> const& grant, Call& call);
Response update_meeting(Grant<PlanMeeting> const& grant, Call& call);
Response invitation_page(Grant<PlanMeeting> const& grant, Call& call);
Response call_in(Grant<PlanMeeting> const& grant, Call& call);
Response cancel_meeting(Grant<PlanMeeting> const& grant, Call& call);
Response answer_meeting(Grant<AnswerMeeting> const& grant, Call& call);

Response ask_times_page(Grant<PlanMeeting> const& grant, Call& call);
Response ask_times(Grant<PlanMeeting> const& grant, Call& call);
Response times_page(Grant<ReadMeetings> const& grant, Call& call);
Response answer_times(Grant<AnswerMeeting> const& grant, Call& call);
Response add_time(Grant<PlanMeeting> const& grant, Call& call);
Response ask_times_anew(Grant<PlanMeeting> const& grant, Call& call);
Response time_choice_page(Grant<PlanMeeting> const& grant, Call& call);
Response choose_time(Grant<PlanMeeting> const& grant, Call& call);
Response stop_asking(Grant<PlanMeeting> const& grant, Call& call);

Response journal_page(Grant<ReadMeetings> const& grant, Call& call);
Response kept_page(Grant<KeepInMeeting> const& grant, Call& call);
Response turn_kept(Grant<KeepInMeeting> const& grant, Call& call);

Response new_agenda_item_page(Grant<WriteAgenda> const& grant, Call& call);
Response put_agenda_item(Grant<WriteAgenda> const& grant, Call& call);
Response edit_agenda_item_page(Grant<WriteAgenda> const& grant, Call& call);
Response update_agenda_item(Grant<WriteAgenda> const& grant, Call& call);
Response move_agenda_item(Grant<WriteAgenda> const& grant, Call& call);
Response take_out_agenda_item(Grant<WriteAgenda> const& grant, Call& call);

Response meeting_screen_page(Grant<ReadMeetings> const& grant, Call& call);
Response meeting_changes(Grant<ReadMeetings> const& grant, Call& call);

Response minutes_page(Grant<WriteMinutes> const& grant, Call& call);
Response note_agenda_item(Grant<WriteMinutes> const& grant, Call& call);
Response plan_next_meeting(Grant<PlanMeeting> const& grant, Call& call);
Response make_promise(Grant<WriteMinutes> const& grant, Call& call);
Response add_to_minutes(Grant<WriteMinutes> const& grant, Call& call);
Response meeting_rhythm_page(Grant<PlanMeeting> const& grant, Call& call);
Response agree_meeting_rhythm(Grant<PlanMeeting> const& grant, Call& call);
Response new_minutes_copy_page(Grant<GiveMinutes> const& grant, Call& call);
Response give_minutes(Grant<GiveMinutes> const& grant, Call& call);
Response print_minutes(Grant<GiveMinutes> const& grant, Call& call);
Response closing_page(Grant<SignMinutes> const& grant, Call& call);
Response sign_minutes(Grant<SignMinutes> const& grant, Call& call);

Response promise_page(Grant<AnswerPromise> const& grant, Call& call);
Response answer_promise(Grant<AnswerPromise> const& grant, Call& call);

} // namespace samtak
