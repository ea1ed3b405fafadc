// Two have changed the same thing (L15): both versions side by side, nothing is lost. The page needs no route of its own: each choice
// posts the deed's form once more to the same address, with the version that stands there now.
#pragma once
#include "web/call.hpp"

namespace samtak {

struct ConflictField {
    enum class Kind { line, lines, day, other }; // other: a choice between the two values
    std::string name = {};                       // of the form's field
    std::string label = {};
    std::string mine = {};   // as posted
    std::string theirs = {}; // as it stands now, in the same spelling (a day as YYYY-MM-DD)
    Kind kind = Kind::line;
    std::string mine_shown = {}; // for `other`: what the values are called; empty: the values themselves
    std::string theirs_shown = {};
    // What stood when the writer began, in the same spelling; none: not known. Who didn't touch a field doesn't take the other's away.
    std::optional<std::string> base = {};
    std::optional<std::string> both_changed = {}; // what to begin with when both did: the stricter protection
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

// A text as it is read: a choice by its name, a day written out.
std::string shown_value(Words const& w, ConflictField const& field, bool mine);

// Takes what stood when the writer began from `seen`: the same fields in the same order, with it as `mine`.
void set_base(ConflictView& view, std::vector<ConflictField> const& seen);

Response conflict_page(Call& call, ConflictView const& view); // 409

// «Keep the other one»: throws the draft of mine away, when there is one, and goes where theirs is read.
Html keep_theirs(Form const& posted, std::string const& csrf, Url const& theirs, std::string const& text);

// What the merge begins with. What only one of the two has changed is that one's; texts that both have changed are put after each other, so
// that nothing has to be typed again.
std::string merged(ConflictField const& field);
// Both have changed it and the merge begins with mine alone: the field then says what the other's is.
bool hides_theirs(ConflictField const& field);
std::string the_other(Words const& w, std::string const& text);

} // namespace samtak
