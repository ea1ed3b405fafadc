#include "web/directory_link.hpp"

#include "web/parts.hpp"

namespace samtak::ui {

Html directory_link(Call const& call) { return link(call.url("/services"), call.words().tr("The service directory"), Icon::compass); }

Html directory_line(Call const& call)
{
    return h("<p class=\"st-small\">{} {}</p>", call.words().tr("What there is, and where one applies:"), directory_link(call));
}

} // namespace samtak::ui
