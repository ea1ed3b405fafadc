// Words that several pages of a case say.
#pragma once
#include "text/words.hpp"

namespace samtak {

// E4: what a code in Coordination::tool is called.
std::string tool_name(Words const& w, std::string_view tool);

} // namespace samtak
