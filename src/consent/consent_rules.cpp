#include "consent/consent_rules.hpp"

namespace samtak {
namespace {

using Kind = RepresentationKind;

std::vector<Representation const*> holding(Person const& person, Kind kind, Day on)
{
    std::vector<Representation const*> found;
    for (auto const& one : person.representations)
        if (one.kind == kind && one.period.holds_on(on)) found.push_back(&one);
    return found;
}

void add(std::vector<Signer>& signers, Giver giver, std::vector<Representation const*> const& those, std::string_view law)
{
    for (auto const* one : those)
        if (one->scope != RepresentationScope::economic) signers.push_back({giver, one->id, one->name, law});
}

// pbrl § 4-4 fourth paragraph: where the care of a child is taken over, child welfare consents; else those with parental responsibility.
void add_for_child(std::vector<Signer>& signers, Person const& person, bool both_parents, Day on, std::string_view law)
{
    add(signers, Giver::child_welfare, holding(person, Kind::child_welfare, on), "pbrl § 4-4");
    add(signers, Giver::foster_parent, holding(person, Kind::foster_parent, on), "pbrl § 4-4");
    if (!signers.empty()) return;
    auto const parents = holding(person, Kind::parent, on);
    if (parents.size() > 1) signers.push_back({Giver::both_parents, std::nullopt, {}, law});
    if (parents.size() == 1 || !both_parents) add(signers, Giver::parent, parents, law);
    add(signers, Giver::guardian, holding(person, Kind::guardian, on), "vergemålsloven § 17");
}

// law.md A4: where social services and NAV name no age, 16 and 17 sign together with who holds parental responsibility.
void add_together(std::vector<Signer>& signers, Person const& person, Day on, std::string_view law)
{
    bool const parents_stand_back = care_taken_over(person.representations, on);
    for (auto const kind : {Kind::parent, Kind::guardian, Kind::child_welfare, Kind::foster_parent})
        if (kind != Kind::parent || !parents_stand_back) add(signers, Giver::self_with_parents, holding(person, kind, on), law);
}

// Those who may act for a grown person when they can't themselves: pbrl §§ 4-6, 4-7; vergemålsloven § 78.
void add_for_grown_up(std::vector<Signer>& signers, Person const& person, Day on)
{
    add(signers, Giver::guardian, holding(person, Kind::guardian, on), "pbrl § 4-7");
    if (person.age(on).value_or(200) < 18) return;
    add(signers, Giver::future_mandate, holding(person, Kind::future_mandate, on), "vergemålsloven § 78");
    add(signers, Giver::next_of_kin, holding(person, Kind::next_of_kin, on), "pbrl § 4-6");
}

} // namespace

std::string key_of(Signer const& signer)
{
    std::string key{code(signer.giver)};
    if (signer.representation) key += ":" + signer.representation->str();
    return key;
}

Signer const* ConsentAuthority::find(std::string_view key) const
{
    for (auto const& signer : signers)
        if (key_of(signer) == key) return &signer;
    return nullptr;
}

LegalTrack track_or_health(std::string_view legal_basis) { return track_of(legal_basis).value_or(LegalTrack::health); }

ConsentAuthority who_consents(Person const& person, LegalTrack track, bool both_parents, Day on)
{
    AgeRule const& ages = age_rule(track, person.age(on));
    ConsentAuthority authority;
    if (ages.person_decides && ages.parents_sign_too)
        add_together(authority.signers, person, on, ages.law);
    else if (ages.person_decides)
        authority.signers.push_back({Giver::self, std::nullopt, {}, ages.law});
    else
        add_for_child(authority.signers, person, both_parents, on, ages.law);
    if (ages.person_decides) add_for_grown_up(authority.signers, person, on);
    authority.person_alone = ages.person_decides && !ages.parents_sign_too;
    authority.must_hear = !ages.person_decides && ages.person_heard;
    authority.great_weight = !ages.person_decides && ages.great_weight;
    authority.care_taken_over = care_taken_over(person.representations, on);
    return authority;
}

OwnWord own_word(ConsentAuthority const& authority, std::optional<RepresentationId> const& representation)
{
    for (auto const& signer : authority.signers) {
        bool const the_person = !representation && signer.giver == Giver::self;
        bool const for_them = representation && signer.representation == representation && signer.giver != Giver::self_with_parents;
        if (the_person || for_them) return {signer};
    }
    return {};
}

bool ends_when_person_decides(Giver giver)
{
    return giver == Giver::parent || giver == Giver::both_parents || giver == Giver::child_welfare || giver == Giver::foster_parent;
}

bool by_parents(Giver giver) { return giver == Giver::parent || giver == Giver::both_parents; }

// pbrl § 4-4 fourth paragraph gives child welfare the parents' right to consent, and § 4-1 the right to withdraw goes with it; no
// paragraph ends by itself what the parents have said yes to while it was theirs to say. So that goes on, a child doesn't lose its plan
// on the day that is hardest, and child welfare may withdraw any of it or say its own yes, which takes its place (replaced_by). What would
// begin after the care was taken over was not theirs. migrations: view consent_given says the same to the facts.
Standing standing(Consent const& consent, Person const& person, LegalTrack track, Day today)
{
    if (!consent.given) return Standing::declined;
    if (consent.withdrawal) return Standing::withdrawn;
    if (by_parents(consent.giver) && care_taken_over_before(person.representations, consent.period.from)) return Standing::not_theirs;
    if (consent.period.to && *consent.period.to < today) return Standing::expired;
    if (ends_when_person_decides(consent.giver) && age_rule(track, person.age(today)).person_decides) return Standing::lapsed;
    return consent.period.holds_on(today) ? Standing::holds : Standing::not_yet;
}

std::vector<ConsentId> replaced_by(Consent const& given, std::vector<Consent> const& earlier, Person const& person, LegalTrack track, Day today)
{
    std::vector<ConsentId> those;
    bool const by_carer = given.giver == Giver::child_welfare || given.giver == Giver::foster_parent;
    if (!by_carer || !given.given || given.period.from > today) return those;
    for (auto const& one : earlier) {
        auto const now = standing(one, person, track, today);
        bool const stands = now == Standing::holds || now == Standing::not_yet;
        if (stands && by_parents(one.giver) && one.kind == given.kind && one.participant == given.participant) those.push_back(one.id);
    }
    return those;
}

std::optional<Day> decides_from(Person const& person, LegalTrack track)
{
    return person.born && person.born_confirmed ? decides_from(*person.born, track) : std::nullopt;
}

std::optional<Day> decides_from(Day born, LegalTrack track)
{
    for (auto const& line : age_rules()) {
        if (line.track != track || !line.person_decides) continue;
        Day const birthday = born.plus_months(12 * line.from_age);
        // Born 29 February: in a common year the birthday is 1 March.
        return age_on(born, birthday) < line.from_age ? birthday.plus_days(1) : birthday;
    }
    return std::nullopt;
}

} // namespace samtak
