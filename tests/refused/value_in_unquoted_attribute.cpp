// An attribute without quotes ends at a space, and the rest of the value would be attributes of its own.
#include "web/html.hpp"

using namespace samtak;

void page(std::string const& typed)
{
    (void)h("<p title=\"{}\"></p>", typed);
    (void)h("<p title={}></p>", typed); // refused
}
