#include "ending/ending_routes.hpp"

#include "ending/ending_pages.hpp"

namespace samtak {

void ending_routes(Router& router)
{
    router.get<ReadCoordinationEvaluations>("/coordinations/{coordination}/evaluations", coordination_evaluations_page);
    router.get<EvaluateCoordination>("/coordinations/{coordination}/evaluations/new", new_coordination_evaluation_page);
    router.post<EvaluateCoordination>("/coordinations/{coordination}/evaluations", evaluate_coordination);
    router.get<ReadEnding>("/coordinations/{coordination}/ending", ending_page);
    router.get<ProposeEnding>("/coordinations/{coordination}/ending/proposal", propose_ending_page);
    router.post<ProposeEnding>("/coordinations/{coordination}/ending/proposal", propose_ending);
    router.get<SayAboutEnding>("/coordinations/{coordination}/ending/view", ending_view_page);
    router.post<SayAboutEnding>("/coordinations/{coordination}/ending/view", say_about_ending);
    router.get<DiscussEnding>("/coordinations/{coordination}/ending/talk", ending_talk_page);
    router.post<DiscussEnding>("/coordinations/{coordination}/ending/talk", discuss_ending);
    router.get<AnnounceEnding>("/coordinations/{coordination}/ending/announcement", ending_announcement_page);
    router.post<AnnounceEnding>("/coordinations/{coordination}/ending/announcement", announce_ending);
    router.get<DecideEnding>("/coordinations/{coordination}/ending/decision", ending_decision_page);
    router.post<DecideEnding>("/coordinations/{coordination}/ending/decision", decide_ending);
    router.get<ReopenCoordination>("/coordinations/{coordination}/reopening", reopening_page);
    router.post<ReopenCoordination>("/coordinations/{coordination}/reopening", reopen_coordination);
    router.get<ListEndings>("/endings", endings_page);
    router.post<ListEndings>("/endings/search", find_ending);
}

} // namespace samtak
