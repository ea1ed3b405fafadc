#include "consent/consent_routes.hpp"

#include "consent/consent_pages.hpp"

namespace samtak {

void consent_routes(Router& router)
{
    router.get<ReadConsents>("/coordinations/{coordination}/consents", consents_page);
    router.get<RecordConsent>("/coordinations/{coordination}/consents/new", new_consent_page);
    router.post_upload<RecordConsent>("/coordinations/{coordination}/consents", create_consent);
    router.get<ReadConsents>("/coordinations/{coordination}/consents/{consent}", consent_page);
    router.post_upload<RecordConsent>("/coordinations/{coordination}/consents/{consent}/documents", attach_to_consent);
    router.post<AskConsent>("/coordinations/{coordination}/consents/requests/{request}/taking-back", take_back_question);
    router.post<AnswerConsent>("/coordinations/{coordination}/consents/requests/{request}/answer", answer_question);
    router.get<WithdrawConsent>("/coordinations/{coordination}/consents/{consent}/withdrawal", withdrawal_page);
    router.post<WithdrawConsent>("/coordinations/{coordination}/consents/{consent}/withdrawal", create_withdrawal);
    router.get<ReadConsents>("/coordinations/{coordination}/access", access_page);
    router.get<DecideParentSees>("/coordinations/{coordination}/access/parents", parent_sees_page);
    router.post<DecideParentSees>("/coordinations/{coordination}/access/parents/{representation}", decide_parent_sees);
    router.get<AnswerConsent>("/coordinations/{coordination}/access/{participant}", change_access_page);
    router.post<AnswerConsent>("/coordinations/{coordination}/access/{participant}", change_access);
    router.get<MakeBlock>("/coordinations/{coordination}/access/{participant}/block", block_page);
    router.post<MakeBlock>("/coordinations/{coordination}/access/{participant}/block", create_block);
    router.post<MakeBlock>("/coordinations/{coordination}/access/{participant}/block/lifting", end_block);
}

} // namespace samtak
