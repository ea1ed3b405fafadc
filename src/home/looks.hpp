// Others who have looked, in short: one line for who and day (D3). Pure.
#pragma once
#include "access/access_log_store.hpp"

namespace samtak {

struct Look {
    MemberId member;
    std::string name, title;
    bool whole = false;   // saw everything
    bool changed = false; // also wrote
    Instant at{};         // the last time that day
};

// The newest first, at most so many. The person's own visits are left out also when somebody else reads the page.
std::vector<Look> last_looks(std::vector<LogLine> const& lines, std::size_t most);

} // namespace samtak
