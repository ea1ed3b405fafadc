// What several relations have in common, said once.
#pragma once
#include "access/facts.hpp"

namespace samtak {

// Whoever coordinates the case today: the deputy has all duties while the absence lasts (B8), who holds the relay has them before there is
// a coordinator (BTI, law.md R12.03). What each of them may do stands in the rules.
inline bool coordinates(Relation relation)
{
    return relation == Relation::coordinator || relation == Relation::deputy || relation == Relation::relay_holder;
}
// The person, or one who acts for them.
inline bool is_family(Relation relation) { return relation == Relation::self || relation == Relation::parent || relation == Relation::guardian; }

} // namespace samtak
