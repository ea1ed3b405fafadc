// One description of a thing's fields: from it come the form, the conflict page, the comparison of versions and the undo page.
#pragma once
#include "web/fields.hpp"
#include "web/lists.hpp"

namespace samtak {

struct SheetField {
    enum class Kind { line, text, own_words, day, select, radios };
    Kind kind = Kind::line;
    std::string name = {}, label = {}, description = {};
    std::string value = {}; // as a form sends it: a date is YYYY-MM-DD, a choice its value
    int most = 0;
    bool optional = true;
    std::vector<ui::Choice> choices = {};
};
using Sheet = std::vector<SheetField>;

// What every form of the plan stands in.
struct FormPage {
    Words const& w;
    Form const& posted; // empty on a GET
    std::string csrf = {};
    Url action = {}, back = {};
    std::string back_text = {};
    std::string title = {};
    Html intro = {};
    std::string save = {}; // on the button
    std::optional<std::int64_t> version = {};
    std::optional<Url> draft = {};
    Html after = {}; // below the fields, above the button
};
Html form_page(FormPage const& page, Sheet const& sheet);

// How a value reads to people.
std::string shown(Words const& w, SheetField const& field);
// The filled fields as facts; what differs from `before` is marked.
std::vector<ui::Fact> sheet_facts(Words const& w, Sheet const& sheet, Sheet const* before);

// Two have changed the same thing (L15). All three have the same fields in the same order.
struct Conflict {
    Sheet mine, theirs, base; // base: what stood when I began
    std::string by = {};      // who saved first
    Instant at = {};
    std::int64_t version = 0; // theirs
};
// Field by field: what I didn't touch is theirs, what I changed is mine; a text that both have changed holds both.
Sheet merged(Conflict const& conflict);
Html conflict_page(FormPage const& page, Conflict const& conflict);

} // namespace samtak
