#include "coordination/coordination_routes.hpp"

#include "coordination/coordination_pages.hpp"

namespace samtak {

void coordination_routes(Router& router)
{
    router.get<RegisterPerson>("/people/new", new_person_page);
    router.post<RegisterPerson>("/people", create_person);
    router.get<ReadCoordination>("/coordinations/{coordination}", coordination_page);
    router.get<EditPerson>("/coordinations/{coordination}/person/edit", edit_person_page);
    router.post<EditPerson>("/coordinations/{coordination}/person", update_person);
    router.post<EditPerson>("/coordinations/{coordination}/representations", add_representation);
    router.post<EditPerson>("/coordinations/{coordination}/representations/{representation}/ending", end_representation);
    router.get<WriteStartTalk>("/coordinations/{coordination}/start-talk", start_talk_page);
    router.post<WriteStartTalk>("/coordinations/{coordination}/start-talk", write_start_talk);
    router.get<ReadExpectationCard>("/coordinations/{coordination}/expectation-card", expectation_card_page);
    router.get<WriteExpectationCard>("/coordinations/{coordination}/expectation-card/edit", edit_expectation_card_page);
    router.post<WriteExpectationCard>("/coordinations/{coordination}/expectation-card", write_expectation_card);
    router.get<ChooseTool>("/coordinations/{coordination}/tool", tool_page);
    router.post<ChooseTool>("/coordinations/{coordination}/tool", write_tool_choice);
}

} // namespace samtak
