// Who around the person may have a login of their own, by the age table (K8). A login opens nothing by itself: what it shows is
// decided at each request. Rules are pure.
#pragma once
#include "people/age_rules.hpp"
#include "people/person.hpp"

namespace samtak {

enum class LoginAnswer {
    may,
    too_young,      // the person: takes part through those who act for them, and is heard
    over,           // no longer acts for the person
    money_only,     // a guardian for money matters never sees the plan (law.md A12)
    by_consent,     // next of kin come in as participants
    person_decides, // from 16 the young person says whether this one may see
};

inline constexpr int own_login_from_age = 12;
LoginAnswer own_login(std::optional<int> age);
LoginAnswer login_for(Representation const& one, AgeRule const& ages, Day today);

} // namespace samtak
