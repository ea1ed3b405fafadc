// The pages of intake. Each is the answer to a granted route (intake_routes.cpp).
#pragma once
#include "intake/intake_acts.hpp"
#include "web/call.hpp"

namespace samtak {

Response information_given_page(Grant<NoteInformation> const& grant, Call& call);
Response note_information(Grant<NoteInformation> const& grant, Call& call);

} // namespace samtak
