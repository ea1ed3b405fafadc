// The person, or who consents for them, answers a question or says what somebody can know (D1 D2 D8).
#pragma once
#include "consent/consent_check.hpp"
#include "consent/consent_store.hpp"
#include "consent/record_consent.hpp"

namespace samtak {

struct AnswerForm {
    Answer answer = Answer::waiting; // yes, no or talk_first
    Heard heard = {};                // asked only of somebody else than the person, and only for a yes
};
// yes makes an electronic consent, unless others must say yes too: then the answer stands, and the coordinator records the consent
// when all have. no is kept as declined. conflict when it was answered before; invalid with the fields of Heard.
Result<void> answer_consent(Grant<AnswerConsent> const& grant, ConsentRequest const& request, AnswerForm const& form, ConsentSetting const& setting,
    ConsentStore& consents, Changes& changes, Change change, std::optional<Replacing> const& replacing = std::nullopt);

// What must be withdrawn and what given, so that a recipient can know exactly the chosen parts. `current`: consents to share with
// them that are neither withdrawn nor over.
struct SharingChange {
    std::vector<ConsentId> withdraw;
    PartNames give;
};
SharingChange sharing_change(std::vector<Consent> const& current, PartNames const& chosen);

struct SharingForm {
    PartNames parts = {}; // may be empty: nothing
    std::optional<Day> to = {};
    Heard heard = {};
};
// invalid with fields parts, to and those of Heard
Result<void> change_sharing(Grant<AnswerConsent> const& grant, Grant<WithdrawConsent> const& withdrawing, Recipient const& recipient,
    SharingForm const& form, ConsentSheet const& sheet, ConsentSetting const& setting, ConsentStore& consents, Changes& changes, Change change);

// As whom the viewer speaks here: the person themselves, or one of those who act for them.
std::optional<RepresentationId> representation_of(Person const& person, MemberId const& member, Day today);
Giver speaks_as(Person const& person, std::optional<RepresentationId> const& representation);

} // namespace samtak
