#include "consent/answer_consent.hpp"

#include "consent/consent_events.hpp"

#include <algorithm>

namespace samtak {
namespace {

bool among(PartNames const& names, std::string const& name) { return std::find(names.begin(), names.end(), name) != names.end(); }

struct Speaker {
    ConsentAuthority authority;
    std::optional<RepresentationId> representation; // none: the person
    std::optional<Signer> signer;                   // none: others must say yes too
    Giver giver;
};

Speaker speaker(Grant<AnswerConsent> const& grant, ConsentSetting const& setting)
{
    auto authority = who_consents(setting.person, setting.track, setting.both_parents, setting.today);
    auto const representation = grant.relation() == Relation::self ? std::nullopt : representation_of(setting.person, grant.by(), setting.today);
    bool const known = grant.relation() == Relation::self || representation;
    auto const signer = known ? own_word(authority, representation).signer : std::nullopt;
    return {std::move(authority), representation, signer, speaks_as(setting.person, representation)};
}

// By their own login: as good as writing (eFvf § 6), and the time and the login stand in the log.
Consent electronic(Speaker const& speaker, Heard const& heard, Recipient const& recipient, PartNames const& parts, std::optional<Day> to, Day today)
{
    bool const hear = speaker.authority.must_hear && speaker.signer;
    return {ConsentId::fresh(), ConsentKind::sharing, recipient.id, true, ConsentForm::electronic,
        speaker.signer ? speaker.signer->giver : speaker.giver, speaker.representation,
        speaker.signer ? std::string{speaker.signer->law} : std::string{}, hear ? heard.how : std::string{}, hear ? heard.view : ChildView::unknown,
        Period{today, end_of_sharing(to, recipient)}, {}, std::nullopt, parts};
}

Failure failed(std::vector<FieldProblem> problems) { return {Problem::invalid, "Something in the form must be corrected.", std::move(problems)}; }

bool is_over(ConsentRequest const& request, Recipient const* recipient, Day today)
{
    return !recipient || !recipient->active || *recipient->period.to < today || (request.to && *request.to < today);
}

} // namespace

Result<void> answer_consent(Grant<AnswerConsent> const& grant, ConsentRequest const& request, AnswerForm const& form, ConsentSetting const& setting,
    ConsentStore& consents, Changes& changes, Change change, std::optional<Replacing> const& replacing)
{
    auto const* recipient = find(setting.recipients, request.participant);
    bool const open = request.answer == Answer::waiting || request.answer == Answer::talk_first;
    if (!open || is_over(request, recipient, setting.today))
        return Failure{Problem::conflict, "This question has been answered, or isn't asked any more."};
    auto const who = speaker(grant, setting);
    consents.answer(change, grant, request, form.answer);
    change.tell(ConsentAnswered{grant.subject(), request.id});
    if (form.answer == Answer::yes && who.signer) {
        if (auto problems = heard_problems(form.heard, who.authority); !problems.empty()) return failed(std::move(problems));
        auto consent = electronic(who, form.heard, *recipient, request.parts, request.to, setting.today);
        consent.request = request.id;
        if (replacing) replace_parents_word(change, *replacing, consent, setting, consents);
        consents.give(change, grant, consent);
        change.tell(ConsentGiven{grant.subject(), consent.id});
    }
    if (form.answer == Answer::no) {
        auto declined = electronic(who, {}, *recipient, request.parts, request.to, setting.today);
        declined.given = false;
        declined.request = request.id;
        consents.give(change, grant, declined);
    }
    return changes.commit(std::move(change));
}

SharingChange sharing_change(std::vector<Consent> const& current, PartNames const& chosen)
{
    SharingChange change;
    PartNames kept;
    for (auto const& consent : current) {
        bool const all_chosen = std::all_of(consent.parts.begin(), consent.parts.end(), [&](auto const& part) { return among(chosen, part); });
        if (all_chosen)
            kept.insert(kept.end(), consent.parts.begin(), consent.parts.end());
        else
            change.withdraw.push_back(consent.id);
    }
    for (auto const& part : chosen)
        if (!among(kept, part)) change.give.push_back(part);
    return change;
}

Result<void> change_sharing(Grant<AnswerConsent> const& grant, Grant<WithdrawConsent> const& withdrawing, Recipient const& recipient,
    SharingForm const& form, ConsentSheet const& sheet, ConsentSetting const& setting, ConsentStore& consents, Changes& changes, Change change)
{
    std::vector<Consent> current;
    for (auto const& consent : sheet.consents) {
        auto const now = standing(consent, setting.person, setting.track, setting.today);
        if (consent.participant == recipient.id && (now == Standing::holds || now == Standing::not_yet)) current.push_back(consent);
    }
    auto const who = speaker(grant, setting);
    auto const wanted = sharing_change(current, form.parts);
    std::vector<FieldProblem> problems;
    if (form.to && *form.to < setting.today)
        problems.push_back({"to", "The date has passed. Choose today or later."});
    else if (form.to && *form.to > *recipient.period.to)
        problems.push_back({"to", "They take part for a shorter time than that. Choose an earlier date."});
    if (!wanted.give.empty() && !who.signer) problems.push_back({"parts", "Others must say yes together with you. Ask for a talk, so that all can."});
    if (!wanted.give.empty() && who.signer)
        for (auto& problem : heard_problems(form.heard, who.authority)) problems.push_back(std::move(problem));
    if (!problems.empty()) return failed(std::move(problems));
    for (auto const& id : wanted.withdraw) {
        consents.withdraw(change, withdrawing, id, who.giver);
        change.tell(ConsentWithdrawn{grant.subject(), id});
    }
    if (!wanted.give.empty()) {
        auto const consent = electronic(who, form.heard, recipient, wanted.give, form.to, setting.today);
        consents.give(change, grant, consent);
        change.tell(ConsentGiven{grant.subject(), consent.id});
    }
    return changes.commit(std::move(change));
}

std::optional<RepresentationId> representation_of(Person const& person, MemberId const& member, Day today)
{
    for (auto const& one : person.representations)
        if (one.member == member && one.period.holds_on(today) && one.scope != RepresentationScope::economic) return one.id;
    return std::nullopt;
}

Giver speaks_as(Person const& person, std::optional<RepresentationId> const& representation)
{
    for (auto const& one : person.representations) {
        if (one.id != representation) continue;
        switch (one.kind) {
        case RepresentationKind::parent: return Giver::parent;
        case RepresentationKind::guardian: return Giver::guardian;
        case RepresentationKind::future_mandate:
        case RepresentationKind::mandate: return Giver::future_mandate;
        case RepresentationKind::child_welfare: return Giver::child_welfare;
        case RepresentationKind::foster_parent: return Giver::foster_parent;
        case RepresentationKind::next_of_kin: return Giver::next_of_kin;
        }
    }
    return Giver::self;
}

} // namespace samtak
