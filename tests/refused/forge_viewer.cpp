// Only identity/ makes a viewer, from a session or a named job.
#include "access/viewer.hpp"

using namespace samtak;

void forge(MemberId const& member, AccountId const& account)
{
    Viewer const somebody{member, account}; // refused
    (void)member;
    (void)account;
}
