// No value stands in a script, however it is escaped.
#include "web/html.hpp"

using namespace samtak;

void page(std::string const& typed)
{
    (void)h("<p>{}</p>", typed);
    (void)h("<script>{}</script>", typed); // refused
}
