// What the router asks the policy about is what the handler gets.
#include "coordination/coordination_acts.hpp"
#include "web/router.hpp"

using namespace samtak;

Response start_talk(Grant<WriteStartTalk> const&, Call&);

void routes(Router& router)
{
    router.post<WriteStartTalk>("/coordinations/{coordination}/start-talks", start_talk);
    router.post<ReadCoordination>("/coordinations/{coordination}/start-talks", start_talk); // refused
}
