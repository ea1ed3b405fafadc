// Lists, tables and the parts that show several things side by side.
#pragma once
#include "web/parts.hpp"

namespace samtak::ui {

// "This needs you now": icon, what, one deed.
struct Item {
    Icon icon = Icon::information_square;
    std::optional<Color> color = {}; // danger: over the deadline; warning: soon
    std::string heading = {};        // h3
    std::string about = {};
    Html deed = {};
};
Html items(std::vector<Item> const& items);

// A table whose rows become cards on a narrow screen. The first cell of each row is its heading.
struct Table {
    std::string caption = {}; // read out, not shown: a heading stands above
    std::vector<std::string> columns = {};
    std::vector<std::vector<Html>> rows = {}; // each as long as columns
    std::string empty = {};                   // said in one row when there are none
};
Html table(Table const& table);

// Plain list with lines between.
Html lines(std::vector<Html> const& lines);

// The steps of a meeting: links in any order, not a locked path.
struct Step {
    Url to = {};
    std::string text = {};
    bool current = false;
};
Html steps(std::string const& label, std::vector<Step> const& steps);
Html progress(Words const& w, int question, int of); // "Question 3 of 6"

// Two texts of the same thing, after two have changed it at once; also two versions compared.
struct Version {
    std::string id = {};      // of its heading
    std::string heading = {}; // "Your change"
    std::string about = {};   // "Not saved yet"
    std::vector<Fact> facts = {};
    Html button = {};
};
Html side_by_side(std::vector<Version> const& versions);
// `now` with the words that are not in `before` marked (ins). Long texts are given back without marks.
Html marked_changes(std::string_view before, std::string_view now);

struct Figure {
    Url to = {};
    int number = 0; // 0 stays a link
    std::string text = {};
    bool over = false; // a limit is passed: icon and colour
};
Html figures(std::vector<Figure> const& figures);

// A coordinator's load: dots, always beside words. `recommended` is the municipality's number, at most 12 dots are drawn.
Html load(int count, int recommended, std::string const& words);
Html date_leaf(Words const& w, Day day, Color color = Color::accent); // decoration: the date stands in words beside it

} // namespace samtak::ui
