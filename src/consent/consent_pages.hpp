// The pages of consent. Each is the answer to a granted route (consent_routes.cpp).
#pragma once
#include "consent/consent_acts.hpp"
#include "web/call.hpp"

namespace samtak {

// The coordinator's: everything in plain sentences, recording and asking.
Response consents_page(Grant<ReadConsents> const& grant, Call& call);
Response new_consent_page(Grant<RecordConsent> const& grant, Call& call);
Response create_consent(Grant<RecordConsent> const& grant, Call& call);
Response attach_to_consent(Grant<RecordConsent> const& grant, Call& call);
Response take_back_question(Grant<AskConsent> const& grant, Call& call);

// Both: one consent with its documents.
Response consent_page(Grant<ReadConsents> const& grant, Call& call);

// Both: the consequences first, then one button.
Response withdrawal_page(Grant<WithdrawConsent> const& grant, Call& call);
Response create_withdrawal(Grant<WithdrawConsent> const& grant, Call& call);
Response block_page(Grant<MakeBlock> const& grant, Call& call);
Response create_block(Grant<MakeBlock> const& grant, Call& call);
Response end_block(Grant<MakeBlock> const& grant, Call& call);

// The person's, and theirs who consent for them: who sees what.
Response access_page(Grant<ReadConsents> const& grant, Call& call);
Response answer_question(Grant<AnswerConsent> const& grant, Call& call);
Response change_access_page(Grant<AnswerConsent> const& grant, Call& call);
Response change_access(Grant<AnswerConsent> const& grant, Call& call);
// The young person's own: whether a parent may see from 16.
Html parents_section(Call const& call, CoordinationId const& coordination); // the way there, on «who sees what»
Response parent_sees_page(Grant<DecideParentSees> const& grant, Call& call);
Response decide_parent_sees(Grant<DecideParentSees> const& grant, Call& call);

} // namespace samtak
