// The coordinator records a consent that was given on paper or by word of mouth, or asks for one (C2 D1 D6 K4).
#pragma once
#include "consent/consent_check.hpp"
#include "consent/consent_store.hpp"
#include "documents/document_store.hpp"

namespace samtak {

// The signed paper, scanned.
struct SignedForm {
    Grant<AttachDocument> const& grant;
    DocumentStore& documents;
    NewDocument document;
};
// What parents had said yes to, which the yes of who has the care now takes the place of (R1.21).
struct Replacing {
    Grant<WithdrawConsent> const& grant;
    std::vector<Consent> const& earlier;
};
void replace_parents_word(Change& change, Replacing const& replacing, Consent const& given, ConsentSetting const& setting, ConsentStore& consents);

// invalid with fields: who, parts, from, to, form, giver, child_view, weighed, also_heard, note, told, document
// `replacing`: needed where child welfare or a foster home has the care.
Result<void> record_consent(Grant<RecordConsent> const& grant, TypedConsent const& typed, ConsentSetting const& setting, ConsentStore& consents,
    Changes& changes, Change change, std::optional<SignedForm> paper = std::nullopt, std::optional<Replacing> const& replacing = std::nullopt);
// Later: to a consent that was given in writing. Else invalid at document.
Result<void> attach_signed_form(Consent const& consent, SignedForm paper, Changes& changes, Change change);
// invalid with fields: who, parts, to, why. The person (or who consents for them) answers on their own page.
Result<void> ask_consent(Grant<AskConsent> const& grant, TypedRequest const& typed, ConsentSetting const& setting, ConsentStore& consents,
    Changes& changes, Change change);
// A question that no longer needs an answer. Conflict when it was answered in the meantime.
Result<void> take_back_request(
    Grant<AskConsent> const& grant, ConsentRequest const& request, ConsentStore& consents, Changes& changes, Change change);

} // namespace samtak
