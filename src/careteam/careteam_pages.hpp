// The group's pages.
#pragma once
#include "careteam/careteam_acts.hpp"
#include "web/call.hpp"

namespace samtak {

Response careteam_page(Grant<ReadCareTeam> const& grant, Call& call);
Response new_participant_page(Grant<AddParticipant> const& grant, Call& call);
Response create_participant(Grant<AddParticipant> const& grant, Call& call);
Response edit_participant_page(Grant<EditCareTeam> const& grant, Call& call);
Response update_participant(Grant<EditCareTeam> const& grant, Call& call);
Response end_participant(Grant<EditCareTeam> const& grant, Call& call);
Response invite_participant(Grant<AddParticipant> const& grant, Call& call);
Response renew_participant_page(Grant<RenewParticipantLogin> const& grant, Call& call);
Response renew_participant_login(Grant<RenewParticipantLogin> const& grant, Call& call);

Response logins_page(Grant<InviteFamily> const& grant, Call& call);
Response new_login_page(Grant<InviteFamily> const& grant, Call& call);
Response create_login(Grant<InviteFamily> const& grant, Call& call);
Response renew_login_page(Grant<RenewFamilyLogin> const& grant, Call& call);
Response renew_login(Grant<RenewFamilyLogin> const& grant, Call& call);
Response sixteen_page(Grant<InviteFamily> const& grant, Call& call);
Response login_exceptions_page(Grant<ReadLoginExceptions> const& grant, Call& call);
Response set_login_exception(Grant<SetLoginException> const& grant, Call& call);
Response end_login_exception(Grant<SetLoginException> const& grant, Call& call);

} // namespace samtak
