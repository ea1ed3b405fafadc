// The pages of transitions ahead (F14 F17 L9). Each is the answer to a granted route (coordination_routes.cpp).
#pragma once
#include "coordination/transition.hpp"
#include "web/call.hpp"

namespace samtak {

Response transitions_page(Grant<ReadTransitions> const& grant, Call& call);
Response prepare_transitions(Grant<PrepareTransition> const& grant, Call& call);
Response new_transition_page(Grant<NoteTransition> const& grant, Call& call);
Response note_transition(Grant<NoteTransition> const& grant, Call& call);
Response take_away_transition(Grant<NoteTransition> const& grant, Call& call);

} // namespace samtak
