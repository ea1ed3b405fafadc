// Only a compile-time literal is markup.
#include "web/html.hpp"

using namespace samtak;

void page(std::string const& typed)
{
    (void)h("<p>{}</p>", typed);
    (void)h(typed); // refused
}
