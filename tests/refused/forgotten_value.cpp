// One value for each hole: a forgotten one is not an empty place on a page.
#include "web/html.hpp"

using namespace samtak;

void page(std::string const& who, std::string const& what)
{
    (void)h("<p>{}: {}</p>", who, what);
    (void)h("<p>{}: {}</p>", who); // refused
}
