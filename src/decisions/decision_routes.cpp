#include "decisions/decision_routes.hpp"

#include "decisions/decision_pages.hpp"

namespace samtak {

void decision_routes(Router& router)
{
    router.get<WriteAssessment>("/coordinations/{coordination}/assessment", assessment_page);
    router.post<WriteAssessment>("/coordinations/{coordination}/assessment", write_assessment);
    router.get<ReadDecisions>("/coordinations/{coordination}/decisions", decisions_page);
    router.get<WriteDecision>("/coordinations/{coordination}/decisions/draft", edit_decision_page);
    router.post<WriteDecision>("/coordinations/{coordination}/decisions/draft", write_decision);
    router.get<SignDecision>("/coordinations/{coordination}/decisions/signature", preview_page);
    router.post<SignDecision>("/coordinations/{coordination}/decisions/signature", sign_decision);
    router.get<ReadDecisions>("/coordinations/{coordination}/decisions/{decision}", letter_page);
    router.get<ReadDecisions>("/coordinations/{coordination}/decisions/{decision}/pdf", letter_pdf);
    router.get<MakeAppeal>("/coordinations/{coordination}/decisions/{decision}/appeal", appeal_page);
    router.post<MakeAppeal>("/coordinations/{coordination}/decisions/{decision}/appeal", make_appeal);
    router.get<HandleAppeal>("/coordinations/{coordination}/decisions/{decision}/appeals", appeal_steps_page);
    router.get<HandleAppeal>("/coordinations/{coordination}/decisions/{decision}/appeals/new", paper_appeal_page);
    router.post<HandleAppeal>("/coordinations/{coordination}/decisions/{decision}/appeals", enter_paper_appeal);
    router.post<HandleAppeal>("/coordinations/{coordination}/decisions/{decision}/appeals/{appeal}", take_appeal_step);
    router.post<HandleAppeal>("/coordinations/{coordination}/decisions/{decision}/known", note_known);
}

} // namespace samtak
