// The start pages. The rules stand in needs.hpp, what is read in home_store.hpp.
#pragma once
#include "home/home_store.hpp"
#include "home/staff_home_pages.hpp"
#include "measures/task_acts.hpp"
#include "web/show.hpp"

namespace samtak {

// The viewer has no case. `first_day`: nor ever had one, so that staff are met as a coordinator-to-be.
ui::Page empty_page(Call const& call, bool first_day);
// Several plans of one's own or of somebody close: which one?
ui::Page chooser_page(Call const& call, std::vector<Case const*> const& cases);
Html family_links(Call const& call, std::vector<Case const*> const& cases);

Response home_page(Grant<ListCoordinations> const& grant, Call& call);
Response own_home_page(Grant<ReadCoordination> const& grant, Call& call);
Response undertakings_page(Grant<ListUndertakings> const& grant, Call& call);

} // namespace samtak
