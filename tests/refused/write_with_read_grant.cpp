// Who may read may not therefore write.
#include "coordination/coordination_acts.hpp"

using namespace samtak;

void write(Grant<WriteStartTalk> const&);

void deed(Grant<ReadCoordination> const& reading, Grant<WriteStartTalk> const& writing)
{
    write(writing);
    write(reading); // refused
    (void)reading;
}
