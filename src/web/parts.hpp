// Small parts of a page: view struct in, Html out, no rules. The classes are explained in assets/README.md.
#pragma once
#include "kernel/own_words.hpp"
#include "text/words.hpp"
#include "web/icons.hpp"

namespace samtak::ui {

enum class Color { accent, owner, neutral, info, success, warning, danger };
Attribute color(Color color); // data-color="…"

// --- text -----------------------------------------------------------------------------------------------------------
Html title(std::string const& text, std::string const& lead = {}); // the page's one h1, and a sentence under it
// The same on a page that is itself the answer to a form (409, an invitation): gets focus when the page arrives.
Html answer_title(std::string const& text, std::string const& lead = {});
Html section(std::string const& id, std::string const& heading, Html const& content);             // h2
Html card(std::string const& id, std::string const& heading, Html const& content, int level = 2); // level 2 or 3
Html paragraphs(std::string_view text);                     // what somebody typed: an empty line parts paragraphs, a line break is kept
Html more(std::string const& summary, Html const& content); // details that look like a link

// --- links and buttons -------------------------------------------------------------------------------------------------
enum class Weight { primary, secondary, tertiary }; // one primary button a page; yes and no are both secondary
struct Button {
    std::string text = {};
    Weight weight = Weight::primary;
    std::optional<Icon> icon = {};
    std::string about = {}; // said by screen readers after the text: "Change" + ": deadline"
    std::string name = {};  // of the pressed button, when a form has several
    std::string value = {};
    std::optional<Color> color = {};
};
Html button(Button const& button);                     // submits its form
Html button_link(Url const& to, Button const& button); // a link that looks like a button
// A deed of one button: a form of its own, with what else it must send.
Html button_form(Url const& action, std::string const& csrf, Button const& button, Html const& hidden = {});
Html buttons(std::vector<Html> const& row);
Html print_button(Words const& w); // shown by script only; the browser's own menu prints too
Html link(Url const& to, std::string const& text, std::optional<Icon> icon = {}, std::string const& about = {});
Html back_link(Url const& to, std::string const& text); // names where it goes
Html actions(std::vector<Html> const& row);             // small links under a thing

// --- messages and states -----------------------------------------------------------------------------------------------
Html alert(Color color, std::string const& heading, Html const& content, int level = 2);
// What has just been done; gets focus when the page arrives.
Html done(std::string const& text);
Html tag(Color color, Icon icon, std::string const& text); // status is icon + word + colour
struct Empty {
    std::string heading = {};
    Html content = {};
    std::vector<Html> buttons = {};
    bool owner = false; // heather, where the owner's words will stand
};
Html empty_state(Empty const& empty); // level 2
Html empty_line(Html const& content); // one quiet dashed line

// --- people --------------------------------------------------------------------------------------------------------------
std::string initials(std::string_view name);
Html avatar(std::string_view name, Color color = Color::accent);
struct PersonChip {
    std::string name = {};
    std::string about = {}; // title, unit, relation
    Color color = Color::accent;
    bool large = false;
};
Html person(PersonChip const& chip);

// --- the owner's voice: the only places of the serif ---------------------------------------------------------------------
struct Quote {
    OwnWords words = {};
    std::string who = {};
    std::string how = {};  // "Written by Mari herself 12.10.2026" / "Told to Ingvild …": never left out
    std::string lang = {}; // when it is not the page's
    bool small = false;
};
Html quote(Quote const& quote);
Html voice(OwnWords const& words, std::string const& lang = {}); // one line, in «»

// --- facts ----------------------------------------------------------------------------------------------------------------
struct Fact {
    std::string term = {};
    Html value = {};
    Html change = {}; // a link; only with FactsLook::rows
};
enum class FactsLook { columns, two, rows, card }; // card: rows on white, to check answers before sending
Html facts(std::vector<Fact> const& facts, FactsLook look = FactsLook::columns);
Html plain(std::string_view text); // a text as Html, escaped

} // namespace samtak::ui
