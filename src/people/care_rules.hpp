// Where child welfare has taken over the care of a child, it and the foster home or institution stand in the parents' place (R1.21):
// they step in, and what the parents had as parents is suspended for as long as it lasts. Pure; decided anew for each day that is
// asked about, so that the last day of the care gives the parents back what they had, with no job and no click.
#pragma once
#include "people/age_rules.hpp"
#include "people/person.hpp"

namespace samtak {

bool takes_over_care(RepresentationKind kind, RepresentationScope scope);
// Does somebody else than the parents have the care on this day?
bool care_taken_over(std::vector<Representation> const& all, Day on);
// … and had it before this day? What the parents say yes to with effect from such a day isn't theirs any more. On the care's own first
// day it may have been said in the morning; once the care is registered nobody can write down the parents' word.
bool care_taken_over_before(std::vector<Representation> const& all, Day day);

// As what one who is registered may see and do, on a day when the representation holds.
enum class ActsAs { nobody, parent, guardian };
ActsAs acts_as(RepresentationKind kind, RepresentationScope scope, bool person_agrees, AgeRule const& ages, bool care_taken_over);

} // namespace samtak
