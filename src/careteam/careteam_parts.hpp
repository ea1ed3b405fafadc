// What the group's pages share: names of functions and units, and the link that an invited one is handed.
#pragma once
#include "careteam/careteam_store.hpp"
#include "careteam/taking_part.hpp"
#include "identity/invitation_parts.hpp"
#include "people/person_bar_parts.hpp"
#include "web/fields.hpp"
#include "web/lists.hpp"

namespace samtak {

CareTeamStore team_of(Call& call);
PeopleStore people_of_team(Call& call);
std::string function_name(Profile const& profile, Language language, Participant const& one);
std::vector<ui::Choice> function_choices(Profile const& profile, Words const& w);
Html function_fields(Call& call, ui::FormView const& form, Participant const* before);
// What the page of an invitation says for a participant; with a duty to take part, which, and by what law (E7).
MadeInvitation participant_invitation(Call& call, Grant<EditCareTeam> const& grant, std::string const& name, TakePartDuty const* duty);

// Both versions of a participant side by side; nothing is lost.
Response participant_conflict(Grant<EditCareTeam> const& grant, Call& call, Participant const& mine, Participant const& theirs);

} // namespace samtak
