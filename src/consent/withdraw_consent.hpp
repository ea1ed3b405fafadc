// Consent is withdrawn, and somebody is shut out or let in again. Both bite at the next click, and nobody is asked why (D1, R4.11).
#pragma once
#include "consent/consent_rules.hpp"
#include "consent/consent_store.hpp"

namespace samtak {

// `on_word_of`: whose word it is. Conflict when it has been withdrawn before.
Result<void> withdraw_consent(Grant<WithdrawConsent> const& grant, Consent const& consent, Giver on_word_of, Day today, ConsentStore& consents,
    Changes& changes, Change change);
// On whose word a consent of this person can be withdrawn: the one who gave it, and the one who decides today.
std::vector<Giver> may_withdraw(Consent const& consent, ConsentAuthority const& today);

// pbrl § 5-3, pjl § 17: from everything ("all") or from some parts. Replaces an earlier block of the same member. invalid at "parts".
Result<void> make_block(Grant<MakeBlock> const& grant, MemberId const& member, PartNames const& parts, ConsentSheet const& sheet,
    ConsentStore& consents, Changes& changes, Change change);
// Conflict when there is none.
Result<void> lift_block(
    Grant<MakeBlock> const& grant, MemberId const& member, ConsentSheet const& sheet, ConsentStore& consents, Changes& changes, Change change);

} // namespace samtak
