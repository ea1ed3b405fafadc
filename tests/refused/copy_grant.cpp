// A grant is made for one request and never kept, so that a withdrawn consent bites at the next click.
#include "people/people_acts.hpp"

using namespace samtak;

void keep(Grant<ReadPerson> grant)
{
    auto const kept = grant; // refused
    (void)grant.subject();
}
