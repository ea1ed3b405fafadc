// Does the plan hold what the law asks for? The points are dated data of the profile (K1); what fills each of them is known here.
// forskrift 2022-06-22-1110 § 9 a–j, and the last paragraph on the child's part. Pure.
#pragma once
#include "plan/plan.hpp"
#include "profiles/profile.hpp"

namespace samtak {

// What the checklist needs beside the plan itself.
struct ConsentsGiven {
    bool plan = false;    // to the plan
    bool sharing = false; // to share with at least one participant
};

struct ContentCheck {
    ContentPoint const* point;
    bool filled;
    bool new_since_made; // the plan was made by an older rule that did not ask for it: to be filled at the next revision
    std::string reason;  // why it is left empty
};

// Today's rule, whatever rule the plan was made by. `age` of the person; the child point is asked for while it is under 18,
// and not when it is unknown.
std::vector<ContentCheck> content_checks(Plan const& plan, Profile const& profile, std::optional<int> age, ConsentsGiven consents, Day today);
std::optional<int> age_of(Owner const& owner, Day today); // none when the birth day isn't known or confirmed

} // namespace samtak
