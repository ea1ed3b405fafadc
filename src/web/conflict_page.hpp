// Two have changed the same thing (L15): both versions side by side, nothing is lost. The page needs no route of its own: each choice
// posts the deed's form once more to the same address, with the version that stands there now.
#pragma once
#include "web/call.hpp"

namespace samtak {

struct ConflictField {
    enum class Kind { line, lines, day, other }; // other (a choice): not edited here, `mine` is sent as it was
    std::string name = {};                       // of the form's field
    std::string label = {};
    std::string mine = {};   // as posted
    std::string theirs = {}; // as it stands now, in the same spelling (a day as YYYY-MM-DD)
    Kind kind = Kind::line;
    std::string mine_shown = {}; // for `other`: what the values are called; empty: the values themselves
    std::string theirs_shown = {};
};

struct ConflictView {
    std::string what = {};    // "Two people have changed the same measure"; never a person's name: it is the title
    std::string thing = {};   // «Training and relaxation»
    std::string who = {};     // who was first
    Instant at = {};          // and when
    std::int64_t version = 0; // that stands now
    Url back = {};            // where theirs is read
    std::vector<ConflictField> fields = {};
};

Response conflict_page(Call& call, ConflictView const& view); // 409

// What the merge begins with: texts that differ are put after each other, so that nothing has to be typed again.
std::string merged(ConflictField const& field);

} // namespace samtak
