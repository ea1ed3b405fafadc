// A store gives nothing to one who only knows an id: the grant is the proof that the policy said yes and that the log has the line.
#include "people/people_store.hpp"

using namespace samtak;

void read(PeopleStore& people, Grant<ReadPerson> const& grant, CoordinationId const& id)
{
    (void)people.read(grant);
    (void)people.read(id); // refused
    (void)id;
}
