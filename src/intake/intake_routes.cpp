#include "intake/intake_routes.hpp"

#include "intake/application_pages.hpp"
#include "intake/incoming_pages.hpp"
#include "intake/intake_pages.hpp"

namespace samtak {

void intake_routes(Router& router)
{
    router.get<NoteInformation>("/coordinations/{coordination}/information", information_given_page);
    router.post<NoteInformation>("/coordinations/{coordination}/information", note_information);
    router.get<SendNotice>("/need-notices/new", new_notice_page);
    router.post<SendNotice>("/need-notices", send_notice);
    router.get<ReadSent>("/sent", sent_list_page);
    router.get<ReadSent>("/sent/{incoming}", sent_page);
    router.get<WriteApplication>("/applications/new", new_application_page);
    router.post<WriteApplication>("/applications", begin_application);
    router.get<WriteApplication>("/applications/{incoming}", application_page);
    router.get<WriteApplication>("/applications/{incoming}/questions/{question}", question_page);
    router.post<WriteApplication>("/applications/{incoming}/questions/{question}", answer_question);
    router.get<WriteApplication>("/applications/{incoming}/check", check_application_page);
    router.post<WriteApplication>("/applications/{incoming}/sending", send_application);
    router.get<EnterPaperApplication>("/paper-applications/new", new_paper_page);
    router.post<EnterPaperApplication>("/paper-applications", enter_paper);
    router.get<ReadIncoming>("/incoming", incoming_list_page);
    router.get<ReadIncoming>("/incoming/{incoming}", incoming_page);
    router.post<AnswerIncoming>("/incoming/{incoming}/answers", answer_incoming);
    router.get<AnswerIncoming>("/incoming/{incoming}/preliminary-reply", preliminary_reply_page);
    router.post<AnswerIncoming>("/incoming/{incoming}/preliminary-reply", send_preliminary_reply);
    router.get<TakeUpIncoming>("/incoming/{incoming}/case", take_up_page);
    router.post<TakeUpIncoming>("/incoming/{incoming}/case", take_up_incoming);
}

} // namespace samtak
