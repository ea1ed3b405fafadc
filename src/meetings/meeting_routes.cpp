#include "meetings/meeting_routes.hpp"

#include "meetings/meeting_pages.hpp"

namespace samtak {

namespace {

// When those who are to come can, before a time is set (G1)
void time_routes(Router& router)
{
    router.get<ReadMeetings>("/coordinations/{coordination}/meetings/{meeting}/times", times_page);
    router.get<PlanMeeting>("/coordinations/{coordination}/meetings/{meeting}/times/new", ask_times_page);
    router.post<PlanMeeting>("/coordinations/{coordination}/meetings/{meeting}/times", ask_times);
    router.post<AnswerMeeting>("/coordinations/{coordination}/meetings/{meeting}/times/answers", answer_times);
    router.post<PlanMeeting>("/coordinations/{coordination}/meetings/{meeting}/times/additions", add_time);
    router.post<PlanMeeting>("/coordinations/{coordination}/meetings/{meeting}/times/reminders", ask_times_anew);
    router.get<PlanMeeting>("/coordinations/{coordination}/meetings/{meeting}/times/{time}/choice", time_choice_page);
    router.post<PlanMeeting>("/coordinations/{coordination}/meetings/{meeting}/times/{time}/choice", choose_time);
    router.post<PlanMeeting>("/coordinations/{coordination}/meetings/{meeting}/times/ending", stop_asking);
}

} // namespace

void meeting_routes(Router& router)
{
    time_routes(router);
    router.get<ReadMeetings>("/coordinations/{coordination}/meetings", meetings_page);
    router.get<PlanMeeting>("/coordinations/{coordination}/meetings/new", new_meeting_page);
    router.post<PlanMeeting>("/coordinations/{coordination}/meetings", plan_meeting);
    router.get<PlanMeeting>("/coordinations/{coordination}/meetings/rhythm", meeting_rhythm_page);
    router.post<PlanMeeting>("/coordinations/{coordination}/meetings/rhythm", agree_meeting_rhythm);
    router.get<ReadMeetings>("/coordinations/{coordination}/meetings/{meeting}", meeting_page);
    router.get<PlanMeeting>("/coordinations/{coordination}/meetings/{meeting}/edit", edit_meeting_page);
    router.post<PlanMeeting>("/coordinations/{coordination}/meetings/{meeting}", update_meeting);
    router.get<PlanMeeting>("/coordinations/{coordination}/meetings/{meeting}/invitation", invitation_page);
    router.post<PlanMeeting>("/coordinations/{coordination}/meetings/{meeting}/invitation", call_in);
    router.post<PlanMeeting>("/coordinations/{coordination}/meetings/{meeting}/cancellation", cancel_meeting);
    router.post<AnswerMeeting>("/coordinations/{coordination}/meetings/{meeting}/answers", answer_meeting);
    router.get<WriteAgenda>("/coordinations/{coordination}/meetings/{meeting}/agenda/new", new_agenda_item_page);
    router.post<WriteAgenda>("/coordinations/{coordination}/meetings/{meeting}/agenda", put_agenda_item);
    router.get<WriteAgenda>("/coordinations/{coordination}/meetings/{meeting}/agenda/{item}/edit", edit_agenda_item_page);
    router.post<WriteAgenda>("/coordinations/{coordination}/meetings/{meeting}/agenda/{item}", update_agenda_item);
    router.post<WriteAgenda>("/coordinations/{coordination}/meetings/{meeting}/agenda/{item}/move", move_agenda_item);
    router.post<WriteAgenda>("/coordinations/{coordination}/meetings/{meeting}/agenda/{item}/removal", take_out_agenda_item);
    router.get<ReadMeetings>("/coordinations/{coordination}/meetings/{meeting}/journal", journal_page);
    router.get<KeepInMeeting>("/coordinations/{coordination}/meetings/{meeting}/kept", kept_page);
    router.post<KeepInMeeting>("/coordinations/{coordination}/meetings/{meeting}/kept", turn_kept);
    router.get<KeepInMeeting>("/coordinations/{coordination}/meetings/{meeting}/agenda/{item}/kept", kept_page);
    router.post<KeepInMeeting>("/coordinations/{coordination}/meetings/{meeting}/agenda/{item}/kept", turn_kept);
    router.get_live<ReadMeetings>("/coordinations/{coordination}/meetings/{meeting}/screen", meeting_screen_page);
    router.get_live<ReadMeetings>("/coordinations/{coordination}/meetings/{meeting}/changes", meeting_changes);
    router.get_live<WriteMinutes>("/coordinations/{coordination}/meetings/{meeting}/minutes", minutes_page);
    router.post<WriteMinutes>("/coordinations/{coordination}/meetings/{meeting}/agenda/{item}/notes", note_agenda_item);
    router.post<WriteMinutes>("/coordinations/{coordination}/meetings/{meeting}/promises", make_promise);
    router.post<PlanMeeting>("/coordinations/{coordination}/meetings/{meeting}/next", plan_next_meeting);
    router.post<WriteMinutes>("/coordinations/{coordination}/meetings/{meeting}/additions", add_to_minutes);
    router.get<GiveMinutes>("/coordinations/{coordination}/meetings/{meeting}/copies/new", new_minutes_copy_page);
    router.post<GiveMinutes>("/coordinations/{coordination}/meetings/{meeting}/copies", give_minutes);
    router.get<GiveMinutes>("/coordinations/{coordination}/meetings/{meeting}/print", print_minutes);
    router.get<SignMinutes>("/coordinations/{coordination}/meetings/{meeting}/closing", closing_page);
    router.post<SignMinutes>("/coordinations/{coordination}/meetings/{meeting}/closing", sign_minutes);
    router.get<AnswerPromise>("/coordinations/{coordination}/promises/{measure}", promise_page);
    router.post<AnswerPromise>("/coordinations/{coordination}/promises/{measure}", answer_promise);
}

} // namespace samtak
