// A person's id is no plan's, though both are 32 digits.
#include "kernel/ids.hpp"

using namespace samtak;

void open(PlanId const&);

void mistake(PersonId const& person, PlanId const& plan)
{
    open(plan);
    open(person); // refused
    (void)person;
}
