// Who may consent for this person on this day, who must be heard, and whether a consent holds (K8 D6). Pure.
#pragma once
#include "consent/consent.hpp"
#include "people/age_rules.hpp"
#include "people/person.hpp"

namespace samtak {

// One way of giving consent, with the law that it rests on.
struct Signer {
    Giver giver;
    std::optional<RepresentationId> representation; // none: the person alone, or both parents
    std::string name;                               // of the representation; empty: the person, or both parents
    std::string_view law;
    bool operator==(Signer const&) const = default;
};
// "self", "both_parents", "parent:<id>": as a form's value
std::string key_of(Signer const& signer);

struct ConsentAuthority {
    std::vector<Signer> signers; // any one of these is enough; empty: nobody is registered who may
    bool person_alone = false;   // the person consents alone
    bool must_hear = false;      // somebody else consents, and the person must have been heard
    bool great_weight = false;   // … and what they say has great weight
    Signer const* find(std::string_view key) const;
};

LegalTrack track_or_health(std::string_view legal_basis);
// `both_parents`: the municipality asks both, where two are registered (law.md A4, parents_required).
ConsentAuthority who_consents(Person const& person, LegalTrack track, bool both_parents, Day on);
// The viewer's own word by their own login: whole when nobody else must say it too.
struct OwnWord {
    std::optional<Signer> signer; // none: others must sign too
};
OwnWord own_word(ConsentAuthority const& authority, std::optional<RepresentationId> const& representation);

enum class Standing { holds, not_yet, expired, lapsed, withdrawn, declined };
// `lapsed`: the person decides alone by now, and somebody who held parental responsibility had consented (pbrl § 4-3).
Standing standing(Consent const& consent, Person const& person, LegalTrack track, Day today);
bool ends_when_person_decides(Giver giver);
// The first day on which the person decides; nothing when the birth day is not known and confirmed.
std::optional<Day> decides_from(Person const& person, LegalTrack track);

} // namespace samtak
