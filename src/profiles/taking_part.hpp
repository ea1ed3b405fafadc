// Who has a duty to take part, by which law (E7), and what a coordinator's presentation to the services begins with (C5).
#pragma once
#include "profiles/profile_parts.hpp"

namespace samtak {

// A sector, or those with a function in the group, and their duty.
struct TakePartDuty {
    std::string key;
    std::vector<std::string> sectors;   // of units: health, education, nav, specialist, other
    std::vector<std::string> functions; // keys of the profile's
    Localised name;                     // «Kultur og oppvekst»
    Localised text;                     // the duty in plain words
    std::vector<std::string> laws;      // codes of references
};

struct TakingPartProfile {
    std::vector<TakePartDuty> duties;
    int answer_days = 7;                      // unanswered so long: the coordinator's to do
    std::vector<Localised> role, cooperation; // C5: lines that a presentation begins with
    TakePartDuty const* duty(std::string_view key) const;
    // Of somebody with this function, from a unit of this sector. A function goes before a sector; both may be empty. Nothing: no duty.
    TakePartDuty const* duty_of(std::string_view function, std::string_view sector) const;
};

struct Profile;
TakingPartProfile const& taking_part(Profile const& profile);

} // namespace samtak
