#include "careteam/careteam_routes.hpp"

#include "careteam/careteam_pages.hpp"
#include "careteam/presentation_pages.hpp"
#include "careteam/taking_part_pages.hpp"

namespace samtak {
namespace {

void taking_part_routes(Router& router)
{
    router.get<ReadOwnPart>("/coordinations/{coordination}/taking-part", part_question_page);
    router.post<AnswerPart>("/coordinations/{coordination}/taking-part", answer_part_question);
    router.get<EditCareTeam>("/coordinations/{coordination}/care-team/{participant}/taking-part", part_page);
    router.post<AddParticipant>("/coordinations/{coordination}/care-team/{participant}/taking-part", ask_to_take_part);
    router.post<RaisePart>("/coordinations/{coordination}/care-team/{participant}/raisings", raise_part);
    router.get<ReadPartRaisings>("/part-raisings/{raising}", raised_part_page);
    router.post<AnswerPartRaising>("/part-raisings/{raising}/answer", answer_raised_part);
}

void presentation_routes(Router& router)
{
    router.get<ReadCareTeam>("/coordinations/{coordination}/care-team/{participant}/presentation", presentation_page);
    router.get<WritePresentation>("/coordinations/{coordination}/care-team/{participant}/presentation/edit", edit_presentation_page);
    router.post<WritePresentation>("/coordinations/{coordination}/care-team/{participant}/presentation", write_presentation);
    router.post<WritePresentation>("/coordinations/{coordination}/care-team/{participant}/readings", confirm_paper_presentation);
    router.get<ReadOwnPresentation>("/coordinations/{coordination}/presentation", own_presentation_page);
    router.post<AnswerPresentation>("/coordinations/{coordination}/presentation/confirmation", confirm_presentation);
    router.post<AnswerPresentation>("/coordinations/{coordination}/presentation/cooperation", agree_on_cooperation);
    router.post<AnswerPresentation>("/coordinations/{coordination}/presentation/changes", tell_service_change);
}

} // namespace

void careteam_routes(Router& router)
{
    router.get<ReadCareTeam>("/coordinations/{coordination}/care-team", careteam_page);
    router.get<AddParticipant>("/coordinations/{coordination}/care-team/new", new_participant_page);
    router.post<AddParticipant>("/coordinations/{coordination}/care-team", create_participant);
    router.get<EditCareTeam>("/coordinations/{coordination}/care-team/{participant}/edit", edit_participant_page);
    router.post<EditCareTeam>("/coordinations/{coordination}/care-team/{participant}", update_participant);
    router.post<EditCareTeam>("/coordinations/{coordination}/care-team/{participant}/ending", end_participant);
    router.post<AddParticipant>("/coordinations/{coordination}/care-team/{participant}/invitations", invite_participant);
    router.get<RenewParticipantLogin>("/coordinations/{coordination}/care-team/{participant}/renewal", renew_participant_page);
    router.post<RenewParticipantLogin>("/coordinations/{coordination}/care-team/{participant}/renewal", renew_participant_login);
    router.get<InviteFamily>("/coordinations/{coordination}/logins", logins_page);
    router.get<InviteFamily>("/coordinations/{coordination}/logins/{holder}/new", new_login_page);
    router.post<InviteFamily>("/coordinations/{coordination}/logins/{holder}", create_login);
    router.get<RenewFamilyLogin>("/coordinations/{coordination}/logins/{holder}/renewal", renew_login_page);
    router.post<RenewFamilyLogin>("/coordinations/{coordination}/logins/{holder}/renewal", renew_login);
    router.get<InviteFamily>("/coordinations/{coordination}/sixteen", sixteen_page);
    router.get<ReadLoginExceptions>("/coordinations/{coordination}/login-exceptions", login_exceptions_page);
    router.post<SetLoginException>("/coordinations/{coordination}/login-exceptions", set_login_exception);
    router.post<SetLoginException>("/coordinations/{coordination}/login-exceptions/{exception}/ending", end_login_exception);
    taking_part_routes(router);
    presentation_routes(router);
}

} // namespace samtak
