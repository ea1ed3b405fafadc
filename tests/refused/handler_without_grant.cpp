// The router takes no handler that could answer without a grant.
#include "people/people_acts.hpp"
#include "web/router.hpp"

using namespace samtak;

Response with_grant(Grant<ReadPerson> const&, Call&);
Response without(Call&);

void routes(Router& router)
{
    router.get<ReadPerson>("/coordinations/{coordination}", with_grant);
    router.get<ReadPerson>("/coordinations/{coordination}", without); // refused
}
