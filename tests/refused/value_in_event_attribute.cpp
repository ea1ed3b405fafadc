// No value stands in an event attribute: what is safe as text is a program there.
#include "web/html.hpp"

using namespace samtak;

void page(std::string const& typed)
{
    (void)h("<p title=\"{}\"></p>", typed);
    (void)h("<p onclick=\"{}\"></p>", typed); // refused
}
