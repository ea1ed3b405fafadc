// Calm pages for what didn't work: what happened, what to do now, and a way on (DESIGN.md, 10-*.html). `failure_page` is in call.hpp.
#pragma once
#include "web/call.hpp"
#include "web/frame.hpp"

namespace samtak {

// For a viewer, in their frame. `reference` is said to whoever answers the phone and stands in the program's log; empty: none.
Response error_page(Call& call, int status, std::string const& reference = {});
// For nobody in particular: unknown municipality, broken request, no login. Without a profile: Samtak's own frame.
Response open_error_page(Words const& words, Profile const* profile, Assets const& assets, int status, std::string const& reference = {});
// "F-7K2-419": easy to read out, names nothing.
std::string fresh_reference();

} // namespace samtak
