// One thing in all its versions, to read (L15 F13): when, who, what became otherwise, and the whole of it as it was. Nothing is done here.
#pragma once
#include "web/conflict_page.hpp"

namespace samtak {

struct KeptVersion {
    std::string who = {}; // empty: the program, or somebody who is gone
    Instant at = {};
    std::vector<ConflictField> fields = {}; // its texts as `mine`; the same fields in every version
};
// The newest first. A save that changed nothing that is read here has no line.
Html versions(Words const& w, std::vector<KeptVersion> const& oldest_first);

Html versions_link(Words const& w, Url const& to, std::string const& about); // to such a page, below what stands now

} // namespace samtak
