#include "intake/take_up.hpp"

#include "people/age_rules.hpp"

namespace samtak {
namespace {

std::string_view right_of(std::string_view giver)
{
    if (giver == "self") return "pbrl § 4-3 b";
    return giver == "guardian" ? "pbrl § 4-7" : "pbrl § 4-4";
}

std::optional<RepresentationKind> kind_of(std::string_view applies_as)
{
    if (applies_as == "parent") return RepresentationKind::parent;
    if (applies_as == "guardian") return RepresentationKind::guardian;
    if (applies_as == "mandate") return RepresentationKind::mandate;
    return std::nullopt;
}

Person person_of(TakeUpForm const& form, Incoming const& one)
{
    Person person{PersonId::fresh(), one.name, one.name.substr(0, one.name.find(' ')), one.born, one.born.has_value(), one.has_number,
        parse_address_protection(form.address_protection).value_or(AddressProtection::strict), one.language, one.interpreter, {}, one.phone};
    return person;
}

Representation applicant(Incoming const& one, RepresentationKind kind, Day today)
{
    auto const name = one.sender.substr(0, one.sender.find(','));
    return {RepresentationId::fresh(), kind, RepresentationScope::personal, name, {}, one.phone, one.evidence, false, one.sent_by,
        Period{today, std::nullopt}, 1};
}

Consent consent_of(TakeUpForm const& form, Incoming const& one, std::optional<RepresentationId> const& by, Day today)
{
    auto const how = one.kind != IncomingKind::application ? ConsentForm::oral : one.on_paper ? ConsentForm::written : ConsentForm::electronic;
    Consent consent{ConsentId::fresh(), ConsentKind::coordinator, std::nullopt, true, how, *parse_giver(form.consent),
        form.consent == "self" ? std::nullopt : by, std::string{right_of(form.consent)}, form.also_heard, ChildView::unknown,
        Period{today, std::nullopt}};
    consent.note = one.sender;
    return consent;
}

} // namespace

std::vector<FieldProblem> take_up_problems(TakeUpForm const& form, Incoming const& one, Day today)
{
    std::vector<FieldProblem> problems;
    auto const* basis = legal_basis(form.legal_basis);
    if (!basis) problems.push_back({"legal_basis", text_key("Choose the legal basis.")});
    if (!parse_address_protection(form.address_protection))
        problems.push_back({"address_protection", text_key("Choose whether the address is protected.")});
    bool const by_parents = form.consent == "parent" || form.consent == "both_parents";
    if (form.consent != "no" && form.consent != "self" && form.consent != "guardian" && !by_parents)
        problems.push_back({"consent", text_key("Choose who has said yes, or that nobody has yet.")});
    if (!form.also_heard.empty() && (form.consent == "no" || form.consent == "self"))
        problems.push_back({"also_heard", text_key("This counts only when parents or a guardian have said yes. Choose them, or leave it empty.")});
    if (!basis || !one.born) return problems;
    // pbrl §§ 4-3, 4-4: the age table's line says who decides
    auto const& rule = age_rule(track_of(basis->code).value_or(LegalTrack::health), age_on(*one.born, today));
    if (form.consent == "self" && !rule.person_decides)
        problems.push_back({"consent", text_key("At this age it is the parents or a guardian who say yes.")});
    if (by_parents && rule.person_decides) problems.push_back({"consent", text_key("At this age the person decides alone.")});
    return problems;
}

// hol § 7-2: the case has nobody yet; it is on the list of those without a coordinator until somebody is found (B13).
CoordinationId take_up(Change& change, Grant<TakeUpIncoming> const& grant, Grant<RegisterPerson> const& registers, TakeUpForm const& form,
    Incoming const& seen, TakeUpStores stores, Day today)
{
    auto person = person_of(form, seen);
    auto const kind = kind_of(seen.applies_as);
    std::optional<RepresentationId> by;
    if (kind && form.may_log_in_here && !seen.on_paper) {
        person.representations.push_back(applicant(seen, *kind, today));
        by = person.representations.back().id;
    }
    auto const* basis = legal_basis(form.legal_basis);
    Coordination const coordination{
        CoordinationId::fresh(), fresh_case_number(today), std::string{basis->code}, std::string{basis->regime}, "undecided", today, 1};
    stores.people.add(change, registers, person, stores.incoming.number(grant, seen.id));
    if (seen.applies_as == "self" && form.may_log_in_here && !seen.on_paper && seen.sent_by)
        stores.people.give_login(change, registers, person.id, *seen.sent_by);
    stores.coordinations.open_vacant(change, registers, coordination, person.id);
    if (form.consent != "no") stores.consents.first(change, registers, coordination.id, consent_of(form, seen, by, today));
    stores.incoming.become(change, grant, seen, coordination.id);
    return coordination.id;
}

} // namespace samtak
