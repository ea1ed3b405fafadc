#include "web/live_parts.hpp"

namespace samtak::ui {

Html live(Words const& w, Url const& page, Url const& changes, Html const& content)
{
    Html const status =
        h("<p class=\"st-muted st-small\" role=\"status\" data-live-status></p><noscript><p><a class=\"ds-link\" href=\"{}\">{}</a></p></noscript>",
            page, w.tr("Load the page again to see what others have written"));
    return h(
        "<div class=\"st-flow\" data-gap=\"l\" data-live=\"{}\" data-live-page=\"{}\" data-live-on=\"{}\" data-live-updated=\"{}\" data-live-failed=\"{}\">{}{}</div>",
        changes.text(), page.text(), w.tr("What others write comes here by itself."), w.tr("Updated at {time}.", {{"time", "{time}"}}),
        w.tr("There is no contact just now. What stands here may be old."), status, content);
}

Html live_part(std::string const& id, std::string const& seen, Html const& content, bool touched)
{
    return h("<div id=\"{}\" data-live-part=\"{}\"{}>{}</div>", id, seen, flag("data-live-touched", touched), content);
}

Html live_part(std::string const& id, Html const& content)
{
    return live_part(id, std::to_string(std::hash<std::string>{}(content.text())), content);
}

Html live_newer(Words const& w)
{
    return h("<p class=\"st-live-newer\" role=\"status\" data-live-newer=\"{}\"></p>",
        w.tr("Somebody else has written here. When you save, you see both."));
}

} // namespace samtak::ui
