// A piece of a page that follows what happens while it is open (assets/js/live.js). Without scripts it is an ordinary page with a link
// that loads it again.
#pragma once
#include "text/words.hpp"
#include "web/html.hpp"

namespace samtak::ui {

// `page`: where it is fetched anew, also after a form that couldn't be saved. `changes`: the route that answers with an EventStream. In
// `content` what may be put in anew stands in live_part.
Html live(Words const& w, Url const& page, Url const& changes, Html const& content);
// `id`: of the element, the same each time. `seen`: what it shows, such as versions: it is put in anew when that is another.
// `touched`: it holds what isn't saved yet, so it is left as it is.
Html live_part(std::string const& id, std::string const& seen, Html const& content, bool touched = false);
// A live_part with an element [data-live-changed hidden] shows that one instead of being put in anew.
// The same of what nobody writes in: it is put in anew when it reads otherwise.
Html live_part(std::string const& id, Html const& content);
// Inside a live_part with a form that somebody writes in: says that somebody else has written there meanwhile.
Html live_newer(Words const& w);

} // namespace samtak::ui
