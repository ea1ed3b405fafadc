// An address of ours begins with one slash; "//" is somebody else's.
#include "web/url.hpp"

using namespace samtak;

void link()
{
    (void)url("/plans/{}", 1);
    (void)url("//elsewhere.example/{}", 1); // refused
}
