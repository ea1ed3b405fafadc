// Words that several pages of a case say.
#pragma once
#include "coordination/coordination.hpp"
#include "text/words.hpp"

namespace samtak {

// E4: what a code in Coordination::tool is called.
std::string tool_name(Words const& w, std::string_view tool);

// Who steps in for the coordinator, said wherever the coordinator's name stands (B8). Empty: nobody is away and nobody is named.
std::string stand_in_words(Words const& w, CoordinatorContact const& contact);

} // namespace samtak
