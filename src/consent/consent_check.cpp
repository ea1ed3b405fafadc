#include "consent/consent_check.hpp"

#include "access/parts.hpp"

#include <algorithm>

namespace samtak {
namespace {

struct Checked {
    std::vector<FieldProblem> problems;
    void problem(std::string_view field, TextKey text) { problems.push_back({std::string{field}, text, 0}); }
};

Recipient const* recipient_typed(std::string_view who, ConsentSetting const& setting)
{
    auto const id = ParticipantId::parse(who);
    auto const* found = id ? find(setting.recipients, *id) : nullptr;
    return found && found->active && *found->period.to >= setting.today ? found : nullptr;
}

PartNames known_parts(PartNames const& typed, std::vector<std::string> const& area_keys)
{
    PartNames known;
    for (auto const& name : parts_to_share(area_keys))
        if (std::find(typed.begin(), typed.end(), name) != typed.end()) known.push_back(name);
    return known;
}

void check_days(Checked& checked, std::optional<Day> from, std::optional<Day> to, Recipient const* recipient, Day today)
{
    if (to && *to < today)
        checked.problem("to", "The date has passed. Choose today or later.");
    else if (from && to && *to < *from)
        checked.problem("to", "The last day must be the first day or later.");
    else if (recipient && to && *to > *recipient->period.to)
        checked.problem("to", "They take part for a shorter time than that. Choose an earlier date.");
    if (recipient && from && *from > *recipient->period.to) checked.problem("from", "They no longer take part then. Choose an earlier date.");
}

// hpl § 22: consent that lifts confidentiality says who, and what. Where the handbook asks for writing, talk is not enough (C2).
void check_form(Checked& checked, TypedConsent const& typed, ConsentKind kind, ConsentSetting const& setting)
{
    auto const form = parse_consent_form(typed.form);
    if (!form || form == ConsentForm::electronic) return checked.problem("form", "Choose how the consent is given.");
    if (form == ConsentForm::oral && kind == ConsentKind::sharing && setting.sharing_in_writing)
        return checked.problem("form", "Here consent to share must be in writing. Get it on paper, or ask.");
    if (form == ConsentForm::oral && typed.note.empty()) checked.problem("note", "Write when and where it was said, and who was there.");
}

Signer const* check_giver(Checked& checked, TypedConsent const& typed, ConsentAuthority const& now, ConsentAuthority const& then)
{
    auto const* signer = now.find(typed.giver);
    if (!signer)
        checked.problem("giver", "Choose who gives the consent.");
    else if (!then.find(typed.giver))
        checked.problem("from", "On that day somebody else decides. Choose an earlier first day.");
    return signer;
}

std::optional<ConsentKind> kind_typed(std::string_view who, Recipient const* recipient, bool has_relay)
{
    if (recipient) return ConsentKind::sharing;
    auto const kind = parse_consent_kind(who);
    bool const unknown = kind == ConsentKind::sharing || (kind == ConsentKind::relay && !has_relay);
    return unknown ? std::nullopt : kind;
}

Failure failed(std::vector<FieldProblem> problems) { return {Problem::invalid, "Something in the form must be corrected.", std::move(problems)}; }

} // namespace

Recipient const* find(std::vector<Recipient> const& recipients, ParticipantId const& id)
{
    for (auto const& one : recipients)
        if (one.id == id) return &one;
    return nullptr;
}

PartNames parts_to_share(std::vector<std::string> const& area_keys)
{
    PartNames names{"about"};
    for (auto const& key : area_keys) names.push_back("area:" + key);
    for (auto const* name : {"meetings", "messages", "documents", "contact"}) names.push_back(name);
    return names;
}

// pbrl § 4-4, forskrift 2022-06-22-1110 § 4: from seven the child is heard, from twelve what they say has great weight.
std::vector<FieldProblem> heard_problems(Heard const& heard, ConsentAuthority const& authority)
{
    Checked checked;
    if (!authority.must_hear) return {};
    if (heard.view == ChildView::unknown) checked.problem("child_view", "Choose what the child says.");
    if (heard.view == ChildView::disagrees && authority.great_weight && !heard.weighed)
        checked.problem("weighed", "From 12 years what the child says has great weight. Confirm that you have weighed it.");
    if (heard.how.empty()) checked.problem("also_heard", "Write how the child was heard, and what they said.");
    return checked.problems;
}

Day end_of_sharing(std::optional<Day> typed, Recipient const& recipient)
{
    return std::min(typed.value_or(*recipient.period.to), *recipient.period.to);
}

Result<Consent> check_consent(TypedConsent const& typed, ConsentId id, ConsentSetting const& setting)
{
    Checked checked;
    auto const* recipient = recipient_typed(typed.who, setting);
    auto const kind = kind_typed(typed.who, recipient, setting.has_relay);
    if (!kind) checked.problem("who", "Choose what the consent is to.");
    auto const parts = recipient ? known_parts(typed.parts, setting.area_keys) : PartNames{};
    if (recipient && parts.empty()) checked.problem("parts", "Choose at least one thing that they can know.");
    Day const from = typed.from.value_or(setting.today);
    check_days(checked, from, typed.to, recipient, setting.today);
    auto const authority = who_consents(setting.person, setting.track, setting.both_parents, setting.today);
    check_form(checked, typed, kind.value_or(ConsentKind::plan), setting);
    auto const* signer =
        check_giver(checked, typed, authority, who_consents(setting.person, setting.track, setting.both_parents, std::max(from, setting.today)));
    for (auto& problem : heard_problems(typed.heard, authority)) checked.problems.push_back(std::move(problem));
    if (!typed.told) checked.problem("told", "Tell them first that they can say no, and withdraw at any time.");
    if (!checked.problems.empty()) return failed(std::move(checked.problems));
    auto const to = recipient ? std::optional{end_of_sharing(typed.to, *recipient)} : typed.to;
    return Consent{id, *kind, recipient ? std::optional{recipient->id} : std::nullopt, true, *parse_consent_form(typed.form), signer->giver,
        signer->representation, std::string{signer->law}, authority.must_hear ? typed.heard.how : std::string{},
        authority.must_hear ? typed.heard.view : ChildView::unknown, Period{from, to}, typed.note, std::nullopt, parts};
}

Result<ConsentRequest> check_request(TypedRequest const& typed, ConsentRequestId id, ConsentSetting const& setting)
{
    Checked checked;
    auto const* recipient = recipient_typed(typed.who, setting);
    if (!recipient) checked.problem("who", "A question is about somebody who takes part. Choose who.");
    auto const parts = known_parts(typed.parts, setting.area_keys);
    if (parts.empty()) checked.problem("parts", "Choose at least one thing that they can know.");
    check_days(checked, std::nullopt, typed.to, recipient, setting.today);
    if (typed.why.empty()) checked.problem("why", "Write what it is good for, in words that the person uses.");
    if (!checked.problems.empty()) return failed(std::move(checked.problems));
    return ConsentRequest{id, recipient->id, parts, typed.why, typed.to};
}

} // namespace samtak
