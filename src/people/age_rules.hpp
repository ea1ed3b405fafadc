// Who decides, who is heard and who may see, by the law's track and the person's age (K8). One table; law.md A4.
#pragma once
#include <optional>
#include <span>
#include <string_view>

namespace samtak {

enum class LegalTrack { health, social, child_welfare, nav };
// "hol-7-2" and "pbrl-2-5" are health; "sotjl-28" social; "bvl-15-9" child welfare; "nav-15" NAV. Unknown codes: nothing.
std::optional<LegalTrack> track_of(std::string_view legal_basis);

struct AgeRule {
    LegalTrack track;
    int from_age;               // until the next line of the same track
    bool person_decides;        // consents alone
    bool parents_sign_too;      // 16 and 17 outside the health track: together with the parents
    bool person_heard;          // must be informed and heard
    bool great_weight;          // what the person says counts much
    bool may_keep_from_parents; // for reasons that must be respected
    bool party;                 // has a party's rights in the case
    bool parents_see;           // parents see the plan without being asked in
    std::string_view law;
};

std::span<AgeRule const> age_rules();
// The line for this age. An unknown age (no confirmed birth day) counts as grown up: nobody else decides by default.
AgeRule const& age_rule(LegalTrack track, std::optional<int> age);

} // namespace samtak
