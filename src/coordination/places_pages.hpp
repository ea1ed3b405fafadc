// Where a person with a confidential address gets help: shown to the coordinating unit after it has said why (K10, R5.09).
#pragma once
#include "coordination/place_shown_store.hpp"
#include "web/router.hpp"

namespace samtak {

Response places_page(Grant<ShowPlaces> const& grant, Call& call);
Response say_why_places(Grant<ShowPlaces> const& grant, Call& call);

} // namespace samtak
