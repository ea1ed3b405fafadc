// A link takes an address, not a text: "javascript:" can't get in.
#include "web/html.hpp"

using namespace samtak;

void page(std::string const& typed)
{
    (void)h("<a href=\"{}\">{}</a>", url("/plans"), typed);
    (void)h("<a href=\"{}\">here</a>", typed); // refused
}
