// Who acts for the person, on the page of the case: as what, with what shows it, from when and until when.
#pragma once
#include "people/person.hpp"
#include "web/call.hpp"

namespace samtak {

// `edits`: with what adds one and ends one.
Html representations(Call& call, Person const& person, CoordinationId const& id, bool edits);

} // namespace samtak
