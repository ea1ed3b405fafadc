// Who may consent for this person on this day, who must be heard, and whether a consent holds (K8 D6). Pure.
#pragma once
#include "consent/consent.hpp"
#include "people/age_rules.hpp"
#include "people/care_rules.hpp"

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
    std::vector<Signer> signers;  // any one of these is enough; empty: nobody is registered who may
    bool person_alone = false;    // the person consents alone
    bool must_hear = false;       // somebody else consents, and the person must have been heard
    bool great_weight = false;    // … and what they say has great weight
    bool care_taken_over = false; // child welfare or the foster home stands in the parents' place (R1.21)
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

enum class Standing { holds, not_yet, expired, lapsed, withdrawn, declined, not_theirs };
// `lapsed`: the person decides alone by now, and somebody who held parental responsibility had consented (pbrl § 4-3).
// `not_theirs`: by parents, and child welfare had the care on the day when it would begin (pbrl § 4-4).
Standing standing(Consent const& consent, Person const& person, LegalTrack track, Day today);
bool ends_when_person_decides(Giver giver);
bool by_parents(Giver giver);
// What parents had said yes to, to the same thing, and that ends because who has the care now says its own yes to it.
std::vector<ConsentId> replaced_by(Consent const& given, std::vector<Consent> const& earlier, Person const& person, LegalTrack track, Day today);
// The first day on which the person decides; nothing when the birth day is not known and confirmed.
std::optional<Day> decides_from(Person const& person, LegalTrack track);
std::optional<Day> decides_from(Day born, LegalTrack track); // `born` is confirmed

} // namespace samtak
