#include "consent/record_consent.hpp"

#include "consent/consent_events.hpp"

namespace samtak {

namespace {

Failure not_in_writing()
{
    return {Problem::invalid, "Something in the form must be corrected.",
        {{"document", "A signed form belongs to a consent in writing. Choose «In writing, on paper», or leave the file out."}}};
}

void attach(Change& change, Consent const& consent, SignedForm&& paper)
{
    paper.documents.attach(change, paper.grant, DocumentKind::consent, consent.id.text(), std::move(paper.document));
}

// It takes the place of the parents' when it is saved, so it can't begin later: else both would stand, or neither until then.
bool would_stand_beside(Consent given, std::vector<Consent> const& earlier, ConsentSetting const& setting)
{
    if (given.period.from <= setting.today) return false;
    given.period.from = setting.today;
    return !replaced_by(given, earlier, setting.person, setting.track, setting.today).empty();
}

Failure must_begin_today()
{
    return {Problem::invalid, "Something in the form must be corrected.",
        {{"from", "The parents have said yes to the same thing. This consent takes its place at once: choose today as the first day."}}};
}

} // namespace

// pbrl §§ 4-1, 4-4 fourth paragraph: the right to withdraw went over with the care.
void replace_parents_word(Change& change, Replacing const& replacing, Consent const& given, ConsentSetting const& setting, ConsentStore& consents)
{
    for (auto const& id : replaced_by(given, replacing.earlier, setting.person, setting.track, setting.today))
        consents.withdraw(change, replacing.grant, id, given.giver);
}

// forskrift 2022-06-22-1110 §§ 5, 9 i; hpl § 22
Result<void> record_consent(Grant<RecordConsent> const& grant, TypedConsent const& typed, ConsentSetting const& setting, ConsentStore& consents,
    Changes& changes, Change change, std::optional<SignedForm> paper, std::optional<Replacing> const& replacing)
{
    auto const consent = check_consent(typed, ConsentId::fresh(), setting);
    if (!consent) return consent.error();
    if (paper && consent->form != ConsentForm::written) return not_in_writing();
    if (replacing && would_stand_beside(*consent, replacing->earlier, setting)) return must_begin_today();
    if (replacing) replace_parents_word(change, *replacing, *consent, setting, consents);
    consents.record(change, grant, *consent);
    if (replacing && consent->kind == ConsentKind::coordinator) consents.call_off(change, replacing->grant, setting.today);
    if (paper) attach(change, *consent, std::move(*paper));
    change.tell(ConsentGiven{grant.subject(), consent->id});
    if (consent->kind == ConsentKind::plan) change.tell(ConsentToPlanChanged{grant.subject()});
    return changes.commit(std::move(change));
}

Result<void> attach_signed_form(Consent const& consent, SignedForm paper, Changes& changes, Change change)
{
    if (consent.form != ConsentForm::written || !consent.given) return not_in_writing();
    attach(change, consent, std::move(paper));
    return changes.commit(std::move(change));
}

Result<void> ask_consent(
    Grant<AskConsent> const& grant, TypedRequest const& typed, ConsentSetting const& setting, ConsentStore& consents, Changes& changes, Change change)
{
    auto const request = check_request(typed, ConsentRequestId::fresh(), setting);
    if (!request) return request.error();
    consents.ask(change, grant, *request);
    change.tell(ConsentAsked{grant.subject(), request->id});
    return changes.commit(std::move(change));
}

Result<void> take_back_request(Grant<AskConsent> const& grant, ConsentRequest const& request, ConsentStore& consents, Changes& changes, Change change)
{
    consents.take_back(change, grant, request);
    return changes.commit(std::move(change));
}

} // namespace samtak
