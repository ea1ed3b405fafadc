// Who around the person may have a login of their own, by the age table (K8). A login opens nothing by itself: what it shows is
// decided at each request. Rules are pure.
#pragma once
#include "people/care_rules.hpp"

namespace samtak {

enum class LoginAnswer {
    may,
    too_young,      // the person: takes part through those who act for them, and is heard
    not_yet,        // from a later day
    over,           // no longer acts for the person
    money_only,     // a guardian for money matters never sees the plan (law.md A12)
    by_consent,     // next of kin come in as participants
    person_decides, // from 16 the young person says whether this one may see
    suspended,      // a parent, while child welfare has taken over the care (R1.21)
};

inline constexpr int own_login_from_age = 12;
LoginAnswer own_login(std::optional<int> age);
// `care_taken_over`: on `today`, for this person.
LoginAnswer login_for(Representation const& one, AgeRule const& ages, bool care_taken_over, Day today);

} // namespace samtak
