#include "coordination/coordination_routes.hpp"

#include "coordination/bti.hpp"
#include "coordination/bti_pages.hpp"
#include "coordination/child_relative_pages.hpp"
#include "coordination/contact_pages.hpp"
#include "coordination/coordination_pages.hpp"
#include "coordination/places_pages.hpp"
#include "coordination/seek_pages.hpp"
#include "coordination/staff_pages.hpp"
#include "coordination/transition_pages.hpp"
#include "coordination/vacancy_pages.hpp"

namespace samtak {
namespace {

void coordinator_routes(Router& router)
{
    router.get<NoteOwnAbsence>("/absences", own_absences_page);
    router.get<NoteOwnAbsence>("/absences/new", new_own_absence_page);
    router.post<NoteOwnAbsence>("/absences", note_own_absence);
    router.get<NoteOwnAbsence>("/absences/{absence}/ending", own_absence_ending_page);
    router.post<NoteOwnAbsence>("/absences/{absence}/ending", end_own_absence);
    router.get<LeadStaff>("/staff", staff_page);
    router.get<LeadStaff>("/staff/{member}", staff_member_page);
    router.get<NoteStaffAbsence>("/staff/{member}/absences/new", new_staff_absence_page);
    router.post<NoteStaffAbsence>("/staff/{member}/absences", note_staff_absence);
    router.get<NoteStaffAbsence>("/staff/{member}/absences/{absence}/ending", staff_absence_ending_page);
    router.post<NoteStaffAbsence>("/staff/{member}/absences/{absence}/ending", end_staff_absence);
    router.get<EndAppointments>("/staff/{member}/departure", departure_page);
    router.post<EndAppointments>("/staff/{member}/departure", create_departure);
    router.get<ListVacancies>("/vacancies", vacancies_page);
    router.get<ShowPlaces>("/coordinations/{coordination}/places", places_page);
    router.post<ShowPlaces>("/coordinations/{coordination}/places", say_why_places);
}

void seek_routes(Router& router)
{
    router.get<SeekCoordinator>("/coordinations/{coordination}/coordinator", seek_page);
    router.get<PickUnit>("/coordinations/{coordination}/coordinator/unit", pick_unit_page);
    router.post<PickUnit>("/coordinations/{coordination}/coordinator/unit", pick_unit);
    router.get<NominateCoordinator>("/coordinations/{coordination}/coordinator/nominee", nominee_page);
    router.post<NominateCoordinator>("/coordinations/{coordination}/coordinator/nominee", nominate);
    router.get<ReadNomination>("/coordinations/{coordination}/coordinator/question", question_page);
    router.post<AnswerNomination>("/coordinations/{coordination}/coordinator/question", answer_question);
    router.get<HandOverCase>("/coordinations/{coordination}/coordinator/hand-over", hand_over_page);
    router.post<HandOverCase>("/coordinations/{coordination}/coordinator/hand-over", write_hand_over);
    router.get<ProposeChange>("/coordinations/{coordination}/coordinator/change", propose_change_page);
    router.post<ProposeChange>("/coordinations/{coordination}/coordinator/change", propose_change);
}

void transition_routes(Router& router)
{
    router.get<ReadTransitions>("/coordinations/{coordination}/transitions", transitions_page);
    router.post<PrepareTransition>("/coordinations/{coordination}/transitions/points", prepare_transitions);
    router.get<NoteTransition>("/coordinations/{coordination}/transitions/new", new_transition_page);
    router.post<NoteTransition>("/coordinations/{coordination}/transitions", note_transition);
    router.post<NoteTransition>("/coordinations/{coordination}/transitions/{transition}/ending", take_away_transition);
}

void child_relative_routes(Router& router)
{
    router.get<ReadChildRelatives>("/coordinations/{coordination}/children", child_relatives_page);
    router.get<WriteChildRelatives>("/coordinations/{coordination}/children/new", new_child_relative_page);
    router.post<WriteChildRelatives>("/coordinations/{coordination}/children", add_child_relative);
    router.post<WriteChildRelatives>("/coordinations/{coordination}/children/none", say_no_child_relatives);
    router.get<WriteChildRelatives>("/coordinations/{coordination}/children/{child}/edit", edit_child_relative_page);
    router.get<ReadChildRelatives>("/coordinations/{coordination}/children/{child}/versions", child_relative_versions_page);
    router.post<WriteChildRelatives>("/coordinations/{coordination}/children/{child}", update_child_relative);
    router.post<WriteChildRelatives>("/coordinations/{coordination}/children/{child}/removal", take_away_child_relative);
}

void contact_routes(Router& router)
{
    router.get<ReadContacts>("/coordinations/{coordination}/contacts", contacts_page);
    router.get<WriteContacts>("/coordinations/{coordination}/contacts/new", new_contact_page);
    router.post<WriteContacts>("/coordinations/{coordination}/contacts", note_contact);
    router.get<WriteContacts>("/coordinations/{coordination}/contacts/agreement", contact_agreement_page);
    router.post<WriteContacts>("/coordinations/{coordination}/contacts/agreement", agree_contact);
}

void bti_routes(Router& router)
{
    router.get<ReadBti>("/coordinations/{coordination}/bti", bti_page);
    router.get<SetBtiLevel>("/coordinations/{coordination}/bti/levels/new", new_level_page);
    router.post<SetBtiLevel>("/coordinations/{coordination}/bti/levels", set_level);
    router.get<WriteRelayLog>("/coordinations/{coordination}/bti/log/new", new_entry_page);
    router.post<WriteRelayLog>("/coordinations/{coordination}/bti/log", write_entry);
    router.get<WriteRelayLog>("/coordinations/{coordination}/bti/log/{entry}/evaluation", new_relay_evaluation_page);
    router.post<WriteRelayLog>("/coordinations/{coordination}/bti/log/{entry}/evaluation", evaluate_entry);
    router.get<SayOwnView>("/coordinations/{coordination}/bti/views/new", new_own_view_page);
    router.post<SayOwnView>("/coordinations/{coordination}/bti/views", say_own_view);
    router.get<OfferRelay>("/coordinations/{coordination}/bti/hand-over", offer_relay_page);
    router.post<OfferRelay>("/coordinations/{coordination}/bti/hand-over", offer_relay);
    router.post<OfferRelay>("/coordinations/{coordination}/bti/hand-over/taking-back", take_back_relay);
    router.get<ReadRelayQuestion>("/coordinations/{coordination}/bti/question", relay_question_page);
    router.post<AnswerRelay>("/coordinations/{coordination}/bti/question", answer_relay);
    router.get<ProposeFromRelay>("/coordinations/{coordination}/bti/coordinator", relay_coordinator_page);
    router.post<ProposeFromRelay>("/coordinations/{coordination}/bti/coordinator", propose_relay_coordinator);
}

} // namespace

void coordination_routes(Router& router)
{
    router.get<RegisterPerson>("/people/new", new_person_page);
    router.post<RegisterPerson>("/people", create_person);
    router.get<ReadCoordination>("/coordinations/{coordination}", coordination_page);
    router.get<EditPerson>("/coordinations/{coordination}/person/edit", edit_person_page);
    router.post<EditPerson>("/coordinations/{coordination}/person", update_person);
    router.get<EditPerson>("/coordinations/{coordination}/representations/new", new_representation_page);
    router.post<EditPerson>("/coordinations/{coordination}/representations", add_representation);
    router.post<EditPerson>("/coordinations/{coordination}/representations/{representation}/ending", end_representation);
    router.get<WriteStartTalk>("/coordinations/{coordination}/start-talk", start_talk_page);
    router.post<WriteStartTalk>("/coordinations/{coordination}/start-talk", write_start_talk);
    router.get<ReadExpectationCard>("/coordinations/{coordination}/expectation-card", expectation_card_page);
    router.get<WriteExpectationCard>("/coordinations/{coordination}/expectation-card/edit", edit_expectation_card_page);
    router.post<WriteExpectationCard>("/coordinations/{coordination}/expectation-card", write_expectation_card);
    router.get<EditPerson>("/coordinations/{coordination}/person/versions", person_versions_page);
    router.get<WriteStartTalk>("/coordinations/{coordination}/start-talk/versions", start_talk_versions_page);
    router.get<ReadExpectationCard>("/coordinations/{coordination}/expectation-card/versions", expectation_card_versions_page);
    router.get<ChooseTool>("/coordinations/{coordination}/tool", tool_page);
    router.post<ChooseTool>("/coordinations/{coordination}/tool", write_tool_choice);
    coordinator_routes(router);
    seek_routes(router);
    transition_routes(router);
    child_relative_routes(router);
    contact_routes(router);
    router.where(has_bti, bti_routes);
}

} // namespace samtak
