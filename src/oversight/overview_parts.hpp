// The parts of the coordinating unit's overview: filter, key figures, coordinators and their load, what needs a nudge (H1 B6 L5).
#pragma once
#include "oversight/overview.hpp"
#include "web/call.hpp"
#include "web/parts.hpp"

namespace samtak {

// What the page shows, out of its address: ?show=unit:home-care or team:children. What isn't known is the whole municipality.
struct Shown {
    std::string key = {}; // as it stands in the address; empty: all
    OverviewFilter filter = {};
};
Shown shown_in(Call const& call);
Url with_shown(Url const& url, Shown const& shown);
// From ?page=; 1 when it isn't a page there is.
struct Pages {
    std::size_t page = 1, pages = 1, from = 0, to = 0; // the rows [from, to)
};
Pages pages_of(Call const& call, std::size_t rows, std::size_t on_a_page);
Html pager(Call const& call, Url const& here, Pages const& pages); // nothing when there is one page only

std::string unit_words(Call const& call, std::string_view key); // empty: no such unit
std::string age_words(Words const& w, std::optional<int> age);
std::string cover_words(Words const& w, Cover cover);
Url case_list_url(Call const& call, Attention attention, Shown const& shown);

Html filter_form(Call const& call, Overview const& whole, Shown const& shown);
Html key_figures(Call const& call, Overview const& overview, Shown const& shown);
Html without_coordinator(Call const& call, Overview const& overview, Shown const& shown);
Html nudges(Call const& call, Overview const& overview, Shown const& shown);
Html coordinators(Call const& call, Overview const& overview, Shown const& shown);

// load_chart_parts.cpp
Html load_chart(Call const& call, std::vector<OverviewCoordinator> const& coordinators);

} // namespace samtak
