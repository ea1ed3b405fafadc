// A grant can be made weaker, never stronger.
#include "coordination/coordination_acts.hpp"

using namespace samtak;

void widen(Grant<ReadCoordination> const& reading, Grant<WriteStartTalk> const& writing)
{
    (void)writing.as<ReadCoordination>();
    (void)reading.as<WriteStartTalk>(); // refused
    (void)reading;
}
