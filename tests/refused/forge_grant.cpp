// Only Policy makes a grant.
#include "people/people_acts.hpp"

using namespace samtak;

void forge(CoordinationId const& id, MemberId const& me)
{
    Grant<ReadPerson> const grant{id, me, Relation::coordinator, Parts::all()}; // refused
    (void)id;
    (void)me;
}
