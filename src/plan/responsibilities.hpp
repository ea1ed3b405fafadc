// Who answers for what (F18): the measures of a plan by the one who answers for them. Pure; the plan is cut already, so nothing is counted
// that its reader may not see. forskrift 2022-06-22-1110 § 9 e and g.
#pragma once
#include "plan/plan.hpp"

namespace samtak {

struct Responsibility {
    enum class Kind { person, representative, coordinator, participant, left, nobody } kind = Kind::nobody;
    TeamPerson const* who = nullptr; // none: the person, nobody, or a coordinator who isn't there
    std::vector<Measure const*> measures;
};

struct Responsibilities {
    std::vector<Responsibility> open; // the person, next of kin, whoever coordinates, those who take part by body, who has left, nobody
    std::vector<Measure const*> over;
};

// `units`: the bodies' keys in the profile's order, so that those of one body stand together.
Responsibilities responsibilities(Plan const& plan, std::vector<std::string> const& units, Day today);

} // namespace samtak
